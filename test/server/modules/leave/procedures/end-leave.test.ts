import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { Desk, SAY } from '../../case/desk'
import { end, PEOPLE, record } from '../leave-desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('提前结束', () => {
  it('takes the posts back at once, by the person or who leads them; once', async () => {
    const caseId = await desk.toldAccepted('P002')
    const leaveId = await record(desk.county, 'yh.shsw', { deputyId: PEOPLE.nync })
    expect(await codeOf(end(desk.county, 'yh.nync', leaveId))).toBe('leave.notYours')
    expect(await codeOf(end(desk.county, 'yh.win1', newId(desk.county)))).toBe('leave.unknown')
    await end(desk.county, 'yh.zhuren', leaveId)
    expect(await desk.refusal('yh.nync', 'nodeApprove', caseId, SAY.approve)).toBe('case.notYours')
    expect(await codeOf(end(desk.county, 'yh.shsw', leaveId))).toBe('leave.ended')
    const titles = async (who: string) =>
      (await (await desk.as(who)).call.notice.listInbox({})).rows.map((row) => row.title)
    expect(await titles('yh.nync')).toContain('请假已结束')
    // The days are free again.
    const next = await record(desk.county, 'yh.shsw', { deputyId: PEOPLE.tyjr })
    await end(desk.county, 'yh.shsw', next)
    expect(await desk.county.services.db.auditRow.count({ where: { action: 'leave.end' } })).toBe(2)
  })

  it('is no more once the last day is over', async () => {
    const leaveId = await record(desk.county, 'yh.tyjr', { deputyId: PEOPLE.shsw, untilOn: '2026-03-02' })
    desk.moveTo('2026-03-03')
    expect(await codeOf(end(desk.county, 'yh.tyjr', leaveId))).toBe('leave.ended')
  })
})
