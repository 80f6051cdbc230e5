import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../../../support/actors'
import { codeOf, problemOf } from '../../../../support/problems'
import { Desk, SAY } from '../../case/desk'
import { PEOPLE, record } from '../leave-desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())
afterEach(async () => {
  await desk.county.services.db.leave.deleteMany({})
  desk.moveTo('2026-03-02')
})

const taken = async (who: string) => {
  const me = await (await desk.as(who)).call.identity.me({})
  return me.kind === 'staff' ? me.roles.filter((one) => one.acting).map((one) => one.unitId) : []
}

describe('记请假', () => {
  it('hands the posts to the deputy while it lasts, and tells the deputy and who leads', async () => {
    const leaveId = await record(desk.county, 'yh.shsw', { deputyId: PEOPLE.nync, fromOn: '2026-03-03' })
    expect(await taken('yh.nync')).toEqual([])
    desk.moveTo('2026-03-03')
    expect(await taken('yh.nync')).toEqual(['yhx-shsw'])
    desk.moveTo('2026-03-05')
    expect(await taken('yh.nync')).toEqual([])
    const { db } = desk.county.services
    expect(await db.auditRow.count({ where: { action: 'leave.record', objectId: leaveId } })).toBe(1)
    const inbox = async (who: string) =>
      (await (await desk.as(who)).call.notice.listInbox({})).rows.map((row) => row.title)
    expect(await inbox('yh.nync')).toContain('请您代办')
    expect(await inbox('yh.zhuren')).toContain('请假已记下')
    expect(await inbox('yh.shsw')).not.toContain('请假已记下')
  })

  it('of somebody absent is for who leads them, and tells the absent one', async () => {
    await record(desk.county, 'yh.zhuren', { staffId: PEOPLE.tyjr, deputyId: PEOPLE.shsw })
    expect(await taken('yh.shsw')).toEqual(['yhx-tyjr'])
    const { rows } = await (await desk.as('yh.tyjr')).call.notice.listInbox({})
    expect(rows.map((row) => row.title)).toContain('请假已记下')
    const of = (staffId: string) => ({ staffId, deputyId: PEOPLE.nync })
    expect(await codeOf(record(desk.county, 'yh.win1', of(PEOPLE.shsw)))).toBe('leave.notYours')
    expect(await codeOf(record(desk.county, 'cl.daibiao', of(PEOPLE.shsw)))).toBe('leave.notYours')
    expect(await codeOf(record(desk.county, 'yh.zhuren', of('nobody')))).toBe('leave.unknown')
  })

  it('needs a deputy who may take the posts over', async () => {
    const unfit = async (deputyId: string) => codeOf(record(desk.county, 'yh.shsw', { deputyId }))
    expect(await unfit(PEOPLE.win1)).toBe('leave.deputyUnfit')
    expect(await unfit(PEOPLE.shsw)).toBe('leave.deputyUnfit')
    expect(await unfit('S042')).toBe('leave.deputyUnfit')
    expect(await codeOf(record(desk.county, 'hs.sysadmin', { deputyId: 'S036' }))).toBe('leave.deputyUnfit')
  })

  it('says which day is wrong', async () => {
    const days = (fromOn: string, untilOn: string) =>
      problemOf(record(desk.county, 'yh.shsw', { deputyId: PEOPLE.nync, fromOn, untilOn }))
    expect((await days('2026-02-27', '2026-03-03')).fields?.map((one) => one.path)).toEqual(['fromOn'])
    expect((await days('2026-03-05', '2026-03-04')).fields?.map((one) => one.path)).toEqual(['untilOn'])
  })

  it('leaves no work with nobody: not twice away, no deputy who is away, no deputy who goes', async () => {
    await record(desk.county, 'yh.shsw', { deputyId: PEOPLE.nync })
    const again = await problemOf(record(desk.county, 'yh.shsw', { deputyId: PEOPLE.tyjr, fromOn: '2026-03-04' }))
    expect([again.code, again.what.includes('罗成林')]).toEqual(['leave.overlaps', true])
    const of = { deputyId: PEOPLE.shsw, untilOn: '2026-03-02' }
    expect(await codeOf(record(desk.county, 'yh.tyjr', of))).toBe('leave.deputyAway')
    const goes = await problemOf(record(desk.county, 'yh.nync', { deputyId: PEOPLE.tyjr }))
    expect([goes.code, goes.what.includes('彭丽娟')]).toEqual(['leave.standsIn', true])
    // After the last day both are free again.
    await record(desk.county, 'yh.nync', { deputyId: PEOPLE.shsw, fromOn: '2026-03-05', untilOn: '2026-03-06' })
  })

  it('of two who record about the same people at once lets one through, and sent twice it is written once', async () => {
    const { db } = desk.county.services
    const tries = [
      record(desk.county, 'yh.shsw', { deputyId: PEOPLE.nync }),
      record(desk.county, 'yh.nync', { deputyId: PEOPLE.shsw }),
      record(desk.county, 'yh.zhuren', { staffId: PEOPLE.shsw, deputyId: PEOPLE.tyjr }),
      record(desk.county, 'yh.tyjr', { deputyId: PEOPLE.shsw }),
    ]
    const endings = await Promise.allSettled(tries)
    const leaves = await db.leave.findMany()
    expect(leaves).toHaveLength(endings.filter((one) => one.status === 'fulfilled').length)
    const away = new Set(leaves.map((one) => one.staffId))
    expect(leaves.filter((one) => away.has(one.deputyId))).toEqual([])
    await db.leave.deleteMany({})
    const opId = newId(desk.county)
    const [one, other] = [
      await record(desk.county, 'yh.shsw', { deputyId: PEOPLE.nync, opId }),
      await record(desk.county, 'yh.shsw', { deputyId: PEOPLE.nync, opId }),
    ]
    expect([one === other, await db.leave.count()]).toEqual([true, 1])
  })
})

describe('a deputy', () => {
  it('sees cases and tasks of the colleague marked, acts, and the record names both', async () => {
    const caseId = await desk.toldAccepted('P002')
    await record(desk.county, 'yh.shsw', { deputyId: PEOPLE.nync })
    const nync = await desk.as('yh.nync')
    const { rows } = await nync.call.case.list({ view: 'inHandling' })
    expect(rows.find((row) => row.caseId === caseId)?.standsFor).toBe('彭丽娟')
    const tasks = (await nync.call.task.list({})).rows.filter((task) => task.caseId === caseId)
    expect(tasks.map((task) => [task.kind, task.standsFor])).toEqual([['node', '彭丽娟']])
    const own = await (await desk.as('yh.shsw')).call.case.list({ view: 'inHandling' })
    expect(own.rows.find((row) => row.caseId === caseId)?.standsFor).toBe(undefined)
    await desk.act('yh.nync', 'startProcedure', caseId, SAY.procedure('appraisal', 'p1'))
    await desk.act('yh.nync', 'endProcedure', caseId, SAY.ended('p1'))
    await desk.act('yh.nync', 'nodeApprove', caseId, SAY.approve)
    const { db } = desk.county.services
    const passed = await db.caseAction.findFirstOrThrow({ where: { caseId, name: 'nodeApprove' } })
    expect(passed.actor).toMatchObject({
      ...{ id: PEOPLE.nync, role: 'townReviewer', unit: 'yhx-shsw' },
      standsFor: { staffId: PEOPLE.shsw, name: '彭丽娟' },
    })
    const { timeline, log, flow } = await (await desk.as('cl.shenpi')).call.case.get({ caseId })
    expect(timeline.find((step) => step.key === 'nodeApprove')?.by).toBe('罗成林（代彭丽娟）')
    expect(log.at(-1)?.by).toBe('罗成林（代彭丽娟）')
    expect(flow.find((step) => step.state === 'done' && step.opinion !== null)?.by).toBe('罗成林（代彭丽娟）')
    // The applicant hears of the unit, never of a person.
    const { timeline: told } = await (await desk.as('P002')).call.case.getMine({ caseId })
    expect(JSON.stringify(told)).not.toContain('罗成林')
  })

  it('is asked for separation as the person who acts, not as the one they stand in for', async () => {
    const { db } = desk.county.services
    // One who accepted the case stands in for its reviewer: the post is theirs for these days, the case is not.
    await db.roleHeld.update({ where: { id: 'post-S018-townReviewer' }, data: { deputyId: PEOPLE.win1 } })
    const caseId = await desk.toldAccepted('P003')
    await record(desk.county, 'yh.shsw', { deputyId: PEOPLE.win1 })
    expect(await desk.refusal('yh.win1', 'nodeApprove', caseId, SAY.approve)).toBe('case.separation')
    await db.leave.deleteMany({})
    await db.roleHeld.update({ where: { id: 'post-S018-townReviewer' }, data: { deputyId: PEOPLE.nync } })
    // What they did for a colleague they did themselves: who passed one step passes no other.
    await record(desk.county, 'cl.shenpi', { deputyId: 'S043' })
    await desk.act('yh.shsw', 'startProcedure', caseId, SAY.procedure('appraisal', 'p1'))
    await desk.act('yh.shsw', 'endProcedure', caseId, SAY.ended('p1'))
    await desk.act('yh.shsw', 'nodeApprove', caseId, SAY.approve)
    await desk.act('cl.daibiao', 'startProcedure', caseId, SAY.procedure('publicity', 'p2'))
    await desk.act('cl.daibiao', 'endProcedure', caseId, SAY.ended('p2'))
    await desk.act('cl.daibiao', 'nodeApprove', caseId, SAY.approve)
    expect(await desk.refusal('cl.daibiao', 'grant', caseId, SAY.grant)).toBe('case.separation')
  })

  it('does not act in a case of their own, nor before the leave or after it', async () => {
    const caseId = await desk.toldAccepted('P004')
    const { db } = desk.county.services
    const { applicantId } = await db.case.findUniqueOrThrow({ where: { caseId } })
    await record(desk.county, 'yh.shsw', { deputyId: PEOPLE.nync, fromOn: '2026-03-03', untilOn: '2026-03-03' })
    expect(await desk.refusal('yh.nync', 'nodeApprove', caseId, SAY.approve)).toBe('case.notYours')
    desk.moveTo('2026-03-03')
    await db.staff.update({ where: { staffId: PEOPLE.nync }, data: { relatives: [String(applicantId)] } })
    expect(await desk.refusal('yh.nync', 'nodeApprove', caseId, SAY.approve)).toBe('case.relative')
    await db.staff.update({ where: { staffId: PEOPLE.nync }, data: { relatives: [] } })
    desk.moveTo('2026-03-04')
    expect(await desk.refusal('yh.nync', 'nodeApprove', caseId, SAY.approve)).toBe('case.notYours')
  })
})
