import { makeListNumber } from '@shared/handover/list-number'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HandoverDesk } from './handover-desk'

let desk: HandoverDesk
beforeAll(async () => {
  desk = await HandoverDesk.open()
})
afterAll(() => desk.close())

describe('收下一张移交清单', () => {
  it('sent twice it is there once', async () => {
    await desk.device.push(await desk.intake('P020'))
    const operation = desk.device.operation('handOver', await desk.list())
    const outcomes = [await desk.device.push(operation), await desk.device.push(operation)]
    expect(outcomes.map((one) => one.results[0]?.outcome)).toEqual(['applied', 'duplicate'])
    expect(await desk.county.services.db.handoverList.count()).toBe(1)
    expect((await (await desk.as('yh.win1')).call.task.list({ kind: 'confirmPapers' })).rows).toHaveLength(1)
  })

  it('a number that was never lent, is taken, or is of another point waits for a person', async () => {
    await desk.device.push(await desk.intake('P021'))
    const send = async (number: string) => {
      const [result] = (await desk.device.push(desk.device.operation('handOver', await desk.list({ number })))).results
      return [result?.outcome, result?.problem?.code]
    }
    const own = { point: 'YH201', on: '2026-03-02' }
    expect(await send(makeListNumber({ ...own, sequence: 900_000 }))).toEqual(['quarantined', 'sync.numberForeign'])
    expect(await send(makeListNumber({ ...own, point: 'YH202', sequence: 1 }))).toEqual([
      'quarantined',
      'sync.numberForeign',
    ])
    const taken = await desk.county.services.db.handoverList.findFirstOrThrow()
    expect(await send(taken.number)).toEqual(['quarantined', 'sync.numberForeign'])
    const [same] = (await desk.device.push(desk.device.operation('handOver', await desk.list({ toPoint: 'st-201' }))))
      .results
    expect(same?.problem?.code).toBe('handover.sameEnds')
  })

  it('papers of a case that comes later than its list are caught up in its story, also when they were signed for before', async () => {
    const late = await desk.intake('P022')
    const { papers } = await desk.board()
    const [known] = papers
    if (known === undefined || late.caseId === null) throw new Error('nothing lies here')
    const { toPoint: _, takenOn: __, ...paper } = known
    const list = await desk.handOver({
      papers: [{ ...paper, caseId: late.caseId, lineKey: 'hukou', name: '户口簿', leftOut: null }],
    })
    await desk.confirm('yh.win1', list)
    expect((await desk.device.push(late)).results[0]?.outcome).toBe('applied')
    const story = (await (await desk.as('yh.win1')).call.case.get({ caseId: late.caseId })).timeline.map(
      (step) => step.key,
    )
    expect(story).toContain('handOverPapers')
    expect(story).toContain('confirmPapers')
    expect((await desk.board()).papers.filter((one) => one.caseId === late.caseId).map((one) => one.lineKey)).toEqual([
      'idCard',
    ])
  })

  it('goes to another hall with a reason that both sides read, and never to another station', async () => {
    const intake = await desk.intake('P023')
    await desk.device.push(intake)
    const send = async (toPoint: string) => {
      const { papers, ...facts } = await desk.list({ toPoint, redirected: '乡里停电，先送县里' })
      const list = { ...facts, papers: papers.filter((paper) => paper.caseId === intake.caseId) }
      const [result] = (await desk.device.push(desk.device.operation('handOver', list))).results
      return { result, list }
    }
    expect((await send('st-202')).result?.problem?.code).toBe('handover.mayNotReceive')
    const { result, list } = await send('hall-hs')
    expect(result?.outcome).toBe('applied')
    const told = (await (await desk.as('hs.win1')).call.handover.get({ number: list.number })).list
    expect(told).toMatchObject({ to: { pointId: 'hall-hs' }, redirected: '乡里停电，先送县里' })
    expect((await desk.board()).lists.find((one) => one.listId === list.listId)).toMatchObject({
      redirected: '乡里停电，先送县里',
    })
  })

  it('a paper that was left out of the first list goes with the next one, after the first was signed for', async () => {
    const intake = await desk.intake('P024')
    await desk.device.push(intake)
    const { papers, ...facts } = await desk.list()
    const own = papers.filter((paper) => paper.caseId === intake.caseId)
    const first = await desk.handOver({
      ...facts,
      papers: own.map((paper, at) => ({ ...paper, leftOut: at === 0 ? '他明天还要用' : null })),
    })
    await desk.confirm('yh.win1', first)
    const rest = (await desk.list()).papers.filter((paper) => paper.caseId === intake.caseId)
    expect(rest).toHaveLength(1)
    const second = await desk.handOver({ papers: rest })
    await desk.confirm('yh.win1', second)
    expect((await desk.board()).papers.filter((paper) => paper.caseId === intake.caseId)).toEqual([])
  })
})
