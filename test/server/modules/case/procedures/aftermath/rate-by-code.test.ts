import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { somebody } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('家人代评', () => {
  it('takes query code and last four on any phone, once, and the same send twice is one rating', async () => {
    const caseId = await desk.toldMedins('P002')
    const { queryCode } = await desk.row(caseId)
    const relative = somebody(desk.county, { address: '10.0.0.9' })
    const said = { opId: desk.id(), queryCode, lastFour: '9019', level: 1, tags: [], text: null }
    expect(await relative.call.case.rateByCode(said)).toEqual(await relative.call.case.rateByCode(said))
    expect(await desk.county.services.db.rating.findUniqueOrThrow({ where: { caseId } })).toMatchObject({
      level: 1,
      channel: 'relative',
    })
    expect(await codeOf(relative.call.case.rateByCode({ ...said, opId: desk.id() }))).toBe('case.rateOnce')
  })

  it('answers alike for a wrong code and for wrong last digits, and stops a guesser', async () => {
    const caseId = await desk.toldMedins('P003')
    const { queryCode } = await desk.row(caseId)
    const guesser = somebody(desk.county, { address: '10.0.0.66' })
    const guess = (code: string, lastFour: string) =>
      codeOf(guesser.call.case.rateByCode({ opId: desk.id(), queryCode: code, lastFour, level: 5, tags: [] }))
    expect(await guess(queryCode, '0000')).toBe('identity.queryNoMatch')
    expect(await guess('AAAA2222', '9019')).toBe('identity.queryNoMatch')
    for (let tries = 0; tries < 18; tries += 1) await guess('AAAA2222', '9019')
    expect(await guess(queryCode, '0000')).toBe('identity.tooMany')
  })

  it('is not taken in an officer’s session', async () => {
    const caseId = await desk.toldMedins('P004')
    const { queryCode } = await desk.row(caseId)
    const clerk = await desk.as('yh.win1')
    const said = { opId: desk.id(), queryCode, lastFour: '0004', level: 1, tags: [] }
    expect(await codeOf(clerk.call.case.rateByCode(said))).toBe('case.rateNotHere')
    expect(await desk.county.services.db.rating.count({ where: { caseId } })).toBe(0)
  })
})
