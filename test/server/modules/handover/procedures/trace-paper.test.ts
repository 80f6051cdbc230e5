import type { HandOverList } from '@shared/handover/hand-over-list'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { HandoverDesk } from '../handover-desk'

let desk: HandoverDesk
beforeAll(async () => {
  desk = await HandoverDesk.open()
})
afterAll(() => desk.close())

const handedOver = async (resident: string, wrong: Record<string, 'missing' | 'damaged'>) => {
  await desk.device.push(await desk.intake(resident))
  const list = await desk.handOver()
  await desk.confirm('yh.win1', list, wrong)
  return list
}
const say = (list: HandOverList, lineKey: string, outcome: 'found' | 'returned' | 'lost' | 'settled') => ({
  ...{ opId: newId(desk.county), number: list.number, lineKey, outcome, note: '查清楚了' },
  caseId: list.papers[0]?.caseId ?? '',
})
const tracing = async () => (await desk.device.clerk.call.task.list({ kind: 'traceMissing' })).rows.length

describe('追查有了结果', () => {
  it('found above: the list is done, the task of the station ends, the case says where the papers are', async () => {
    const list = await handedOver('P020', { idCard: 'missing' })
    expect(await tracing()).toBe(1)
    const { call } = await desk.as('yh.win1')
    expect((await call.handover.trace(say(list, 'idCard', 'found'))).state).toBe('confirmed')
    expect(await tracing()).toBe(0)
    const story = (await call.case.get({ caseId: list.papers[0]?.caseId ?? '' })).timeline
    expect(story.filter((step) => step.key === 'confirmPapers').at(-1)?.note).toContain('找到了，已收')
    expect(await codeOf(call.handover.trace(say(list, 'idCard', 'lost')))).toBe('handover.notTraced')
  })

  it('found below: it lies at the station again and goes with the next list', async () => {
    const list = await handedOver('P021', { idCard: 'missing' })
    const { clerk } = desk.device
    expect(await codeOf(clerk.call.handover.trace(say(list, 'idCard', 'found')))).toBe('handover.notTraced')
    await clerk.call.handover.trace(say(list, 'idCard', 'returned'))
    expect((await desk.board()).papers.map((paper) => paper.lineKey)).toEqual(['idCard'])
    const next = await desk.handOver()
    expect(next.papers).toHaveLength(1)
    expect((await desk.confirm('yh.win1', next)).state).toBe('confirmed')
  })

  it('several wrong ones: the task ends with the last; a stranger has no say', async () => {
    const list = await handedOver('P022', { idCard: 'missing', hukou: 'damaged' })
    const { call } = await desk.as('yh.win1')
    const stranger = (await desk.as('hs.chujian')).call
    expect(await codeOf(stranger.handover.trace(say(list, 'idCard', 'lost')))).toBe('handover.notReceiver')
    expect((await call.handover.trace(say(list, 'hukou', 'settled'))).state).toBe('short')
    expect(await tracing()).toBe(1)
    expect((await call.handover.trace(say(list, 'idCard', 'lost'))).state).toBe('confirmed')
    expect(await tracing()).toBe(0)
  })
})
