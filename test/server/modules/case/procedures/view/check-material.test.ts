import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../../support/problems'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('已核', () => {
  it('is who looked at the line, may be taken back, and sent twice is one tick', async () => {
    const caseId = await desk.toldSubmitted('P002')
    const { call } = await desk.as('yh.win1')
    const tick = { opId: desk.id(), caseId, lineKey: 'photo', checked: true, remark: '清楚' }
    expect(await call.case.checkMaterial(tick)).toEqual(await call.case.checkMaterial(tick))
    const { db } = desk.county.services
    const where = { caseId_lineKey: { caseId, lineKey: 'photo' } }
    expect(await db.caseMaterial.findUniqueOrThrow({ where })).toMatchObject({ checkedBy: 'S014', remark: '清楚' })
    await call.case.checkMaterial({ opId: desk.id(), caseId, lineKey: 'photo', checked: false })
    expect((await db.caseMaterial.findUniqueOrThrow({ where })).checkedAt).toBeNull()
  })

  it('is refused for a line that is not there, for others’ cases, and once the case has ended', async () => {
    const caseId = await desk.toldSubmitted('P003')
    const tick = (who: string, lineKey: string) =>
      desk
        .as(who)
        .then(({ call }) => codeOf(call.case.checkMaterial({ opId: desk.id(), caseId, lineKey, checked: true })))
    expect(await tick('yh.win1', 'nothing')).toBe('case.notFound')
    expect(await tick('longyan', 'photo')).toBe('case.notFound')
    await desk.act('P003', 'withdraw', caseId, { reason: null, papersBack: false })
    expect(await tick('yh.win1', 'photo')).toBe('case.ended')
  })

  it('is offered to whom it is open, and to nobody once the case has ended', async () => {
    const caseId = await desk.toldSubmitted('P004')
    const offered = async (who: string) => (await (await desk.as(who)).call.case.get({ caseId })).mayCheck
    expect(await offered('yh.win1')).toBe(true)
    expect(await offered('hs.huifang')).toBe(false)
    await desk.act('P004', 'withdraw', caseId, { reason: null, papersBack: false })
    expect(await offered('yh.win1')).toBe(false)
  })
})
