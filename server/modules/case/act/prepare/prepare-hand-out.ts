import { Id } from '@shared/kernel/id'
import { whyNot } from '@shared/mandate/mandate'
import { ProblemError, problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import type { RunContext } from '../../../../platform/trpc'
import { shownMandate } from '../../../mandate'
import type { OpenCase } from '../open-case'
import { prepareFiles } from './prepare-files'

const Proxied = z.object({
  taker: z.literal('proxy'),
  takerName: z.string(),
  mandate: z.nullable(z.string()),
  mandateId: z.optional(z.nullable(Id)),
})

/** How a number of our own register looks; whatever a paper from elsewhere is called, it is not that. */
const OWN_NUMBER = /托〔\d{4}〕\d+号$/

/**
 * 代领 — a mandate of our register is looked up by its id or number and must be live, the applicant's, for this item, with 代领 in it, and
 * name the person at the counter (invariant 49); a paper that somebody wrote themselves is taken down as such. Throws
 * `mandate.numberUnknown`, `mandate.otherTaker` and the Problems that say why a mandate does not do.
 */
export async function prepareHandOut(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const prepared = await prepareFiles(ctx, open, input)
  const read = z.safeParse(Proxied, prepared)
  if (!read.success) return prepared
  const { takerName, mandateId = null } = read.data
  const number = read.data.mandate?.trim() ?? null
  const shown = await shownMandate(ctx.tx, ctx.services.keys, { county: ctx.services.county, mandateId, number })
  if (shown === null) {
    if (mandateId !== null || (number !== null && OWN_NUMBER.test(number))) throw problem('mandate.numberUnknown')
    return { ...(prepared as object), mandateId: null }
  }
  const { mandate, agentName } = shown
  if (mandate.principalId !== open.row.applicantId) throw problem('mandate.numberUnknown')
  const why = whyNot(mandate, { itemId: open.row.itemId, caseId: open.row.caseId, act: 'pickup' }, ctx.today)
  if (why !== null) throw new ProblemError(why)
  if (agentName !== takerName.trim()) throw problem('mandate.otherTaker', { number: mandate.number })
  return { ...(prepared as object), mandate: mandate.number, mandateId: mandate.mandateId }
}
