import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, signIn, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'
import { atTheCounter, ITEM } from './service-code'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

async function asked() {
  const { kuang, clerk, code } = await atTheCounter(county)
  const { consentId } = await clerk.call.identity.scanServiceCode({ code, itemId: ITEM })
  return { kuang, clerk, consentId }
}

describe('what the person agreed to show', () => {
  it('is shown after they agreed, for half an hour', async () => {
    const { kuang, clerk, consentId } = await asked()
    expect(await clerk.call.identity.getConsentedPerson({ consentId })).toEqual({ state: 'asked' })
    await kuang.call.identity.answerConsent({ consentId, agree: true })
    const answer = await clerk.call.identity.getConsentedPerson({ consentId })
    expect(answer).toMatchObject({
      state: 'agreed',
      person: { name: '旷志良', idNumber: '990423197406219019', gender: '1', birthDate: '1974-06-21', source: 'code' },
    })
    expect(answer.person?.licences.length).toBeGreaterThan(0)
    county.clock.moveTo(new Date(county.clock.nowMs() + 31 * 60_000).toISOString())
    expect(await clerk.call.identity.getConsentedPerson({ consentId })).toEqual({ state: 'expired' })
  })

  it('is not shown after they refused', async () => {
    const { kuang, clerk, consentId } = await asked()
    await kuang.call.identity.answerConsent({ consentId, agree: false })
    expect(await clerk.call.identity.getConsentedPerson({ consentId })).toEqual({ state: 'refused' })
  })

  it('is not shown to another clerk, and each look is on record with what it was for', async () => {
    const { kuang, clerk, consentId } = await asked()
    await kuang.call.identity.answerConsent({ consentId, agree: true })
    const other = await signIn(county, 'huangzhou')
    expect(await codeOf(other.call.identity.getConsentedPerson({ consentId }))).toBe('identity.consentUnknown')
    await clerk.call.identity.getConsentedPerson({ consentId })
    const rows = await county.services.db.auditRow.findMany({ where: { action: 'identity.get-consented-person' } })
    expect(rows.at(-1)).toMatchObject({ actorId: 'S001', objectKind: 'person', purpose: ITEM })
  })
})
