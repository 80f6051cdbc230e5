import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayReadAttachment } from '../../../../../../server/modules/case'
import { registerCaseReader } from '../../../../../../server/modules/notice/paper-readers'
import { promisesOfAct } from '../../act-suite'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  registerCaseReader(mayReadAttachment)
  desk = await Desk.open()
})
afterAll(() => desk.close())

import { AFTER } from '../../after-story'

describe('陈述申辩、异议', () => {
  promisesOfAct(() => desk, {
    name: 'raiseObjection',
    audit: 'case.raise-objection',
    who: 'yh.win1',
    input: AFTER.objection('o1'),
    ready: (on, resident) => on.toldHandedOut(resident),
    leadsTo: 'closed',
    stranger: ['yh.shsw', 'identity.notAllowed'],
    notNow: [
      async (on, resident) => {
        const caseId = await on.toldMedins(resident)
        await on.act('yh.win1', 'voidCase', caseId, { kind: 'enteredByMistake', reason: '录错了人，重新录入' })
        return caseId
      },
      'case.ended',
    ],
  })

  it('by the applicant: a receipt with what was said, an answer within five working days, nothing of it in the log', async () => {
    const caseId = await desk.toldHandedOut('P009')
    const answer = await desk.act('P009', 'raiseObjection', caseId, AFTER.objection('o1'))
    expect(answer.notices.map((notice) => notice.key)).toEqual(['objectionReceipt'])
    const { db } = desk.county.services
    const task = await db.task.findFirstOrThrow({ where: { caseId, kind: 'answerObjection' } })
    expect(task).toMatchObject({ unitId: 'cl', role: 'approver', dueOn: '2026-03-09', state: 'waiting' })
    expect(JSON.stringify(await db.caseAction.findMany({ where: { caseId } }))).not.toContain('出生日期写错了')
    const { call } = await desk.as('P009')
    const paper = await call.notice.readPaper({ noticeId: answer.notices[0]?.noticeId ?? '' })
    expect(paper.lines.join()).toContain('证上的出生日期写错了')
    const end = AFTER.objection('o1', { step: 'end', outcome: 'answered', text: '已经核对，换发新证' })
    expect(await desk.refusal('P009', 'raiseObjection', caseId, end)).toBe('case.notYours')
    const ended = await desk.act('cl.shenpi', 'raiseObjection', caseId, end)
    expect(ended.notices.map((notice) => notice.key)).toEqual(['ticketAnswer'])
    expect(await db.task.count({ where: { caseId, kind: 'answerObjection', state: 'waiting' } })).toBe(0)
    expect(await desk.refusal('cl.shenpi', 'raiseObjection', caseId, end)).toBe('case.alreadyDone')
  })

  it('a review is written down by the organ, with its file number', async () => {
    const caseId = await desk.toldHandedOut('P013')
    const filed = AFTER.objection('r1', { kind: 'reviewFiled', text: null, fileNo: '演政复受〔2026〕7号' })
    expect(await desk.refusal('P013', 'raiseObjection', caseId, filed)).toBe('case.notYours')
    await desk.act('cl.shenpi', 'raiseObjection', caseId, filed)
    const { clocks } = await (await desk.as('cl.shenpi')).call.case.get({ caseId })
    expect(clocks.find((clock) => clock.name === 'reviewWindow')?.ended).toBe(true)
    expect(clocks.find((clock) => clock.name === 'litigationWindow')?.ended).toBe(false)
  })
})
