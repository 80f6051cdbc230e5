import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { ASK, wordsOf } from '../../asking-desk'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('延长办理期限', () => {
  promisesOfAct(() => desk, {
    name: 'extend',
    audit: 'case.extend',
    who: 'cl.daibiao',
    input: ASK.extend(10),
    ready: (on, resident) => on.toldAccepted(resident),
    leadsTo: 'inHandling',
    stranger: ['mz.daibiao', 'case.notYours'],
    notNow: [(on, resident) => on.toldReceived(resident), 'case.tooEarly'],
  })

  it('once only, whoever sends it again under another id', async () => {
    const caseId = await desk.toldAccepted('P009')
    await desk.act('cl.daibiao', 'extend', caseId, ASK.extend(3))
    expect(await desk.refusal('cl.daibiao', 'extend', caseId, ASK.extend(3))).toBe('case.alreadyDone')
    expect(await desk.county.services.db.caseAction.count({ where: { caseId, name: 'extend' } })).toBe(1)
  })

  it('is not approved by who asked, under whatever name, nor on the word of nobody', async () => {
    const caseId = await desk.toldAccepted('P008')
    const { staffId, staffNumber } = await desk.county.services.db.staff.findUniqueOrThrow({
      where: { account: 'cl.daibiao' },
    })
    for (const named of [staffId, staffNumber ?? 'cl.daibiao', 'cl.daibiao', '没有这个人']) {
      expect(await desk.refusal('cl.daibiao', 'extend', caseId, ASK.extend(3, named))).toBe('case.twoPersons')
    }
    await desk.act('cl.daibiao', 'extend', caseId, ASK.extend(3, 'yh.shsw'))
    const row = await desk.county.services.db.caseAction.findFirstOrThrow({ where: { caseId, name: 'extend' } })
    expect((row.input as { proposedBy: string }).proposedBy).toMatch(/^S\d+$/)
  })

  it('makes a paper without a hole that names old day, new day and reason, and moves case and task', async () => {
    const caseId = await desk.toldAccepted('P013')
    const { db } = desk.county.services
    const task = await db.task.findFirstOrThrow({ where: { caseId, kind: 'node', state: 'waiting' } })
    const before = await clocks(caseId)
    const answer = await desk.act('cl.daibiao', 'extend', caseId, ASK.extend(10))
    expect(answer.notices).toMatchObject([{ key: 'extension' }])
    expect(answer.notices[0]?.docNumber).toMatch(/延〔2026〕\d+号$/)
    expect(answer.sentence).toContain('期限经批准延长')
    const after = await clocks(caseId)
    const lines = await wordsOf(desk, 'cl.daibiao', answer.notices[0]?.noticeId)
    for (const day of [before.statutory, after.statutory]) expect(lines).toContain(printed(day))
    expect(lines).toContain('需要向发证机关函询')
    expect(lines).toContain('延长10个工作日')
    expect(lines).not.toMatch(/[{}]|以当地窗口为准/)
    const moved = await db.task.findUniqueOrThrow({ where: { taskId: task.taskId } })
    expect(moved.dueOn).toBe(after.node)
    expect(moved.dueOn ?? '').toMatch(/^2026-/)
    expect((moved.dueOn ?? '') > (task.dueOn ?? '')).toBe(true)
    expect(String(after.statutory) > String(before.statutory)).toBe(true)
  })

  it('is told in the applicant’s own story, with the reason', async () => {
    const caseId = await desk.toldAccepted('P011')
    await desk.act('cl.daibiao', 'extend', caseId, ASK.extend(5))
    const mine = await (await desk.as('P011')).call.case.getMine({ caseId })
    const told = mine.timeline.find((step) => step.key === 'extend')
    expect(told).toMatchObject({ title: '办理期限经批准延长了', by: null })
    expect(told?.note).toContain('需要向发证机关函询')
  })

  it('answers the question of who asked for it', async () => {
    const caseId = await desk.toldAccepted('P012')
    await desk.act('yh.shsw', 'consult', caseId, ASK.consult('cl', { form: 'extension', toRole: 'deptLeader' }))
    const { db } = desk.county.services
    expect(await db.task.count({ where: { caseId, kind: 'answerConsult', state: 'waiting' } })).toBe(1)
    await desk.act('cl.daibiao', 'extend', caseId, ASK.extend(5, 'S018'))
    expect(await db.task.count({ where: { caseId, kind: 'answerConsult', state: 'waiting' } })).toBe(0)
    expect(await desk.refusal('cl.daibiao', 'nodeApprove', caseId, SAY.approve)).toBe('case.notYours')
  })

  async function clocks(caseId: string): Promise<Record<string, string>> {
    const detail = await (await desk.as('yh.shsw')).call.case.get({ caseId })
    return Object.fromEntries(detail.clocks.map((clock) => [clock.name, clock.dueOn ?? '']))
  }
})

/** A day as papers print it. */
function printed(day: string | undefined): string {
  const [year, month, date] = (day ?? '').split('-').map(Number)
  return `${year}年${month}月${date}日`
}
