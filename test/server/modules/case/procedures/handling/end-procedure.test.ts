import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('特别程序结束', () => {
  promisesOfAct(() => desk, {
    name: 'endProcedure',
    audit: 'case.end-procedure',
    who: 'yh.shsw',
    input: SAY.ended('p1'),
    ready: async (on, resident) => {
      const caseId = await on.toldAccepted(resident)
      await on.act('yh.shsw', 'startProcedure', caseId, SAY.procedure('appraisal', 'p1'))
      return caseId
    },
    leadsTo: 'inHandling',
    stranger: ['yh.win1', 'case.notYours'],
    notNow: [(on, resident) => on.toldReceived(resident), 'case.tooEarly'],
  })

  it('lets the clock run on, and a failed appraisal cannot be granted', async () => {
    const caseId = await desk.toldAccepted('P009')
    await desk.act('yh.shsw', 'startProcedure', caseId, SAY.procedure('appraisal', 'p1'))
    const ended = await desk.act('yh.shsw', 'endProcedure', caseId, SAY.ended('p1', 'fail'))
    expect(ended.notices.map((notice) => notice.key)).toEqual(['resumeNotice'])
    await desk.act('yh.shsw', 'nodeApprove', caseId, SAY.approve)
    await desk.act('cl.shenpi', 'startProcedure', caseId, SAY.procedure('publicity', 'p2'))
    await desk.act('cl.shenpi', 'endProcedure', caseId, SAY.ended('p2'))
    await desk.act('cl.shenpi', 'nodeApprove', caseId, SAY.approve)
    expect(await desk.refusal('cl.daibiao', 'grant', caseId, SAY.grant)).toBe('case.orderRequired')
  })
})
