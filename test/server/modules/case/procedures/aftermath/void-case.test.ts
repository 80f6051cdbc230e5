import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('作废', () => {
  promisesOfAct(() => desk, {
    name: 'voidCase',
    audit: 'case.void-case',
    who: 'yh.win1',
    input: { kind: 'enteredByMistake', reason: '录错了人，重新录入' },
    ready: (on, resident) => on.toldMedins(resident),
    leadsTo: 'voided',
    stranger: ['yh.shsw', 'identity.notAllowed'],
    notNow: [(on, resident) => on.toldAccepted(resident), 'case.tooLate'],
  })

  it('is never done to what the applicant sent in person', async () => {
    const caseId = await desk.toldSubmitted('P009')
    const mistake = { kind: 'enteredByMistake', reason: '录错了人，重新录入' }
    expect(await desk.refusal('yh.win1', 'voidCase', caseId, mistake)).toBe('case.orderRequired')
  })
})
