import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { ASK } from '../../asking-desk'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

async function toldGoneUp(on: Desk, resident: string): Promise<string> {
  const caseId = await on.toldReviewed(resident)
  await on.act('cl.daibiao', 'transferUp', caseId, ASK.up)
  return caseId
}
const today = () => desk.county.clock.now().slice(0, 10)

describe('上级回件', () => {
  promisesOfAct(() => desk, {
    name: 'returnFromUpper',
    audit: 'case.return-from-upper',
    who: 'cl.shenpi',
    input: () => ASK.back('opinion', today()),
    ready: toldGoneUp,
    leadsTo: 'pendingDecision',
    stranger: ['mz.shenpi', 'case.notYours'],
    notNow: [(on, resident) => on.toldReviewed(resident), 'case.orderRequired'],
  })

  it('what was decided above needs two persons, and its result is made here', async () => {
    const caseId = await toldGoneUp(desk, 'P009')
    const granted = ASK.back('granted', today(), { proposedBy: 'S042' })
    expect(await desk.refusal('cl.shenpi', 'returnFromUpper', caseId, granted)).toBe('case.twoPersons')
    const answer = await desk.act('cl.daibiao', 'returnFromUpper', caseId, granted)
    expect(answer).toMatchObject({ status: 'granted', notices: [] })
    const { db } = desk.county.services
    const tasks = await db.task.findMany({ where: { caseId, state: 'waiting', kind: { not: 'reenter' } } })
    expect(tasks.map((task) => task.kind)).toEqual(['makeResult'])
    const { decision } = await (await desk.as('cl.shenpi')).call.case.get({ caseId })
    expect(decision).toMatchObject({ by: '衡阳市残疾人联合会', no: '衡残批〔2026〕21号' })
    await desk.act('cl.shenpi', 'produceResult', caseId, SAY.produce('hall-hs'))
    expect(await desk.status(caseId)).toBe('readyForPickup')
  })

  it('more work opens the county’s review again', async () => {
    const caseId = await toldGoneUp(desk, 'P013')
    await desk.act('cl.shenpi', 'returnFromUpper', caseId, ASK.back('moreWork', today(), { paperNo: null }))
    expect(await desk.row(caseId)).toMatchObject({ status: 'inHandling', nodeKey: 'n3', holderUnit: 'cl' })
    expect((await desk.act('cl.shenpi', 'nodeApprove', caseId, SAY.approve)).status).toBe('pendingDecision')
  })
})
