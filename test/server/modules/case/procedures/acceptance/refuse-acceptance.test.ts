import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('不予受理', () => {
  promisesOfAct(() => desk, {
    name: 'refuseAcceptance',
    audit: 'case.refuse-acceptance',
    who: 'yh.win1',
    input: SAY.refuseAcceptance,
    ready: (on, resident) => on.toldReceived(resident),
    leadsTo: 'refusedAcceptance',
    stranger: ['yh.shsw', 'identity.notAllowed'],
    notNow: [(on, resident) => on.toldAccepted(resident), 'case.tooLate'],
  })

  it('names the organ that is the right one, or is not made', async () => {
    const caseId = await desk.toldReceived('P009')
    const nowhere = { ...SAY.refuseAcceptance, competentOrgan: null }
    expect(await desk.refusal('yh.win1', 'refuseAcceptance', caseId, nowhere)).toBe('case.reasonRequired')
    const notNeeded = { ...SAY.refuseAcceptance, reason: 'notNeeded' }
    const answer = await desk.act('yh.win1', 'refuseAcceptance', caseId, notNeeded)
    expect(answer).toMatchObject({ statusKey: 'notRequired' })
    expect(answer.notices[0]?.key).toBe('notRequired')
  })
})
