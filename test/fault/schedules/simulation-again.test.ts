import { describe, it } from 'vitest'
import { faultSize } from '../../support/fault-report'
import { searchSimulation } from './search-simulation'

/** The other half of G1, from another seed. */
const SCHEDULES = faultSize('YIMEN_SIM_SCHEDULES', { everyRun: 500, full: 5_000 })
const HOURS_6 = 6 * 3_600_000

describe('G1: schedules of faults on the real sync code of three to five devices, from another seed', () => {
  it(
    `S01 S02 S06 S08 S10 S11 S16 S17 S18 S19 S24: lose, double and strand nothing in ${SCHEDULES} schedules of 50 steps`,
    () => searchSimulation({ runs: SCHEDULES, seed: 20_260_306 }),
    HOURS_6,
  )
})
