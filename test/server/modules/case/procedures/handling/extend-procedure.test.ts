import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { ASK, wordsOf } from '../../asking-desk'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

async function toldSuspended(on: Desk, resident: string): Promise<string> {
  const caseId = await on.toldAccepted(resident)
  await on.act('yh.shsw', 'startProcedure', caseId, SAY.procedure('appraisal', 'p1'))
  return caseId
}

describe('延长特别程序', () => {
  promisesOfAct(() => desk, {
    name: 'extendProcedure',
    audit: 'case.extend-procedure',
    who: 'cl.daibiao',
    input: ASK.extendProcedure('p1', 10),
    ready: toldSuspended,
    leadsTo: 'suspended',
    stranger: ['yh.shsw', 'case.notYours'],
    notNow: [(on, resident) => on.toldReceived(resident), 'case.tooEarly'],
  })

  it('tells the applicant on paper until when, and the task waits as long; a second time it is done already', async () => {
    const caseId = await toldSuspended(desk, 'P009')
    const answer = await desk.act('cl.daibiao', 'extendProcedure', caseId, ASK.extendProcedure('p1', 10))
    expect(answer.notices).toMatchObject([{ key: 'specialProcedure' }])
    const words = await wordsOf(desk, 'cl.daibiao', answer.notices[0]?.noticeId)
    expect(words).toContain('预计需要40个工作日')
    expect(words).not.toMatch(/[{}]|以当地窗口为准/)
    const { clocks } = await (await desk.as('yh.shsw')).call.case.get({ caseId })
    const due = clocks.find((clock) => clock.name === 'procedure')?.dueOn
    const task = await desk.county.services.db.task.findFirstOrThrow({ where: { caseId, kind: 'runProcedure' } })
    expect(task.dueOn).toBe(due)
    expect(await desk.refusal('cl.daibiao', 'extendProcedure', caseId, ASK.extendProcedure('p1', 1))).toBe(
      'case.alreadyDone',
    )
  })
})
