import { formatListNumber, parseListNumber } from '@shared/handover/list-number'
import type { ServicePoint } from '@shared/organisation/service-point'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../platform/trpc'
import { getPoint } from '../organisation'
import { seesPapersAt } from './policy'
import { findHandover, lockHandover, type StoredList } from './store'

/** A list with its two ends. */
export type OpenedList = StoredList & { readonly from: ServicePoint; readonly to: ServicePoint }

/**
 * The list of a number as typed or scanned. Throws `handover.numberWrong` for what is none, `handover.unknown` for one that has not come yet or belongs
 * to points that the caller has nothing to do with: whether it exists is not everybody's business.
 */
export async function openList(
  ctx: RunContext,
  typed: string,
  { lock }: { readonly lock: boolean },
): Promise<OpenedList> {
  const parts = parseListNumber(typed)
  if (parts === null) throw problem('handover.numberWrong')
  const by = { county: ctx.services.county, number: parts.number }
  const stored = lock ? await lockHandover(ctx.tx, by) : await findHandover(ctx.tx, by)
  const unknown = () => problem('handover.unknown', { number: formatListNumber(parts.number) })
  if (stored === null) throw unknown()
  const [from, to] = [await getPoint(ctx.tx, stored.list.fromPoint), await getPoint(ctx.tx, stored.list.toPoint)]
  ctx.audit.about('handover', stored.list.listId)
  if (!seesPapersAt(ctx.actor, from) && !seesPapersAt(ctx.actor, to)) {
    // Somebody at a counter holds a bundle that was brought to the wrong place: they are told where it belongs.
    if (ctx.actor.kind === 'staff') throw problem('handover.notReceiver', { to: to.name })
    throw unknown()
  }
  return { ...stored, from, to }
}
