import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCases, type Finding, mayReadAttachment } from '../../../../../../server/modules/case'
import { registerCaseReader } from '../../../../../../server/modules/notice/paper-readers'
import type { CaseActionName } from '../../../../../../shared/case/matrix'
import { faultSize, noteFaultRun } from '../../../../../support/fault-report'
import { makeRandom } from '../../../../../support/seeded-random'
import { INPUTS } from './inputs'
import { type Tally, Walk } from './walk'
import { World } from './world'

const SEED = Number(process.env.YIMEN_WALK_SEED ?? 20_260_302)
const WALKS = faultSize('YIMEN_WALKS', { everyRun: 24, full: 1_000 })
const STEPS = 35
const HOURS_2 = 2 * 3_600_000

/** Acts that walks can get done: the step is always open before a hand could dispatch, and joining needs a second case. */
const ACTS = (Object.keys(INPUTS) as CaseActionName[]).filter((act) => act !== 'dispatch' && act !== 'mergeDuplicate')
/** So few walks may leave out what comes late in the life of a case; the whole run leaves out nothing. */
const MOST_NEVER = process.env.YIMEN_FAULTS === 'full' ? 0 : 4

let world: World
beforeAll(async () => {
  registerCaseReader(mayReadAttachment)
  world = await World.open()
})
afterAll(() => world.desk.close())

describe('what the procedures do is what the tables say', () => {
  it(
    `in ${WALKS} walks of ${STEPS} steps by chance, whoever tries whatever whenever (YIMEN_WALK_SEED=${SEED})`,
    async () => {
      const began = Date.now()
      const tally: Tally = new Map()
      const faults: string[] = []
      for (let round = 0; round < WALKS; round += 1) {
        const random = makeRandom(SEED + round)
        const { trail, wrong } = await Walk.run(world, { random, round, steps: STEPS, tally })
        if (wrong !== null) faults.push(`walk ${round} of seed ${SEED}: ${wrong}\n${trail.join('\n')}`)
      }
      if (faults.length > 0) throw new Error(faults.join('\n\n'))
      const counts = [...tally.values()]
      const [done, refused] = [
        counts.reduce((sum, one) => sum + one.done, 0),
        counts.reduce((sum, one) => sum + one.refused, 0),
      ]
      const size = `${WALKS} × ${STEPS} steps: ${done} acts done, ${refused} refused`
      console.info(size)
      noteFaultRun({
        ...{ id: 'W03', what: 'walks by chance over the real procedures', size, seed: SEED, ok: true },
        seconds: (Date.now() - began) / 1000,
      })
      const never = ACTS.filter((act) => (tally.get(act)?.done ?? 0) === 0)
      expect(never.length, `never done: ${never.join(' ')}`).toBeLessThanOrEqual(MOST_NEVER)
    },
    HOURS_2,
  )

  it('and leaves nothing that the check finds', async () => {
    const { db, county, clock, loadCalendar } = world.desk.county.services
    const found: Finding[] = []
    const about = { county, today: clock.today(), calendar: await loadCalendar(db) }
    await checkCases(db, about, (one) => found.push(one))
    // Walks end on days of their own: what the clock owes by another day is no fault (9), nor is a procedure that ran on (8).
    expect(found.filter((one) => ![8, 9].includes(one.id))).toEqual([])
  })
})
