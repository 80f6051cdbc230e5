import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCases, type Finding, mayReadAttachment } from '../../../../../server/modules/case'
import { registerCaseReader } from '../../../../../server/modules/notice/paper-readers'
import { faultSize, noteFaultRun } from '../../../../support/fault-report'
import { problemOf } from '../../../../support/problems'
import { Desk } from '../desk'
import { listMedins } from '../promises'
import { type Contender, RACES, type Race } from './races'

/** Rounds of eight over all kinds of race. */
const ROUNDS = faultSize('YIMEN_RACES', { everyRun: 200, full: 1_000 })
const EACH = Math.ceil(ROUNDS / RACES.length)
const MINUTES_30 = 30 * 60_000

let desk: Desk
beforeAll(async () => {
  registerCaseReader(mayReadAttachment)
  desk = await Desk.open()
  await listMedins(desk)
  const { db } = desk.county.services
  const { staffId } = await db.staff.findUniqueOrThrow({ where: { account: 'yh.fenguan' } })
  await db.roleHeld.create({
    data: {
      ...{ id: 'second-director', staffId, role: 'centreDirector', unitId: 'yhx-zwzx' },
      ...{ place: '430423201000', deputyId: null },
    },
  })
})
afterAll(() => desk.close())

type Ending = { readonly contender: Contender; readonly code: string | null }

async function run(contenders: readonly Contender[]): Promise<Ending[]> {
  const calls = contenders.map(({ call }) => call())
  return Promise.all(
    calls.map(async (call, index): Promise<Ending> => {
      const contender = contenders[index] as Contender
      const isAnswered = await call.then(
        () => true,
        () => false,
      )
      return { contender, code: isAnswered ? null : (await problemOf(call)).code }
    }),
  )
}

/** True for a person who was answered. */
const won = ({ contender, code }: Ending) => contender.opId !== null && code === null

/** One race: so many winners, and what the database holds is theirs alone. */
async function race({ name, start, winners, losers }: Race, round: number): Promise<void> {
  const { db } = desk.county.services
  const about = `${name}, round ${round}`
  desk.moveTo('2026-03-02')
  const { caseIds, contenders } = await start(desk, round)
  const inThese = { caseId: { in: [...caseIds] } }
  const papersBefore = await db.notice.count({ where: { ...inThese, kind: 'paper' } })
  const endings = await run(contenders)
  const told = endings.flatMap(({ code }) => code ?? [])
  const answered = endings.filter(won)
  const byClock = await db.caseAction.count({ where: { ...inThese, name: 'lapse' } })
  expect(answered.length + byClock, `${about}: ${told.join(' ')}`).toBe(winners)
  expect(
    told.filter((code) => !losers.includes(code)),
    about,
  ).toEqual([])
  // A round of the clock that came too late says nothing of an act that it did not do.
  const rounds = { action: 'case.sweep', objectId: { in: [...caseIds] } }
  expect(await db.auditRow.count({ where: rounds }), about).toBe(byClock)
  const opIds = endings.flatMap(({ contender }) => contender.opId ?? [])
  // Whoever lost has left nothing: neither the claim of the operation id, nor a row of the log, nor a paper with its number.
  expect(await db.operationResult.count({ where: { opId: { in: opIds } } }), about).toBe(answered.length)
  const acts = await db.caseAction.findMany({ where: { ...inThese, opId: { in: opIds } } })
  expect(new Set(acts.map((act) => act.opId)).size, about).toBe(answered.length)
  const papers = await db.notice.findMany({ where: { ...inThese, kind: 'paper' }, orderBy: { createdAt: 'asc' } })
  const makers = new Set(papers.slice(papersBefore).map((paper) => paper.actionId))
  const after = await db.caseAction.findMany({
    where: { ...inThese, actionId: { in: [...makers].flatMap((id) => id ?? []) } },
  })
  expect(after.length, about).toBe(makers.size)
  expect(makers.size, about).toBeLessThanOrEqual(Math.max(winners, 1) * 2)
}

describe('eight begin at the same moment', () => {
  for (const kind of RACES) {
    it(
      `${kind.name}: ${EACH} times`,
      async () => {
        const began = Date.now()
        for (let round = 0; round < EACH; round += 1) await race(kind, round)
        noteFaultRun({
          ...{ id: 'G8', what: `race: ${kind.name}`, size: `${EACH} × 8`, seed: null, ok: true },
          seconds: (Date.now() - began) / 1000,
        })
      },
      MINUTES_30,
    )
  }

  it('leaves case numbers without a double, paper numbers without a gap, and nothing that the check finds', async () => {
    const { db, county, clock, loadCalendar } = desk.county.services
    const found: Finding[] = []
    await checkCases(db, { county, today: clock.today(), calendar: await loadCalendar(db) }, (one) => found.push(one))
    expect(found).toEqual([])
    const numbers = (await db.case.findMany({ select: { number: true } })).map((row) => row.number)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.length).toBeGreaterThan(EACH * RACES.length)
  })
})
