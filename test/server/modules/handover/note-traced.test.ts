import { afterAll, beforeAll, expect, it } from 'vitest'
import type { HandOverList } from '../../../../shared/handover/hand-over-list'
import { newId } from '../../../support/actors'
import { HandoverDesk } from './handover-desk'

let desk: HandoverDesk
beforeAll(async () => {
  desk = await HandoverDesk.open()
})
afterAll(() => desk.close())

/** A list of one case that the township has signed for; its 户口簿 was not in the bag. */
async function short(resident: string): Promise<HandOverList> {
  const intake = await desk.intake(resident)
  await desk.device.push(intake)
  const { papers, ...facts } = await desk.list()
  const list = await desk.handOver({ ...facts, papers: papers.filter((paper) => paper.caseId === intake.caseId) })
  await desk.confirm('yh.win1', list, { hukou: 'missing' })
  return list
}

const traced = ({ number, papers }: HandOverList, outcome: 'returned' | 'lost') =>
  desk.device.operation('tracePaper', {
    ...{ number, caseId: papers[0]?.caseId ?? '', lineKey: 'hukou' },
    ...{ outcome, note: '夹在登记本里' },
  })

const stateOf = async (list: HandOverList) => {
  const view = (await desk.board()).lists.find((one) => one.listId === list.listId)
  return [view?.state, view?.papers.find((paper) => paper.lineKey === 'hukou')?.state]
}

it('what a station found out without a network comes with its records, once, and both sides see it', async () => {
  const list = await short('P020')
  expect(await stateOf(list)).toEqual(['short', 'missing'])
  const operation = traced(list, 'returned')
  const outcomes = [await desk.device.push(operation), await desk.device.push(operation)]
  expect(outcomes.map((one) => one.results[0]?.outcome)).toEqual(['applied', 'duplicate'])
  expect(await stateOf(list)).toEqual(['confirmed', 'returned'])
  const { call } = await desk.as('yh.win1')
  expect((await call.handover.get({ number: list.number })).list.state).toBe('confirmed')
})

it('what somebody else found out first is not overwritten: it waits for a person as moved on', async () => {
  const list = await short('P021')
  const { call } = await desk.as('yh.win1')
  const [paper] = list.papers
  await call.handover.trace({
    ...{ opId: newId(desk.county), number: list.number, caseId: paper?.caseId ?? '', lineKey: 'hukou' },
    ...{ outcome: 'found', note: '夹在别的袋里' },
  })
  const late = traced(list, 'lost')
  expect((await desk.device.push(late)).results[0]).toMatchObject({
    ...{ outcome: 'conflict', problem: { code: 'handover.notTraced' } },
  })
  expect(await stateOf(list)).toEqual(['confirmed', 'found'])
  const { rows } = await desk.device.clerk.call.sync.listHeld({})
  expect(rows.find((row) => row.opId === late.opId)).toMatchObject({
    trouble: 'movedOn',
    title: expect.stringContaining('追查材料'),
  })
})
