import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

import { AFTER } from '../../after-story'

describe('差评重办', () => {
  promisesOfAct(() => desk, {
    name: 'redo',
    audit: 'case.redo',
    who: 'hs.zhiban',
    input: AFTER.redo(),
    ready: (on, resident) => on.toldHandedOut(resident),
    leadsTo: 'closed',
    stranger: ['yh.win1', 'identity.notAllowed'],
    notNow: [(on, resident) => on.toldGranted(resident), 'case.tooEarly'],
  })

  it('belongs to a bad rating or a ticket; the person hears what was done, and is called back', async () => {
    const caseId = await desk.toldHandedOut('P009')
    const own = AFTER.redo({ ticketNo: null })
    expect(await desk.refusal('hs.zhiban', 'redo', caseId, own)).toBe('case.orderRequired')
    await desk.act('P009', 'rate', caseId, { level: 5, tags: [], text: '没讲清楚', channel: 'own' })
    expect(await desk.refusal('cl.daibiao', 'redo', caseId, own)).toBe('case.separation')
    await desk.act('hs.zhiban', 'redo', caseId, own)
    await desk.act('hs.zhiban', 'redo', caseId, { ...own, step: 'reply', text: '已上门讲清并补发告知单' })
    const { db } = desk.county.services
    expect(await db.notice.count({ where: { caseId, key: 'm.badRatingFixed' } })).toBeGreaterThan(0)
    const open = await db.task.findMany({ where: { caseId, state: 'waiting', kind: { in: ['rectify', 'callback'] } } })
    expect(open.map((task) => [task.kind, task.dueOn])).toEqual([['callback', '2026-03-05']])
  })
})
