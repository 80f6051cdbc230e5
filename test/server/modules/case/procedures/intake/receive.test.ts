import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('收件 at the window', () => {
  promisesOfAct(() => desk, {
    name: 'receive',
    audit: 'case.receive',
    who: 'yh.win1',
    input: SAY.receive,
    ready: (on, resident) => on.toldSubmitted(resident),
    leadsTo: 'received',
    stranger: ['yh.shsw', 'identity.notAllowed'],
    notNow: [(on, resident) => on.toldReceived(resident), 'case.orderRequired'],
  })

  it('gives the receipt, which never says that anything was accepted', async () => {
    const caseId = await desk.toldSubmitted('P009')
    const answer = await desk.act('yh.win1', 'receive', caseId, SAY.receive)
    expect(answer.notices.map((notice) => notice.key)).toEqual(['receipt'])
    expect((await desk.row(caseId)).acceptedOn).toBeNull()
  })

  it('is not the business of a clerk of another hall', async () => {
    const caseId = await desk.toldSubmitted('P013')
    expect(await desk.refusal('hs.win1', 'receive', caseId, SAY.receive)).toBe('case.notYours')
  })
})
