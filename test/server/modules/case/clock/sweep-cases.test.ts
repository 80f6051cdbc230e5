import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepCases } from '../../../../../server/modules/case'
import { DISABILITY } from '../../../../support/builders'
import { Desk, SAY } from '../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

const sweep = () => sweepCases(desk.county.services)

describe('what the clock does by itself', () => {
  it('accepts on the morning after the fifth working day as of the day of receipt, and lets the first step open', async () => {
    desk.moveTo('2026-03-02')
    const caseId = await desk.toldReceived('P002')
    desk.moveTo('2026-03-09', '23:00')
    await sweep()
    expect(await desk.status(caseId)).toBe('received')
    desk.moveTo('2026-03-10', '00:30')
    expect((await sweep()).acted).toBe(1)
    expect(await desk.row(caseId)).toMatchObject({ status: 'inHandling', acceptedOn: '2026-03-02' })
    const { db } = desk.county.services
    const act = await db.caseAction.findFirstOrThrow({ where: { caseId, name: 'deemAccept' } })
    expect(act).toMatchObject({ on: '2026-03-02', actor: { kind: 'system' } })
    expect(await db.notice.count({ where: { caseId, key: 'acceptNotice', variant: { not: null } } })).toBe(1)
    expect((await sweep()).acted).toBe(0)
  })

  it('a late click meets what the clock has done before anybody looked', async () => {
    desk.moveTo('2026-03-16')
    const caseId = await desk.toldReceived('P003')
    desk.moveTo('2026-03-24')
    expect(await desk.refusal('yh.win1', 'requestSupplement', caseId, SAY.supplement('photo'))).toBe('case.tooLate')
    await sweep()
    expect(await desk.row(caseId)).toMatchObject({ acceptedOn: '2026-03-16', status: 'inHandling' })
  })

  it('ends an application whose listed papers did not come, with a paper that says so', async () => {
    desk.moveTo('2026-04-01')
    const caseId = await desk.toldReceived('P004')
    await desk.act('yh.win1', 'requestSupplement', caseId, SAY.supplement('photo'))
    desk.moveTo('2026-05-08')
    await sweep()
    expect(await desk.status(caseId)).toBe('deemedWithdrawn')
    const { db } = desk.county.services
    expect(await db.notice.count({ where: { caseId, key: 'terminate' } })).toBe(1)
    expect(await desk.refusal('P004', 'supply', caseId, SAY.supply('photo'))).toBe('case.ended')
  })

  it('lets the clock run on when a procedure reached its told maximum, and keeps what nobody fetched', async () => {
    desk.moveTo('2026-05-11')
    const running = await desk.toldAccepted('P005')
    await desk.act('yh.shsw', 'startProcedure', running, SAY.procedure('appraisal', 'p1'))
    const waiting = await desk.toldArrived('P013')
    desk.moveTo('2026-06-29')
    await sweep()
    expect(await desk.status(running)).toBe('inHandling')
    expect(await desk.status(waiting)).toBe('unclaimed')
  })

  it('turns the lights of the lists without touching a log', async () => {
    desk.moveTo('2026-07-06')
    const caseId = await desk.toldSubmitted('P009')
    const version = await desk.version(caseId)
    expect((await desk.row(caseId)).light).toBe('good')
    desk.moveTo('2026-07-08')
    const { relit, warned } = await sweep()
    expect(relit + warned).toBeGreaterThan(0)
    expect((await desk.row(caseId)).light).toBe('late')
    expect(await desk.version(caseId)).toBe(version)
  })
})

describe('电话告知 for who has no phone', () => {
  it('opens a call with its words at the station of the home, and only the proof closes it', async () => {
    desk.moveTo('2026-08-03')
    const { caseId } = await desk.submit('P010', DISABILITY, { contact: { hasPhone: false, electronicConsent: false } })
    await desk.act('yh.win1', 'receive', caseId, SAY.receive)
    await desk.act('yh.win1', 'requestSupplement', caseId, SAY.supplement('photo'))
    const station = await desk.as('huangzhou')
    const [call] = (await station.call.task.list({ kind: 'phoneCall' })).rows.filter((row) => row.caseId === caseId)
    if (call === undefined) throw new Error('no call was opened')
    expect(call.script).toMatch(/周梅生[\s\S]*还差1样：材料photo[\s\S]*最晚2026年\d+月\d+日[\s\S]*1\. 材料photo/)
    expect(call.script).toContain('让对方复述一遍要补什么')
    const { db } = desk.county.services
    const stored = await db.task.findUniqueOrThrow({ where: { taskId: call.taskId } })
    expect(JSON.stringify(stored.detail)).not.toContain('周梅生')
    const proof = { outcome: 'noAnswer' as const, answeredBy: '', relation: '', at: desk.county.clock.now(), note: '' }
    const tried = await station.call.task.complete({ opId: desk.id(), taskId: call.taskId, result: proof })
    expect(tried.state).toBe('waiting')
    const told = { ...proof, outcome: 'told' as const, answeredBy: '周某', relation: '女儿' }
    expect(await station.call.task.complete({ opId: desk.id(), taskId: call.taskId, result: told })).toMatchObject({
      state: 'done',
    })
  })
})
