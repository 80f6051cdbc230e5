import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCases, type Finding, mayReadAttachment } from '../../../../../server/modules/case'
import { registerCaseReader } from '../../../../../server/modules/notice/paper-readers'
import { BUILT_ACTIONS, type BuiltActionName } from '../../../../../shared/case/authority/role-table'
import type { ActAnswer } from '../../../../../shared/case/view/case-view'
import { codeOf, problemOf } from '../../../../support/problems'
import { Desk } from '../desk'
import { listMedins } from '../promises'
import { givenIn, STORIES, type Story, type StoryStep, type Told } from './stories'
import { writtenOf } from './written'

/** Acts that no procedure of a case takes: who does them, and where sending them twice is tried. */
const ELSEWHERE: Readonly<Partial<Record<BuiltActionName, string>>> = {
  saveDraft: 'the draft’s own revision: test/server/modules/case/procedures/draft/save-draft.test.ts',
  submit: 'the application itself: test/server/modules/case/procedures/intake/submit-case.test.ts',
  dispatch:
    'the system, in the transaction of the acceptance: test/server/modules/case/procedures/flow/dispatch-case.test.ts',
  deemAccept: 'the clock: test/server/modules/case/clock/sweep-cases.test.ts',
  lapse: 'the clock: test/server/modules/case/clock/sweep-cases.test.ts',
  markUnclaimed: 'the clock: test/server/modules/case/clock/sweep-cases.test.ts',
  deemRenew: 'the clock: test/server/modules/case/clock/deem-renew.test.ts',
  handOverPapers: 'a list of a station: test/server/modules/handover/receive-list.test.ts',
  confirmPapers: 'handover.confirm: test/server/modules/handover/procedures/confirm-handover.test.ts',
}

let desk: Desk
beforeAll(async () => {
  registerCaseReader(mayReadAttachment)
  desk = await Desk.open()
  await listMedins(desk)
})
afterAll(() => desk.close())

async function told({ resident, by, itemId, change = {} }: Story): Promise<Told> {
  const { caseId } = await desk.submit(by, itemId, { ...change, resident })
  return { desk, caseId, resident }
}

/** Seq of the row that a colleague would have written at the same moment. */
const FOREIGN_SEQ = 9000

/** A colleague's row under the same natural key, as if two had written at once; answers how to take it out again. */
async function foreignRow({ caseId }: Told, name: string, naturalKey: string): Promise<() => Promise<void>> {
  const { db, county, clock } = { ...desk.county.services }
  await db.caseAction.create({
    data: {
      ...{ actionId: desk.id(), county, caseId, seq: FOREIGN_SEQ, opId: desk.id(), name, naturalKey },
      ...{ at: new Date(clock.now()), on: clock.today(), input: {} },
      actor: { kind: 'staff', id: 'S999', name: '贺同志', role: 'windowClerk', unit: 'yhx-zwzx' },
    },
  })
  return () =>
    desk.county.database.runAsOwner(
      'SET session_replication_role = replica',
      `DELETE FROM "CaseAction" WHERE "caseId" = '${caseId}' AND "seq" = ${FOREIGN_SEQ}`,
    )
}

/** Does one step of a story, and everything that must not do it a second time. */
async function twice(about: Told, step: StoryStep): Promise<void> {
  const { caseId } = about
  const { db } = desk.county.services
  await step.first?.(about)
  const who = await givenIn(step.who, about)
  const input = await givenIn(step.input, about)
  const key = step.key === null ? null : await givenIn(step.key, about)
  const baseVersion = await desk.version(caseId)
  const call = { opId: desk.id(), baseVersion }
  const written = () => writtenOf(db, [caseId])
  const doIt = (change: Partial<typeof call> = {}) => desk.act(who, step.act, caseId, input, { ...call, ...change })

  if (key !== null) {
    const takeOut = await foreignRow(about, step.act, key)
    const before = await written()
    const told = await problemOf(doIt())
    expect([told.code, told.values], `${step.act}, under a natural key that is taken`).toEqual([
      'case.alreadyDone',
      { who: '贺同志', when: '2026-03-02 10:00' },
    ])
    expect(await written()).toEqual(before)
    await takeOut()
  }

  const first: ActAnswer = await doIt()
  const after = await written()
  expect(await doIt(), `${step.act}, sent again`).toEqual(first)
  expect(await codeOf(doIt({ baseVersion: baseVersion + 1 }))).toBe('sync.opIdReused')
  expect(await written(), `${step.act} left something when it was sent again`).toEqual(after)
  const rows = await db.caseAction.findMany({ where: { opId: call.opId, name: step.act, caseId } })
  expect(rows.map((row) => row.naturalKey)).toEqual([key])
  expect(await db.auditRow.count({ where: { objectId: caseId, action: { startsWith: 'case.' } } })).toBeGreaterThan(0)

  if (step.again === null) return
  const anew = { opId: desk.id(), baseVersion: await desk.version(caseId) }
  const refused = await problemOf(doIt(anew))
  expect(refused.code, `${step.act}, under another operation id`).toBe(step.again)
  if (refused.code === 'case.alreadyDone') expect(refused.what).toMatch(/^\S+ 2026-03-0[12].* 已经办了这一步。$/)
  expect(await written(), `${step.act} left something when it was refused`).toEqual(after)
}

describe('every act that is sent twice is written once', () => {
  it('is told of every act that this system carries out', () => {
    const reached = new Set<string>(STORIES.flatMap((story) => story.steps.map((step) => step.act)))
    expect(BUILT_ACTIONS.filter((name) => !reached.has(name) && ELSEWHERE[name] === undefined)).toEqual([])
    expect(Object.keys(ELSEWHERE).filter((name) => reached.has(name))).toEqual([])
  })

  for (const story of STORIES) {
    it(story.name, async () => {
      desk.moveTo('2026-03-02')
      const about = await told(story)
      for (const step of story.steps) await twice(about, step)
    })
  }

  it('and of what the stories leave the check finds nothing', async () => {
    const { db, county, clock, loadCalendar } = desk.county.services
    const found: Finding[] = []
    await checkCases(db, { county, today: clock.today(), calendar: await loadCalendar(db) }, (one) => found.push(one))
    expect(found).toEqual([])
  })
})
