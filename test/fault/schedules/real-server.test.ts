import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultSize, noteFaultRun, partsOfRun, searchTime } from '../../support/fault-report'
import { explore } from '../harness/explore'
import { makePlatformQuick } from '../harness/quick-platform'
import { openRealStage, type RealStage } from '../harness/real/stage'

/** A schedule takes three seconds or more of both cores. */
const SCHEDULES = faultSize('YIMEN_REAL_SCHEDULES', { everyRun: 100, full: 1_000 })
/** A server that is killed needs seconds until it answers again: in one of so many schedules it is, in the others its connections are torn. */
const KILLS_IN = faultSize('YIMEN_REAL_KILLS_IN', { everyRun: 12, full: 4 })
const HOURS_6 = 6 * 3_600_000

let stage: RealStage
let asBefore: () => void

beforeAll(async () => {
  stage = await openRealStage({ killsIn: KILLS_IN })
  asBefore = makePlatformQuick()
})
afterAll(async () => {
  asBefore()
  await stage.close()
})

describe('G2: schedules of faults on the real server and PostgreSQL, through a proxy', () => {
  it.each(partsOfRun(SCHEDULES, 250))(
    'S01 S02 S04 S05 S06 S10 S11 S19 S22 S24: lose, double and strand nothing in $runs schedules of 50 steps, $name',
    async ({ name, runs, step }) => {
      const began = Date.now()
      const { least, isOver } = searchTime('YIMEN_REAL_SCHEDULES', { minutes: 6, least: 25 })
      const found = await explore(stage.play, { runs, isOver, seed: 20_260_303 + step })
      noteFaultRun({
        ...{
          id: 'G2',
          what: `schedules of faults, real server and PostgreSQL, ${name}`,
          size: `${found.played} × 50 steps`,
        },
        ...{ seed: found.seed, ok: found.failure === null, seconds: (Date.now() - began) / 1000 },
      })
      expect(found.failure).toBeNull()
      console.info(`${name}: ${found.played} of ${runs} schedules`)
      expect(found.played).toBeGreaterThanOrEqual(Math.min(runs, least))
    },
    HOURS_6,
  )
})
