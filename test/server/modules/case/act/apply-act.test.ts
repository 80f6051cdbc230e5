import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyAct, caseFacts, mayReadAttachment } from '../../../../../server/modules/case'
import { runWrite } from '../../../../../server/platform/trpc'
import { codeOf } from '../../../../support/problems'
import { Desk, SAY } from '../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('one act, one transaction', () => {
  it('leaves nothing behind when something fails after it: no row, no fold, no paper, no task, no number', async () => {
    const caseId = await desk.toldReceived('P002')
    const before = await snapshot(caseId)
    const request = await (await desk.as('yh.win1')).context()
    const broken = runWrite(
      request,
      request.actor,
      {
        name: 'test.broken',
        audit: 'test.broken',
        run: async (ctx) => {
          await applyAct(ctx, 'accept', { caseId, input: SAY.accept })
          throw new Error('the cable was pulled')
        },
      },
      { opId: desk.id() },
    )
    await expect(broken).rejects.toThrow('the cable was pulled')
    expect(await snapshot(caseId)).toEqual(before)
    const answer = await desk.act('yh.win1', 'accept', caseId, SAY.accept)
    expect(answer.notices[0]?.docNumber).toMatch(/受〔2026〕1号$/)
  })

  it('tells who did what meanwhile only to those who have a part in the case', async () => {
    const caseId = await desk.toldSubmitted('P006')
    expect(await desk.refusal('yh.win1', 'receive', caseId, SAY.receive, { baseVersion: 0 })).toBe(
      'case.changedMeanwhile',
    )
    expect(await desk.refusal('huangzhou', 'receive', caseId, SAY.receive, { baseVersion: 0 })).toBe('case.notYours')
    // The clerk of the village takes papers for it without reading it.
    expect(await desk.refusal('shatou', 'supply', caseId, SAY.supply('photo'), { baseVersion: 0 })).toBe(
      'case.changedMeanwhile',
    )
  })

  it('two acts at the same moment queue up: one is written, the other meets what was done', async () => {
    const caseId = await desk.toldSubmitted('P003')
    const baseVersion = await desk.version(caseId)
    const results = await Promise.allSettled([
      desk.act('yh.win1', 'receive', caseId, SAY.receive, { baseVersion }),
      desk.act('yh.win2', 'receive', caseId, SAY.receive, { baseVersion }),
      desk.act('P003', 'withdraw', caseId, { reason: null, papersBack: false }, { baseVersion }),
    ])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(await desk.version(caseId)).toBe(baseVersion + 1)
  })

  it('of the sync push needs no base version, but an input that fits its act', async () => {
    const caseId = await desk.toldSubmitted('P004')
    const request = await (await desk.as('yh.win1')).context()
    const push = (input: unknown) =>
      runWrite(
        request,
        request.actor,
        {
          name: 'sync/act',
          audit: 'sync.apply',
          run: (ctx) => applyAct(ctx, 'receive', { caseId, input }),
        },
        { opId: desk.id() },
      )
    expect(await codeOf(push({ identity: '看过' }))).toBe('input.invalid')
    expect((await push(SAY.receive)).status).toBe('received')
  })

  it('nobody acts on a case of their own or of a recorded relative', async () => {
    const { db } = desk.county.services
    const person = await db.person.findUniqueOrThrow({ where: { demoKey: 'P005' } })
    const caseId = await desk.toldSubmitted('P005')
    await db.staff.update({ where: { account: 'yh.win2' }, data: { personId: person.personId } })
    expect(await desk.refusal('yh.win2', 'receive', caseId, SAY.receive)).toBe('case.ownCase')
    await db.staff.update({ where: { account: 'yh.win2' }, data: { personId: null, relatives: [person.personId] } })
    expect(await desk.refusal('yh.win2', 'receive', caseId, SAY.receive)).toBe('case.relative')
    await db.staff.update({ where: { account: 'yh.win2' }, data: { relatives: [] } })
  })
})

describe('the door for other modules', () => {
  it('answers what a case is and who may read it', async () => {
    const caseId = await desk.toldSubmitted('P008')
    const { db } = desk.county.services
    expect(await caseFacts(db, caseId)).toMatchObject({ itemId: 'disability-cert-new', pointId: 'hall-yh' })
    expect(await caseFacts(db, desk.id())).toBeNull()
    const owner = (await (await desk.as('P008')).context()).actor
    const other = (await (await desk.as('P009')).context()).actor
    expect(await mayReadAttachment(db, owner, caseId)).toBe(true)
    expect(await mayReadAttachment(db, other, caseId)).toBe(false)
    expect(await mayReadAttachment(db, owner, desk.id())).toBe(false)
  })
})

async function snapshot(caseId: string) {
  const { db } = desk.county.services
  return {
    row: await db.case.findUnique({ where: { caseId } }),
    actions: await db.caseAction.count({ where: { caseId } }),
    notices: await db.notice.count({ where: { caseId } }),
    tasks: await db.task.findMany({ where: { caseId }, orderBy: { taskId: 'asc' } }),
    counters: await db.paperCounter.findMany({ orderBy: { series: 'asc' } }),
    outbox: await db.outboxRow.count(),
    ledger: await db.reentry.count({ where: { caseId } }),
  }
}
