import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, signIn, somebody, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { tellCase } from '../exchange-story'

let county: TestCounty

beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

describe('how a case stands with the province', () => {
  it('is told to staff, and the look is on record', async () => {
    const { caseId } = await tellCase(county)
    const asClerk = await signIn(county, 'hs.win3')
    expect(await asClerk.call.exchange.status({ caseId })).toEqual({ state: 'unsent', number: null })
    const audit = await county.services.db.auditRow.findFirst({
      where: { action: 'exchange.status', objectId: caseId },
    })
    expect(audit).toMatchObject({ actorKind: 'staff', objectKind: 'case' })
  })

  it('is nobody else’s business', async () => {
    const { caseId } = await tellCase(county)
    expect(await codeOf((await signIn(county, 'P002')).call.exchange.status({ caseId }))).toBe('identity.notAllowed')
    expect(await codeOf(somebody(county).call.exchange.status({ caseId }))).toBe('identity.signInFirst')
  })
})
