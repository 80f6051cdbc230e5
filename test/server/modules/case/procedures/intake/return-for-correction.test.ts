import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('预审退回', () => {
  promisesOfAct(() => desk, {
    name: 'returnForCorrection',
    audit: 'case.return-for-correction',
    who: 'yh.win1',
    input: { lines: SAY.lines('form'), replyDays: 30 },
    ready: (on, resident) => on.toldSubmitted(resident),
    leadsTo: 'prereviewReturned',
    stranger: ['yh.shsw', 'identity.notAllowed'],
    notNow: [(on, resident) => on.toldReceived(resident), 'case.orderRequired'],
  })

  it('is the one notice: nothing more may be asked later, and the mended application keeps its number', async () => {
    const { caseId, sent } = await desk.submit('P009', 'disability-cert-new')
    await desk.act('yh.win1', 'returnForCorrection', caseId, { lines: SAY.lines('photo'), replyDays: 30 })
    const { number } = await desk.row(caseId)
    const person = await desk.as('P009')
    const again = await person.call.case.submit({ ...sent, opId: desk.id() })
    expect(again).toMatchObject({ number, status: 'submitted' })
    expect(await desk.refusal('yh.win1', 'requestSupplement', caseId, SAY.supplement('photo'))).toBe(
      'case.supplementUsed',
    )
    expect(await desk.county.services.db.caseAnswers.count({ where: { caseId } })).toBe(2)
  })
})
