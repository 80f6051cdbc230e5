import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('环节通过', () => {
  promisesOfAct(() => desk, {
    name: 'nodeApprove',
    audit: 'case.node-approve',
    who: 'yh.shsw',
    input: SAY.approve,
    ready: (on, resident) => on.toldAccepted(resident),
    leadsTo: 'inHandling',
    stranger: ['cl.shenpi', 'case.notYours'],
    notNow: [(on, resident) => on.toldReceived(resident), 'case.notYours'],
  })

  it('needs the appraisal and the publicity before the decision', async () => {
    const caseId = await desk.toldAccepted('P009')
    await desk.act('yh.shsw', 'nodeApprove', caseId, SAY.approve)
    expect(await desk.refusal('cl.shenpi', 'nodeApprove', caseId, SAY.approve)).toBe('case.orderRequired')
  })

  it('needs every paper to have been looked at', async () => {
    const caseId = await desk.toldSubmitted('P013')
    await desk.act('yh.win1', 'receive', caseId, SAY.receive)
    await desk.act('yh.win1', 'accept', caseId, SAY.accept)
    expect(await desk.refusal('yh.shsw', 'nodeApprove', caseId, SAY.approve)).toBe('case.papersUnchecked')
    await desk.check('yh.shsw', caseId)
    expect((await desk.act('yh.shsw', 'nodeApprove', caseId, SAY.approve)).status).toBe('inHandling')
  })
})
