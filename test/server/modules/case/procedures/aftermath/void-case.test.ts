import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('作废', () => {
  promisesOfAct(() => desk, {
    name: 'voidCase',
    audit: 'case.void-case',
    who: 'yh.win1',
    input: { kind: 'enteredByMistake', reason: '录错了人，重新录入' },
    ready: (on, resident) => on.toldMedins(resident),
    leadsTo: 'voided',
    stranger: ['yh.shsw', 'identity.notAllowed'],
    notNow: [(on, resident) => on.toldAccepted(resident), 'case.tooLate'],
  })

  it('is never done to what the applicant sent in person', async () => {
    const caseId = await desk.toldSubmitted('P009')
    const mistake = { kind: 'enteredByMistake', reason: '录错了人，重新录入' }
    expect(await desk.refusal('yh.win1', 'voidCase', caseId, mistake)).toBe('case.orderRequired')
  })

  it('makes every paper of the number void: each keeps its number and its code, under which the verification page says so', async () => {
    const caseId = await desk.toldMedins('P050')
    const { db } = desk.county.services
    const before = await db.notice.findMany({ where: { caseId, kind: 'paper' }, orderBy: { noticeId: 'asc' } })
    expect(before.map(({ key, state }) => [key, state])).toContainEqual(['receipt', 'valid'])
    await desk.act('yh.win1', 'voidCase', caseId, { kind: 'enteredByMistake', reason: '录错了人，重新录入' })
    const after = await db.notice.findMany({ where: { caseId, kind: 'paper' }, orderBy: { noticeId: 'asc' } })
    expect(
      after.map(({ noticeId, docNumber, verifyCode, state }) => ({ noticeId, docNumber, verifyCode, state })),
    ).toEqual(before.map(({ noticeId, docNumber, verifyCode }) => ({ noticeId, docNumber, verifyCode, state: 'void' })))
  })
})
