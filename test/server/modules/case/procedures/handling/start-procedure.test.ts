import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('启动特别程序', () => {
  promisesOfAct(() => desk, {
    name: 'startProcedure',
    audit: 'case.start-procedure',
    who: 'yh.shsw',
    input: SAY.procedure('appraisal', 'p1'),
    ready: (on, resident) => on.toldAccepted(resident),
    leadsTo: 'suspended',
    stranger: ['yh.win1', 'case.notYours'],
    notNow: [
      async (on, resident) => {
        const caseId = await on.toldAccepted(resident)
        await on.act('yh.shsw', 'startProcedure', caseId, SAY.procedure('appraisal', 'p0'))
        return caseId
      },
      'case.clockSuspended',
    ],
  })

  it('stops the clock with a paper that says for how long, and nobody passes the step meanwhile', async () => {
    const caseId = await desk.toldAccepted('P009')
    const answer = await desk.act('yh.shsw', 'startProcedure', caseId, SAY.procedure('appraisal', 'p1'))
    expect(answer.notices.map((notice) => notice.key)).toEqual(['specialProcedure'])
    expect(await desk.refusal('yh.shsw', 'nodeApprove', caseId, SAY.approve)).toBe('case.clockSuspended')
    const { clocks } = await (await desk.as('yh.shsw')).call.case.get({ caseId })
    expect(clocks.find((clock) => clock.name === 'statutory')).toMatchObject({ stopped: true, dueOn: null })
  })

  it('is not possible for what the item does not know', async () => {
    const caseId = await desk.toldAccepted('P013')
    expect(await desk.refusal('yh.shsw', 'startProcedure', caseId, SAY.procedure('siteSurvey', 'p1'))).toBe(
      'case.procedureUnknown',
    )
  })
})
