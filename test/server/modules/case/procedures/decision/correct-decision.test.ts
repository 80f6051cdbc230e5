import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayReadAttachment } from '../../../../../../server/modules/case'
import { registerCaseReader } from '../../../../../../server/modules/notice/paper-readers'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  registerCaseReader(mayReadAttachment)
  desk = await Desk.open()
})
afterAll(() => desk.close())

import { AFTER, paperOf, toldNotAccepted } from '../../after-story'

describe('更正、恢复', () => {
  promisesOfAct(() => desk, {
    name: 'correctDecision',
    audit: 'case.correct-decision',
    who: 'yh.zhuren',
    input: { ...AFTER.reinstate, proposedBy: 'S014' },
    ready: (on, resident) => toldNotAccepted(on, resident),
    leadsTo: 'received',
    stranger: ['mz.daibiao', 'case.notYours'],
    notNow: [(on, resident) => on.toldReceived(resident), 'case.tooEarly'],
  })

  it('a case that is taken up again may be accepted after all, with a paper that says so', async () => {
    const caseId = await toldNotAccepted(desk, 'P009')
    const input = { ...AFTER.reinstate, noticeId: await paperOf(desk, caseId, 'refuseAcceptance'), proposedBy: 'S014' }
    const answer = await desk.act('yh.zhuren', 'correctDecision', caseId, input)
    const { call } = await desk.as('yh.win1')
    const paper = await call.notice.readPaper({ noticeId: answer.notices[0]?.noticeId ?? '' })
    expect(paper.lines.join()).toContain('恢复办理')
    const { db } = desk.county.services
    expect((await db.notice.findUniqueOrThrow({ where: { noticeId: input.noticeId } })).state).toBe('revoked')
    expect((await desk.act('yh.win1', 'accept', caseId, SAY.accept)).status).toBe('inHandling')
  })

  it('a slip of the pen is corrected by who leads the organ on another’s word; the words are on the paper alone', async () => {
    const caseId = await desk.toldGranted('P013')
    const slip = {
      ...{ kind: 'clerical', noticeId: await paperOf(desk, caseId, 'serviceDone'), wrongText: '咸宜村3组' },
      ...{ rightText: '咸宜村2组', reason: '住址的组号写错', proposedBy: 'S042' },
    }
    const own = { ...slip, proposedBy: 'S043' }
    expect(await desk.refusal('cl.daibiao', 'correctDecision', caseId, own)).toBe('case.twoPersons')
    const nobody = { ...slip, proposedBy: 'nobody' }
    expect(await desk.refusal('cl.daibiao', 'correctDecision', caseId, nobody)).toBe('case.twoPersons')
    const answer = await desk.act('cl.daibiao', 'correctDecision', caseId, slip)
    expect(answer).toMatchObject({ status: 'granted', notices: [{ key: 'correction' }] })
    const { db } = desk.county.services
    expect(await db.task.count({ where: { caseId, kind: 'reissuePaper', state: 'waiting' } })).toBe(1)
    expect(JSON.stringify(await db.caseAction.findMany({ where: { caseId } }))).not.toContain('咸宜村2组')
  })
})
