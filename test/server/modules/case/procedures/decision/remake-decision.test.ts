import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

import { AFTER, paperOf, toldNotAccepted } from '../../after-story'

describe('重新作出', () => {
  promisesOfAct(() => desk, {
    name: 'remakeDecision',
    audit: 'case.remake-decision',
    who: 'cl.daibiao',
    input: AFTER.remake('演政复决〔2026〕3号'),
    ready: (on, resident) => on.toldGranted(resident),
    leadsTo: 'pendingDecision',
    stranger: ['mz.daibiao', 'case.notYours'],
    notNow: [(on, resident) => on.toldReviewed(resident), 'case.tooEarly'],
  })

  it('does away with the decision at once, and another than before decides anew', async () => {
    const caseId = await desk.toldGranted('P009')
    const answer = await desk.act('cl.daibiao', 'remakeDecision', caseId, AFTER.remake('演政复决〔2026〕4号'))
    expect(answer.notices.map((notice) => notice.key)).toEqual(['remakeNotice'])
    const { db } = desk.county.services
    const old = await db.notice.findUniqueOrThrow({ where: { noticeId: await paperOf(desk, caseId, 'serviceDone') } })
    expect(old.state).toBe('revoked')
    expect(await db.task.count({ where: { caseId, kind: 'decide', state: 'waiting' } })).toBe(1)
    expect(await desk.refusal('cl.daibiao', 'refuse', caseId, SAY.refuse)).toBe('case.separation')
    await db.roleHeld.create({
      data: {
        id: 'second-chief',
        staffId: 'S041',
        role: 'chiefRep',
        unitId: 'cl',
        place: '430423000000',
        deputyId: null,
      },
    })
    await db.decisionMandate.create({
      data: {
        ...{ number: '演授〔2026〕99号', staffId: 'S041', unitId: 'cl', items: ['disability-cert-new'] },
        ...{ grantedBy: ['cl'], acts: ['决定'], fromOn: '2026-01-01', untilOn: '2026-12-31' },
      },
    })
    expect((await desk.act('mz.daibiao', 'refuse', caseId, SAY.refuse)).status).toBe('refused')
  })

  it('of a refused acceptance takes the case in by order', async () => {
    const caseId = await toldNotAccepted(desk, 'P013')
    const answer = await desk.act('cl.daibiao', 'remakeDecision', caseId, AFTER.remake('演政复决〔2026〕5号'))
    expect(answer.status).toBe('inHandling')
    const { clocks } = await (await desk.as('yh.shsw')).call.case.get({ caseId })
    expect(clocks.filter((clock) => clock.legal && !clock.ended).map((clock) => clock.name)).toEqual(['remake'])
  })
})
