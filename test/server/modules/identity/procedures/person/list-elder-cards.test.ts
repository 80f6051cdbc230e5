import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerPrincipals } from '../../../../../../server/modules/identity/cared-for'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'
import { withCard } from './elder-card'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(async () => {
  registerPrincipals(async () => [])
  await county.close()
})

/** P003 acts for the elder P001, and nobody else for anybody. */
async function careFor(): Promise<void> {
  const rows = await county.services.db.person.findMany({ where: { demoKey: { in: ['P001', 'P003'] } } })
  const id = (key: string) => rows.find((row) => row.demoKey === key)?.personId ?? ''
  registerPrincipals(async (_, agentId) => (agentId === id('P003') ? [id('P001')] : []))
}

describe('the cards of oneself and of whom one cares for', () => {
  it('are listed with whether they work, masked, and without the code', async () => {
    await careFor()
    const first = await withCard(county)
    const second = await withCard(county)
    const own = await (await signIn(county, 'P001')).call.identity.listElderCards({})
    expect(own.map((card) => [card.cardId, card.own, card.state])).toEqual([
      [second.cardId, true, 'valid'],
      [first.cardId, true, 'revoked'],
    ])
    expect(own[0]?.nameMasked).toContain('*')
    expect(JSON.stringify(own)).not.toContain(second.code)
    const carer = await (await signIn(county, 'P003')).call.identity.listElderCards({})
    expect(carer.map((card) => [card.cardId, card.own])).toEqual(own.map((card) => [card.cardId, false]))
    expect(await (await signIn(county, 'P002')).call.identity.listElderCards({})).toEqual([])
  })

  it('can be stopped by the person and by who acts for them, and by no other citizen', async () => {
    await careFor()
    for (const who of ['P001', 'P003'] as const) {
      const { clerk, cardId, code } = await withCard(county)
      const stranger = await signIn(county, 'P002')
      expect(await codeOf(stranger.call.identity.revokeElderCard({ cardId }))).toBe('identity.cardUnknown')
      const input = { opId: newId(county), cardId }
      expect(await (await signIn(county, who)).call.identity.revokeElderCard(input)).toEqual({ cardId })
      expect(await codeOf(clerk.call.identity.scanElderCard({ code, itemId: 'any' }))).toBe('identity.cardRevoked')
    }
  })

  it('are nobody’s business without a session', async () => {
    const clerk = await signIn(county, 'shatou')
    expect(await codeOf(clerk.call.identity.listElderCards({}))).toBe('identity.notAllowed')
  })
})
