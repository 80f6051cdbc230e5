import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('分办', () => {
  it('is done by the system with acceptance, so that nobody need do it by hand', async () => {
    const caseId = await desk.toldAccepted('P002')
    const { db } = desk.county.services
    const dispatched = await db.caseAction.findFirstOrThrow({ where: { caseId, name: 'dispatch' } })
    expect(dispatched.actor).toMatchObject({ kind: 'system', id: null })
    expect(
      await db.task.count({
        where: { caseId, kind: 'node', unitId: 'yhx-shsw', role: 'townReviewer', state: 'waiting' },
      }),
    ).toBe(1)
  })

  it('by hand is refused once a step is open, and to who may not', async () => {
    const caseId = await desk.toldAccepted('P003')
    expect(await desk.refusal('yh.zhuren', 'dispatch', caseId, {})).toBe('case.orderRequired')
    expect(await desk.refusal('yh.win1', 'dispatch', caseId, {})).toBe('identity.notAllowed')
  })

  it('of an item that ends at the counter goes straight to who decides, whoever tries to dispatch it', async () => {
    const caseId = await desk.toldMedins('P004')
    await desk.act('yh.win1', 'accept', caseId, SAY.accept)
    expect(await desk.row(caseId)).toMatchObject({ status: 'accepted', holderRole: 'centreDirector', nodeKey: 'n2' })
    expect(await desk.refusal('yh.zhuren', 'dispatch', caseId, {})).toBe('case.orderRequired')
    expect((await desk.act('yh.zhuren', 'grant', caseId, SAY.grant)).status).toBe('granted')
  })
})
