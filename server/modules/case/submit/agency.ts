import type { Agency } from '@shared/case/facets/agency'
import { chooseMandate } from '@shared/mandate/mandate'
import { ProblemError } from '@shared/problem/problem'
import type { RunContext } from '../../../platform/trpc'
import { mandatesBetween } from '../../mandate'
import type { Parties } from './resolve-parties'

/**
 * Who hands the application in for the applicant, and by what; null where the applicant does. A citizen who names themself as agent needs a
 * live mandate that covers the item (throws the Problem that says why not); at a counter the register is asked first, and where it knows
 * none the paper that the clerk saw counts (case-law §2 row 2).
 */
export async function agencyOf(
  ctx: RunContext,
  parties: Parties,
  itemId: string,
  caseId: string,
): Promise<Agency | null> {
  const { actor } = ctx
  const { agent, agentId, applicantId } = parties
  if (agent === null || applicantId === null) return null
  // Whoever files for themselves may name somebody; that one has done nothing yet.
  if (actor.kind === 'citizen' && actor.personId === applicantId) return null
  if (agent.kind === 'guardian') return { kind: 'guardian', basis: 'law', mandateId: null }
  const given =
    agentId === null ? [] : await mandatesBetween(ctx.tx, { principalId: applicantId, agentId }, { holds: true })
  const found = chooseMandate(given, { itemId, caseId, act: 'apply' }, ctx.today)
  if (found.mandate !== null) return { kind: 'agent', basis: 'register', mandateId: found.mandate.mandateId }
  if (actor.kind === 'citizen') throw new ProblemError(found.problem)
  // The clock hands in what the applicant began themselves: a later member of a bundle has no agent of its own.
  return actor.kind === 'staff' ? { kind: 'agent', basis: 'paper', mandateId: null } : null
}
