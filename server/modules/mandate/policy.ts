import type { Actor, RoleCode } from '@shared/identity/actor'
import type { Mandate, MandateStanding } from '@shared/mandate/mandate'
import type { MandateView } from '@shared/mandate/view/mandate-view'

/** Who writes mandates down at a counter: the clerks. A helper is often the agent, and never the one who writes it down. */
export const COUNTER_CLERKS: readonly RoleCode[] = ['windowClerk', 'villageClerk']

/** 哪一方 — how a person stands to a mandate; null for everybody else. `offered`: the person whom an unanswered one names. */
export function sideOf(
  mandate: Pick<Mandate, 'principalId' | 'agentId'>,
  personId: string | null,
  offered: boolean,
): 'principal' | 'agent' | null {
  if (personId === null) return null
  if (mandate.principalId === personId) return 'principal'
  return mandate.agentId === personId || (mandate.agentId === null && offered) ? 'agent' : null
}

/** What a side may do with a mandate that stands so (民法典第一百七十三条). */
export function canDo(side: MandateView['side'], standing: MandateStanding): MandateView['can'] {
  if (side === 'principal') return ['waiting', 'notYet', 'live'].includes(standing) ? ['revoke'] : []
  if (side !== 'agent') return []
  if (standing === 'waiting') return ['confirm', 'decline']
  return standing === 'live' || standing === 'notYet' ? ['renounce'] : []
}

/** May this officer write down, or end, a mandate between these two? Nobody may for themselves or a recorded relative (回避). */
export function mayRecord(actor: Actor, parties: readonly (string | null)[]): boolean {
  if (actor.kind !== 'staff') return false
  if (!actor.roles.some((grant) => COUNTER_CLERKS.includes(grant.role))) return false
  const own = [actor.personId, ...actor.relatives]
  return !parties.some((party) => party !== null && own.includes(party))
}
