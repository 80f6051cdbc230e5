import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../../support/problems'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('有没有变', () => {
  it('tells a screen that somebody has acted, without anything of the case and without a row in the audit log', async () => {
    const caseId = await desk.toldReceived('P008')
    const { call } = await desk.as('yh.win1')
    const before = await call.case.peek({ caseId })
    expect(before).toEqual({ version: await desk.version(caseId), waiting: 0 })
    await desk.act('yh.win1', 'accept', caseId, SAY.accept)
    expect((await call.case.peek({ caseId })).version).toBeGreaterThan(before.version)
    expect(await desk.county.services.db.auditRow.count({ where: { action: 'case.peek' } })).toBe(0)
  })

  it('is answered to nobody who may not read the case', async () => {
    const caseId = await desk.toldReceived('P009')
    for (const who of ['longyan', 'P002'])
      expect(await codeOf((await desk.as(who)).call.case.peek({ caseId }))).toMatch(/case.notFound|identity.notAllowed/)
    expect(await codeOf((await desk.as('yh.win1')).call.case.peek({ caseId: desk.id() }))).toBe('case.notFound')
  })
})
