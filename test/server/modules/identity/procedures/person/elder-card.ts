import { type Somebody, signIn, type TestCounty } from '../../../../../support/actors'

/** The clerk of the village and an elder of it, with a card in the hand. */
export async function withCard(
  county: TestCounty,
): Promise<{ clerk: Somebody; personId: string; cardId: string; code: string }> {
  const clerk = await signIn(county, 'shatou')
  const { personId } = await county.services.db.person.findUniqueOrThrow({ where: { demoKey: 'P001' } })
  const { cardId, code } = await clerk.call.identity.printElderCard({ personId })
  return { clerk, personId, cardId, code }
}
