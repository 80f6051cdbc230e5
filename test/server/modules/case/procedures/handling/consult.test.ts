import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { ASK } from '../../asking-desk'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('征求意见', () => {
  promisesOfAct(() => desk, {
    name: 'consult',
    audit: 'case.consult',
    who: 'yh.shsw',
    input: ASK.consult('mzj'),
    ready: (on, resident) => on.toldAccepted(resident),
    leadsTo: 'inHandling',
    stranger: ['cl.shenpi', 'case.notYours'],
    notNow: [(on, resident) => on.toldReceived(resident), 'case.notYours'],
  })

  it('opens one task at the unit that is asked, which may then read the case; the decision waits for the answer', async () => {
    const caseId = await desk.toldReviewed('P009')
    const mz = await desk.as('mz.shenpi')
    await expect(mz.call.case.get({ caseId })).rejects.toThrow('case.notFound')
    await desk.act('cl.daibiao', 'consult', caseId, ASK.consult('mzj'))
    const { db } = desk.county.services
    const tasks = await db.task.findMany({ where: { caseId, kind: 'answerConsult', state: 'waiting' } })
    expect(tasks).toMatchObject([{ unitId: 'mzj', role: null }])
    const detail = await (await desk.as('mz.shenpi')).call.case.get({ caseId })
    expect(detail.consults).toMatchObject([{ label: '征求部门意见', unit: '县民政局', mine: true, answer: null }])
    expect(await desk.refusal('cl.daibiao', 'grant', caseId, SAY.grant)).toBe('case.consultOpen')
    expect(await desk.refusal('cl.daibiao', 'refuse', caseId, SAY.refuse)).toBe('case.consultOpen')
    await desk.act('cl.daibiao', 'answerConsult', caseId, ASK.answer('withdrawn'))
    expect((await desk.act('cl.daibiao', 'grant', caseId, SAY.grant)).status).toBe('granted')
  })

  it('is asked once under one id, and only of a unit that there is', async () => {
    const caseId = await desk.toldAccepted('P013')
    expect(await desk.refusal('yh.shsw', 'consult', caseId, ASK.consult('no-such-unit'))).toBe('place.unknown')
    await desk.act('yh.shsw', 'consult', caseId, ASK.consult('mzj'))
    expect(await desk.refusal('yh.shsw', 'consult', caseId, ASK.consult('mzj'))).toBe('case.alreadyDone')
    const mine = await (await desk.as('P013')).call.case.getMine({ caseId })
    expect(mine.timeline.map((step) => step.key)).not.toContain('consult')
    const { timeline } = await (await desk.as('yh.shsw')).call.case.get({ caseId })
    expect(timeline.find((step) => step.key === 'consult')?.note).toContain('是否享受过同类待遇')
  })
})
