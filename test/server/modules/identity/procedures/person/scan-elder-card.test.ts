import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, signIn, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'
import { withCard } from './elder-card'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

describe('an elder’s card is scanned', () => {
  it('anywhere in the county, as often as it is shown, and only says whose identity card to ask for', async () => {
    const { personId, cardId, code } = await withCard(county)
    for (const account of ['shatou', 'huangzhou', 'yh.win1', 'yh.win1']) {
      const clerk = await signIn(county, account)
      expect(await clerk.call.identity.scanElderCard({ code, itemId: 'any' })).toMatchObject({
        cardId,
        personId,
        person: { nameMasked: '旷**', idMasked: '990423********9019' },
        needsIdCheck: true,
      })
    }
  })

  it('that is no card of ours, or three years old', async () => {
    const { clerk, code } = await withCard(county)
    expect(await codeOf(clerk.call.identity.scanElderCard({ code: 'YM1.x.y', itemId: 'any' }))).toBe(
      'identity.codeInvalid',
    )
    const kuang = await signIn(county, 'P002')
    const service = await kuang.call.identity.createServiceCode({})
    expect(await codeOf(clerk.call.identity.scanElderCard({ code: service.code, itemId: 'any' }))).toBe(
      'identity.codeInvalid',
    )
    county.clock.moveTo('2029-03-03T09:00:00+08:00')
    const later = await signIn(county, 'shatou')
    expect(await codeOf(later.call.identity.scanElderCard({ code, itemId: 'any' }))).toBe('identity.cardRevoked')
  })
})
