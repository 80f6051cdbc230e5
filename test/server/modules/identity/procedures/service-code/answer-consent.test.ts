import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../../support/actors'
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

describe('the person answers', () => {
  it('once: the same answer again is the same, another one is refused', async () => {
    const { kuang, consentId } = await asked()
    const opId = newId(county)
    expect(await kuang.call.identity.answerConsent({ opId, consentId, agree: true })).toEqual({
      consentId,
      state: 'agreed',
    })
    expect(await kuang.call.identity.answerConsent({ opId, consentId, agree: true })).toEqual({
      consentId,
      state: 'agreed',
    })
    expect(await kuang.call.identity.answerConsent({ consentId, agree: true })).toEqual({ consentId, state: 'agreed' })
    expect(await codeOf(kuang.call.identity.answerConsent({ consentId, agree: false }))).toBe('identity.consentUnknown')
  })

  it('yes and no at the same moment, and one of them stands', async () => {
    const { kuang, clerk, consentId } = await asked()
    await Promise.allSettled([true, false].map((agree) => kuang.call.identity.answerConsent({ consentId, agree })))
    const { state } = await clerk.call.identity.getConsentedPerson({ consentId })
    expect(['agreed', 'refused']).toContain(state)
    expect(await county.services.db.consent.count({ where: { consentId, state } })).toBe(1)
  })

  it('too late, and it counts for nothing', async () => {
    const { kuang, consentId } = await asked()
    county.clock.moveTo(new Date(county.clock.nowMs() + 301_000).toISOString())
    expect(await codeOf(kuang.call.identity.answerConsent({ consentId, agree: true }))).toBe('identity.consentUnknown')
  })

  it('and nobody answers for another', async () => {
    const { consentId } = await asked()
    const zhou = await signIn(county, 'P003')
    expect(await codeOf(zhou.call.identity.answerConsent({ consentId, agree: true }))).toBe('identity.consentUnknown')
  })
})
