import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, problemOf } from '../../../../../support/problems'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

const mark = async (who: string, caseId: string, opId = desk.id()) =>
  (await desk.as(who)).call.case.markFast({ opId, caseId, ground: 'urgentNeed', note: '住院，等着办结算' })

describe('加急', () => {
  it('puts a case first in every list, told to officers with who and why, to the applicant with the ground alone', async () => {
    const residents = new Map([
      [await desk.toldAccepted('P002'), 'P002'],
      [await desk.toldAccepted('P003'), 'P003'],
    ])
    const shsw = await desk.as('yh.shsw')
    const listed = async () => (await shsw.call.case.list({ view: 'inHandling' })).rows.map((row) => row.caseId)
    // Both are due on one day: the one that stands last is taken.
    const [other = '', caseId = ''] = await listed()
    const before = await desk.row(caseId)
    await mark('yh.zhuren', caseId)
    expect((await listed())[0]).toBe(caseId)
    // The page after the first one goes on where it ended.
    const first = await shsw.call.case.list({ view: 'inHandling', limit: 1 })
    if (first.next === null) throw new Error('the list has one page')
    const second = await shsw.call.case.list({ view: 'inHandling', limit: 1, cursor: first.next })
    expect([first.rows[0]?.caseId, second.rows[0]?.caseId]).toEqual([caseId, other])
    const detail = await shsw.call.case.get({ caseId })
    expect(detail).toMatchObject({ fastTrack: { note: '住院，等着办结算', by: '陈向荣', on: '2026-03-02' } })
    expect(detail.maySetFast).toBe(undefined)
    expect(detail.timeline.some((step) => step.title === '加急')).toBe(true)
    const mine = await (await desk.as(residents.get(caseId) ?? '')).call.case.getMine({ caseId })
    expect(mine.fast).toEqual({ label: expect.stringContaining('急难'), on: '2026-03-02' })
    expect(JSON.stringify(mine)).not.toContain('住院')
    // Nothing of the law has moved: no act, no clock, no step.
    expect(await desk.row(caseId)).toMatchObject({
      version: before.version,
      dueOn: before.dueOn,
      nodeKey: before.nodeKey,
    })
    expect(await desk.refusal('cl.daibiao', 'grant', caseId, SAY.grant)).toBe('case.notYours')
  })

  it('is for who dispatches or leads, once, written once, while the case lives', async () => {
    const caseId = await desk.toldAccepted('P004')
    expect(await codeOf(mark('yh.shsw', caseId))).toBe('case.notYours')
    expect(await codeOf(mark('yh.win1', caseId))).toBe('case.notYours')
    expect(await codeOf(mark('mz.daibiao', caseId))).toBe('case.notFound')
    const opId = desk.id()
    await mark('cl.daibiao', caseId, opId)
    await mark('cl.daibiao', caseId, opId)
    const { db } = desk.county.services
    expect(await db.fastTrack.count({ where: { caseId } })).toBe(1)
    expect(await db.auditRow.count({ where: { action: 'case.mark-fast', objectId: caseId } })).toBe(1)
    expect((await problemOf(mark('yh.zhuren', caseId))).what).toContain('谭伯年')
    await desk.act('P004', 'withdraw', caseId, { reason: null, papersBack: false })
    expect(await desk.row(caseId)).toMatchObject({ status: 'withdrawn', fast: false })
    expect(await codeOf(mark('yh.zhuren', caseId))).toBe('case.ended')
  })

  it('of two who press at once lets one through', async () => {
    const caseId = await desk.toldAccepted('P005')
    const endings = await Promise.allSettled([mark('yh.zhuren', caseId), mark('cl.daibiao', caseId)])
    expect(endings.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(await desk.county.services.db.fastTrack.count({ where: { caseId } })).toBe(1)
  })

  it('is not for a case of one’s own family', async () => {
    const caseId = await desk.toldAccepted('P008')
    const { db } = desk.county.services
    const { applicantId } = await db.case.findUniqueOrThrow({ where: { caseId } })
    await db.staff.update({ where: { staffId: 'S013' }, data: { relatives: [String(applicantId)] } })
    expect(await codeOf(mark('yh.zhuren', caseId))).toBe('case.notYours')
  })
})
