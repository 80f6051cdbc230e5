import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../../support/problems'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('看完整的一栏', () => {
  it('shows it for a purpose, and the purpose is on the record', async () => {
    const caseId = await desk.toldSubmitted('P002')
    const { call } = await desk.as('yh.win1')
    expect(await call.case.reveal({ caseId, field: 'idNumber', purpose: '核对身份证' })).toEqual({
      text: '990423197406219019',
    })
    const { db } = desk.county.services
    const row = await db.auditRow.findFirstOrThrow({ where: { action: 'case.reveal', objectId: caseId } })
    expect(row).toMatchObject({ actorId: 'S014', purpose: 'idNumber：核对身份证' })
  })

  it('is refused without a purpose, to others, and for what the form does not have', async () => {
    const caseId = await desk.toldSubmitted('P003')
    const { call } = await desk.as('yh.win1')
    await expect(call.case.reveal({ caseId, field: 'idNumber', purpose: '' })).rejects.toThrow()
    expect(await codeOf(call.case.reveal({ caseId, field: 'bankAccount', purpose: '核对账号' }))).toBe('case.notFound')
    const other = (await desk.as('longyan')).call.case.reveal({ caseId, field: 'idNumber', purpose: '看看' })
    expect(await codeOf(other)).toBe('case.notFound')
  })
})
