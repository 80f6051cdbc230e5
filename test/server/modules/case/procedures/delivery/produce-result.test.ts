import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('制作结果', () => {
  promisesOfAct(() => desk, {
    name: 'produceResult',
    audit: 'case.produce-result',
    who: 'cl.shenpi',
    input: SAY.produce('hall-hs'),
    ready: (on, resident) => on.toldGranted(resident),
    leadsTo: 'readyForPickup',
    stranger: ['mz.shenpi', 'case.notYours'],
    notNow: [(on, resident) => on.toldReviewed(resident), 'case.tooEarly'],
  })

  it('lies at a point that exists', async () => {
    const caseId = await desk.toldGranted('P009')
    expect(await desk.refusal('cl.shenpi', 'produceResult', caseId, SAY.produce('cl'))).toBe('place.unknown')
  })

  it('is not made by who decided', async () => {
    const caseId = await desk.toldGranted('P013')
    const decider = 'cl.daibiao'
    expect(await desk.refusal(decider, 'produceResult', caseId, SAY.produce('hall-hs'))).toBe('case.notYours')
  })
})
