import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, signIn } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { Desk, SAY } from '../../case/desk'
import { end, PEOPLE, record } from '../leave-desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

const handOver = async (who: string, staffId: string, deputyId: string) =>
  (await signIn(desk.county, who)).call.leave.handOver({ opId: newId(desk.county), staffId, deputyId })

describe('离岗移交', () => {
  it('stops the account and leaves the posts with a colleague until it is ended, seeing no case', async () => {
    const caseId = await desk.toldAccepted('P002')
    const gone = await desk.as('yh.shsw')
    await record(desk.county, 'yh.shsw', { deputyId: PEOPLE.tyjr })
    expect(await codeOf(handOver('hs.sysadmin', PEOPLE.shsw, PEOPLE.win1))).toBe('leave.deputyUnfit')
    const { leaveId } = await handOver('hs.sysadmin', PEOPLE.shsw, PEOPLE.nync)
    expect(await gone.call.identity.me({})).toEqual({ kind: 'anonymous' })
    expect(await codeOf(handOver('hs.sysadmin', PEOPLE.shsw, PEOPLE.nync))).toBe('leave.gone')
    // A leave that was on record before is over; another deputy holds nothing by it any more.
    expect(await desk.refusal('yh.tyjr', 'nodeApprove', caseId, SAY.approve)).toBe('case.notYours')
    await desk.act('yh.nync', 'startProcedure', caseId, SAY.procedure('appraisal', 'p1'))
    const sysadmin = await desk.as('hs.sysadmin')
    expect(await codeOf(sysadmin.call.case.get({ caseId }))).toBe('case.notFound')
    expect((await sysadmin.call.leave.list({})).rows).toMatchObject([
      { leaveId, kind: 'left', untilOn: null, state: 'now', mayEnd: true },
    ])
    desk.moveTo('2027-06-01')
    const me = await (await desk.as('yh.nync')).call.identity.me({})
    expect(me.kind === 'staff' && me.roles.some((one) => one.acting)).toBe(true)
    expect(await codeOf(end(desk.county, 'yh.zhuren', leaveId))).toBe('leave.notYours')
    await end(desk.county, 'hs.sysadmin', leaveId)
    await handOver('hs.sysadmin', PEOPLE.shsw, PEOPLE.tyjr)
  })

  it('is for who administers the system, and not of themself', async () => {
    expect(await codeOf(handOver('yh.zhuren', PEOPLE.win1, PEOPLE.win2))).toBe('identity.notAllowed')
    expect(await codeOf(handOver('hs.sysadmin', 'S035', 'S036'))).toBe('leave.unknown')
    expect(await codeOf(handOver('hs.sysadmin', 'nobody', PEOPLE.win2))).toBe('leave.unknown')
  })
})
