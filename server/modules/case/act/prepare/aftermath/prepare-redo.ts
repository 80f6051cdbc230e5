import { isBadRating } from '@shared/case/rating-level'
import { RedoInput } from '@shared/case/view/aftermath-inputs'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../../../../platform/trpc'
import { findRating } from '../../../store/rating-store'
import type { OpenCase } from '../../open-case'
import { readInput } from '../read-input'

/** What is done again belongs to a bad rating of this case, or to a ticket. Throws `case.orderRequired` where there is neither. */
export async function prepareRedo(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const { ticketNo, ...said } = readInput(RedoInput, input)
  if (ticketNo !== null) return { ...said, source: 'ticket', reference: ticketNo }
  const rating = await findRating(ctx.tx, open.row.caseId)
  if (rating === null || !isBadRating(rating.level))
    throw problem('case.orderRequired', { action: '写明工单号（这件没有差评）' })
  return { ...said, source: 'rating', reference: rating.ratingId }
}
