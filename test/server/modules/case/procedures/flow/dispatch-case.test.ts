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

  it('goes to the same office of the township where the applicant lives, and the whole flow with it', async () => {
    const { db } = desk.county.services
    const office = await db.unit.findUniqueOrThrow({ where: { unitId: 'yhx-shsw' } })
    const body = office.body as Record<string, unknown>
    const there = { name: '白果镇社会事务办公室', shortName: '白果社会事务办', division: '430423101000' }
    await db.unit.create({
      data: { ...office, unitId: 'bg-shsw', ...there, body: { ...body, id: 'bg-shsw', ...there, parent: 'hs' } },
    })
    const caseId = await desk.toldReceived('P005')
    await db.case.update({ where: { caseId }, data: { place: '430423101000' } })
    // The office is there, but nobody works in it: the director is asked the same day.
    expect((await desk.act('yh.win1', 'accept', caseId, SAY.accept)).status).toBe('accepted')
    const asked = { caseId, kind: 'dispatchCase', unitId: 'yhx-zwzx', role: 'centreDirector', state: 'waiting' }
    expect(await db.task.count({ where: { ...asked, dueOn: '2026-03-02' } })).toBe(1)
    expect(await desk.refusal('yh.zhuren', 'dispatch', caseId, {})).toBe('case.unitNeeded')
    expect(await desk.refusal('yh.zhuren', 'dispatch', caseId, { unit: 'bg-shsw' })).toBe('case.nobodyThere')
    expect(await desk.refusal('yh.zhuren', 'dispatch', caseId, { unit: 'nowhere' })).toBe('place.unknown')
    const answer = await desk.act('yh.zhuren', 'dispatch', caseId, { unit: 'yhx-shsw' })
    expect(answer.status).toBe('inHandling')
    expect(await desk.row(caseId)).toMatchObject({ holderUnit: 'yhx-shsw', holderRole: 'townReviewer' })
    expect(await db.task.count({ where: asked })).toBe(0)
    // Once somebody does, nobody has to say it by hand.
    await db.roleHeld.create({
      data: {
        ...{ id: 'bg-reviewer', staffId: 'S020', role: 'townReviewer', unitId: 'bg-shsw' },
        ...{ place: '430423101000', deputyId: null },
      },
    })
    const next = await desk.toldReceived('P008')
    await db.case.update({ where: { caseId: next }, data: { place: '430423101000' } })
    await desk.act('yh.win1', 'accept', next, SAY.accept)
    expect(await desk.row(next)).toMatchObject({ status: 'inHandling', holderUnit: 'bg-shsw' })
    const { flow, timeline } = await (await desk.as('yh.tyjr')).call.case.get({ caseId: next })
    expect(flow.find((step) => step.state === 'open')?.unit).toBe('白果社会事务办')
    expect(timeline.find((step) => step.kind === 'present')?.unit).toBe('白果镇社会事务办公室')
    expect(await desk.refusal('yh.shsw', 'nodeApprove', next, SAY.approve)).toBe('case.notYours')
  })
})
