import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noteFaultRun } from '../../support/fault-report'
import { explore } from '../harness/explore'
import { makePlatformQuick } from '../harness/quick-platform'
import { type Flaw, makePrototype, type Prototype, playOn } from '../harness/simulated/stage'

/** A checker that does not find these bugs is no evidence: each has to be caught within so many schedules. */
const AT_MOST = 40

const FLAWS: Readonly<Record<Flaw, string>> = {
  ackBeforeCommit: 'a server that answers before it has committed',
  noDedupe: 'a server that forgets which operations it has done',
  serialFeed: 'a feed by plain serial numbers, which skips the row of a long transaction',
  deleteOnAck: 'a device that drops its copy when the server has answered',
  relaxedDurability: 'a device that says 已保存 before the write is on the disk',
}

let prototype: Prototype
let asBefore: () => void

beforeAll(async () => {
  asBefore = makePlatformQuick()
  prototype = await makePrototype()
})
afterAll(() => asBefore())

describe('the checker finds', () => {
  it.each(Object.entries(FLAWS))(
    '%s: %s',
    async (flaw, what) => {
      const began = Date.now()
      const found = await explore((schedule) => playOn(prototype, schedule, flaw as Flaw), {
        ...{ runs: AT_MOST, seed: 7, shrinkMs: 0 },
      })
      noteFaultRun({
        ...{ id: 'planted', what, size: `caught in schedule ${found.played} of ${AT_MOST}`, seed: found.seed },
        ...{ ok: found.failure !== null, seconds: (Date.now() - began) / 1000 },
      })
      expect(found.failure).toMatch(/^(lost|doubled|diverged|stuck|damaged): /m)
    },
    600_000,
  )
})
