import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACTION_NAMES } from '../../../../../../shared/case/action-name'
import { isBuilt } from '../../../../../../shared/case/authority/role-table'
import { codeOf, problemOf } from '../../../../../support/problems'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('动作 that are not carried out here yet', () => {
  it('every one of them says so by its word, and the case is as it was', async () => {
    const caseId = await desk.toldReceived('P002')
    const before = await desk.row(caseId)
    const { call } = await desk.as('yh.win1')
    for (const name of ACTION_NAMES.filter((one) => !isBuilt(one))) {
      expect((await problemOf(call.case.otherAct({ opId: desk.id(), caseId, name }))).code).toBe('case.notYet')
    }
    expect(await desk.row(caseId)).toEqual(before)
  })

  it('is no side door to those that are', async () => {
    const caseId = await desk.toldReceived('P003')
    const { call } = await desk.as('yh.win1')
    expect(await codeOf(call.case.otherAct({ opId: desk.id(), caseId, name: 'grant' }))).toBe('input.invalid')
  })
})
