import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultSize, noteFaultRun, partsOfRun, searchTime } from '../../support/fault-report'
import { explore } from '../harness/explore'
import { makePlatformQuick } from '../harness/quick-platform'
import { makePrototype, type Prototype, playOn } from '../harness/simulated/stage'

/** A schedule takes about half a second of one core. */
const SCHEDULES = faultSize('YIMEN_SIM_SCHEDULES', { everyRun: 1_000, full: 10_000 })
const HOURS_6 = 6 * 3_600_000

let prototype: Prototype
let asBefore: () => void

beforeAll(async () => {
  asBefore = makePlatformQuick()
  prototype = await makePrototype()
})
afterAll(() => asBefore())

describe('G1: schedules of faults on the real sync code of three to five devices', () => {
  it.each(partsOfRun(SCHEDULES, 2_500))(
    'S01 S02 S06 S08 S10 S11 S16 S17 S18 S19 S24: lose, double and strand nothing in $runs schedules of 50 steps, $name',
    async ({ name, runs, step }) => {
      const began = Date.now()
      const { least, isOver } = searchTime('YIMEN_SIM_SCHEDULES', { minutes: 6, least: 250 })
      const found = await explore((schedule) => playOn(prototype, schedule), { runs, isOver, seed: 20_260_302 + step })
      noteFaultRun({
        ...{ id: 'G1', what: `schedules of faults, simulated server, ${name}`, size: `${found.played} × 50 steps` },
        ...{ seed: found.seed, ok: found.failure === null, seconds: (Date.now() - began) / 1000 },
      })
      expect(found.failure).toBeNull()
      console.info(`${name}: ${found.played} of ${runs} schedules`)
      expect(found.played).toBeGreaterThanOrEqual(Math.min(runs, least))
    },
    HOURS_6,
  )
})
