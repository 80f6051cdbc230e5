import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../support/problems'
import { Desk } from '../../case/desk'
import { PEOPLE } from '../leave-desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('看离岗的人', () => {
  it('shows posts, who may take over, and how much lies there, but no case', async () => {
    const { call } = await desk.as('hs.sysadmin')
    const before = await call.leave.lookAtLeaver({ named: 'yh.shsw' })
    const caseId = await desk.toldAccepted('P002')
    const leaver = await call.leave.lookAtLeaver({ named: 'yh.shsw' })
    expect(leaver).toMatchObject({ staffId: PEOPLE.shsw, name: '彭丽娟', gone: false })
    expect(leaver.openCases - before.openCases).toBe(1)
    expect(leaver.openTasks - before.openTasks).toBe(1)
    expect(leaver.deputies.map((one) => one.staffId)).toEqual([PEOPLE.nync, PEOPLE.tyjr])
    const { number } = await desk.row(caseId)
    expect(JSON.stringify(leaver)).not.toContain(number)
  })

  it('is for who administers the system, and of somebody who is there', async () => {
    expect(await codeOf((await desk.as('yh.zhuren')).call.leave.lookAtLeaver({ named: 'yh.shsw' }))).toBe(
      'identity.notAllowed',
    )
    expect(await codeOf((await desk.as('hs.sysadmin')).call.leave.lookAtLeaver({ named: '没有这个人' }))).toBe(
      'leave.unknown',
    )
  })
})
