import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, signIn, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'
import { withCard } from './elder-card'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

describe('an elder’s card is printed', () => {
  it('with name, station and phone, for three years', async () => {
    const { clerk, personId } = await withCard(county)
    expect(await clerk.call.identity.printElderCard({ personId })).toMatchObject({
      name: '旷德生',
      pointName: '沙头村便民服务站',
      printedAt: '2026-03-02T01:00:00.000Z',
      expiresOn: '2029-03-01',
      code: expect.stringMatching(/^YM1\./),
    })
  })

  it('and the earlier one stops', async () => {
    const { clerk, code } = await withCard(county)
    await withCard(county)
    expect(await codeOf(clerk.call.identity.scanElderCard({ code, itemId: 'any' }))).toBe('identity.cardRevoked')
  })

  it('not for somebody of another village, and not by an office', async () => {
    const { personId } = await withCard(county)
    expect(await codeOf((await signIn(county, 'huangzhou')).call.identity.printElderCard({ personId }))).toBe(
      'identity.personUnknown',
    )
    expect(await codeOf((await signIn(county, 'mz.shenpi')).call.identity.printElderCard({ personId }))).toBe(
      'identity.notAllowed',
    )
  })
})
