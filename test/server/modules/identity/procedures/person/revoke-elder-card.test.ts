import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'
import { withCard } from './elder-card'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

describe('a lost card is stopped', () => {
  it('and opens nothing from then on', async () => {
    const { clerk, cardId, code } = await withCard(county)
    const input = { opId: newId(county), cardId }
    expect(await clerk.call.identity.revokeElderCard(input)).toEqual({ cardId })
    expect(await clerk.call.identity.revokeElderCard(input)).toEqual({ cardId })
    expect(await codeOf(clerk.call.identity.scanElderCard({ code, itemId: 'any' }))).toBe('identity.cardRevoked')
  })

  it('by the counter of the person’s own place only', async () => {
    const { cardId } = await withCard(county)
    expect(await codeOf((await signIn(county, 'huangzhou')).call.identity.revokeElderCard({ cardId }))).toBe(
      'identity.cardUnknown',
    )
    expect(
      await codeOf((await signIn(county, 'shatou')).call.identity.revokeElderCard({ cardId: newId(county) })),
    ).toBe('identity.cardUnknown')
  })
})
