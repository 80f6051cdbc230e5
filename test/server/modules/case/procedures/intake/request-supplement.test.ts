import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('一次性告知补正', () => {
  promisesOfAct(() => desk, {
    name: 'requestSupplement',
    audit: 'case.request-supplement',
    who: 'yh.win1',
    input: SAY.supplement('photo'),
    ready: (on, resident) => on.toldReceived(resident),
    leadsTo: 'supplementAsked',
    stranger: ['yh.shsw', 'identity.notAllowed'],
    notNow: [(on, resident) => on.toldAccepted(resident), 'case.tooLate'],
  })

  it('says everything at once and only once; the paper has a number and a list', async () => {
    const caseId = await desk.toldReceived('P009')
    const asked = await desk.act('yh.win1', 'requestSupplement', caseId, SAY.supplement('photo', 'idCard'))
    expect(asked.notices[0]).toMatchObject({ key: 'supplementNotice' })
    expect(asked.notices[0]?.docNumber).toMatch(/补〔2026〕\d+号$/)
    const mine = await (await desk.as('P009')).call.case.getMine({ caseId })
    expect(mine.supplement?.lines.map((line) => line.lineId)).toEqual(['photo', 'idCard'])
    await desk.act('P009', 'supply', caseId, SAY.supply('photo', 'idCard'))
    expect(await desk.refusal('yh.win1', 'requestSupplement', caseId, SAY.supplement('hukou'))).toBe(
      'case.supplementUsed',
    )
    const beyond = { ...SAY.supplement('hukou'), mode: 'sameLines' }
    expect(await desk.refusal('yh.win1', 'requestSupplement', caseId, beyond)).toBe('case.lineNotInNotice')
  })
})
