import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { DOT, HandoverDesk } from '../handover-desk'

let desk: HandoverDesk
beforeAll(async () => {
  desk = await HandoverDesk.open()
})
afterAll(() => desk.close())

const taken = async (resident: string, papers = 2) => {
  const operation = await desk.intake(resident, papers)
  await desk.device.push(operation)
  return operation.caseId ?? ''
}

describe('签收移交清单', () => {
  it('all arrived: the papers lie at the township, the task is done, the story of the case says both steps', async () => {
    const caseId = await taken('P020')
    const list = await desk.handOver()
    const window = await desk.as('yh.win1')
    expect((await window.call.task.list({ kind: 'confirmPapers' })).rows).toHaveLength(1)
    const done = await desk.confirm('yh.win1', list)
    expect(done).toMatchObject({ state: 'confirmed', confirmedBy: '刘思敏', overdue: false })
    expect((await window.call.task.list({ kind: 'confirmPapers' })).rows).toEqual([])
    const story = (await window.call.case.get({ caseId })).timeline.map((step) => [step.key, step.note])
    expect(story).toContainEqual(['handOverPapers', expect.stringContaining('2 样')])
    expect(story).toContainEqual(['confirmPapers', expect.stringContaining('2 样')])
    expect((await desk.board()).papers).toEqual([])
  })

  it('one missing: an alarm to who sent it, a task to trace it, and both sides see it until it is traced', async () => {
    const caseId = await taken('P021')
    const list = await desk.handOver()
    const done = await desk.confirm('yh.win1', list, { idCard: 'missing' })
    expect(done.state).toBe('short')
    const { clerk } = desk.device
    const inbox = await clerk.call.notice.listInbox({})
    expect(inbox.rows[0]).toMatchObject({ title: '移交不符' })
    const tasks = (await clerk.call.task.list({ kind: 'traceMissing' })).rows
    expect(tasks.map((task) => task.title)).toEqual([expect.stringContaining('1 样没到')])
    expect((await desk.board()).lists[0]).toMatchObject({ number: list.number, state: 'short' })
    const window = await desk.as('yh.win1')
    const story = (await window.call.case.get({ caseId })).timeline.find((step) => step.key === 'confirmPapers')
    expect(story?.note).toContain('没到')
    const { incoming } = await window.call.handover.list({})
    expect(incoming.find((one) => one.number === list.number)?.state).toBe('short')
  })

  it('the receiver is of the point that it goes to, and never the sender', async () => {
    await taken('P022')
    const list = await desk.handOver()
    const call = { opId: newId(desk.county), number: list.number, marks: desk.marks(list), signature: DOT }
    expect(await codeOf(desk.device.clerk.call.handover.confirm(call))).toBe('handover.notReceiver')
    expect(await codeOf((await desk.as('hs.chujian')).call.handover.confirm(call))).toBe('handover.notReceiver')
    expect(await codeOf((await desk.as('P003')).call.handover.confirm(call))).toBe('identity.notAllowed')
  })

  it('says nothing about papers that were left out, asks about each that went along, and is signed once', async () => {
    await taken('P023', 3)
    const whole = await desk.list()
    const papers = whole.papers.map((paper, at) => ({ ...paper, leftOut: at === 0 ? '他明天来补复印件' : null }))
    const list = await desk.handOver({ ...whole, papers })
    const { call } = await desk.as('yh.win1')
    const marks = desk.marks(list)
    const input = { number: list.number, signature: DOT }
    expect(await codeOf(call.handover.confirm({ opId: newId(desk.county), ...input, marks: marks.slice(1) }))).toBe(
      'handover.marksIncomplete',
    )
    const opId = newId(desk.county)
    const done = await call.handover.confirm({ opId, ...input, marks })
    expect(done.papers.map((paper) => paper.state)).toContain('leftOut')
    expect(await call.handover.confirm({ opId, ...input, marks })).toEqual(done)
    expect(await codeOf(call.handover.confirm({ opId: newId(desk.county), ...input, marks }))).toBe(
      'handover.confirmedAlready',
    )
    expect((await desk.board()).papers.map((paper) => paper.lineKey)).toEqual([papers[0]?.lineKey])
  })
})
