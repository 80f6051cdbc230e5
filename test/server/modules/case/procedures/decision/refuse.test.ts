import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('不予', () => {
  promisesOfAct(() => desk, {
    name: 'refuse',
    audit: 'case.refuse',
    who: 'cl.daibiao',
    input: SAY.refuse,
    ready: (on, resident) => on.toldReviewed(resident),
    leadsTo: 'refused',
    stranger: ['mz.daibiao', 'case.notYours'],
    notNow: [(on, resident) => on.toldGranted(resident), 'case.notYours'],
  })

  it('gives reasons, article and remedies in a numbered paper', async () => {
    const caseId = await desk.toldReviewed('P009')
    const answer = await desk.act('cl.daibiao', 'refuse', caseId, SAY.refuse)
    expect(answer.notices[0]?.key).toBe('serviceRefused')
    expect(answer.notices[0]?.docNumber).toMatch(/不准〔2026〕\d+号$/)
  })
})
