import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { ASK } from '../../asking-desk'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

async function toldConsulted(on: Desk, resident: string): Promise<string> {
  const caseId = await on.toldAccepted(resident)
  await on.act('yh.shsw', 'consult', caseId, ASK.consult('mzj'))
  return caseId
}

describe('反馈意见', () => {
  promisesOfAct(() => desk, {
    name: 'answerConsult',
    audit: 'case.answer-consult',
    who: 'mz.shenpi',
    input: ASK.answer(),
    ready: toldConsulted,
    leadsTo: 'inHandling',
    stranger: ['rs.jubao', 'case.notYours'],
    notNow: [(on, resident) => on.toldAccepted(resident), 'case.notYours'],
  })

  it('closes the task of this question and no other, and is given once', async () => {
    const caseId = await toldConsulted(desk, 'P009')
    await desk.act('yh.shsw', 'consult', caseId, ASK.consult('rsj', { consultId: 'q2' }))
    await desk.act('mz.shenpi', 'answerConsult', caseId, ASK.answer('conditions'))
    const open = await desk.county.services.db.task.findMany({
      where: { caseId, kind: 'answerConsult', state: 'waiting' },
    })
    expect(open).toMatchObject([{ unitId: 'rsj' }])
    const { consults } = await (await desk.as('yh.shsw')).call.case.get({ caseId })
    expect(consults.map((one) => one.answer)).toEqual(['有条件同意', null])
    expect(consults[0]?.answerText).toContain('没有重复享受')
    expect(await desk.refusal('mz.shenpi', 'answerConsult', caseId, ASK.answer())).toBe('case.alreadyDone')
  })
})
