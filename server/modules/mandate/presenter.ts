import { maskName } from '@shared/identity/mask'
import { MANDATE_ENDS, MANDATE_ORIGINS, standingOn } from '@shared/mandate/mandate'
import type { MandateView } from '@shared/mandate/view/mandate-view'
import type { RunContext } from '../../platform/trpc'
import { findPerson } from '../identity'
import { sayMatters } from './matters'
import { canDo } from './policy'
import { agentNameOf, type MandateRow, toMandate } from './store'

/** One mandate as this side sees it. Who has not said yes to it sees the principal's name masked: an offer is not yet a tie. */
export async function presentMandate(
  ctx: RunContext,
  row: MandateRow,
  side: MandateView['side'],
): Promise<MandateView> {
  const { keys } = ctx.services
  const mandate = toMandate(row)
  const principal = await findPerson(ctx.tx, keys, mandate.principalId)
  const name = principal?.name ?? '委托人'
  const standing = standingOn(mandate, ctx.today)
  return {
    mandateId: mandate.mandateId,
    number: mandate.number,
    side,
    principalName: side === 'agent' && mandate.agentId === null ? maskName(name) : name,
    agentName: agentNameOf(keys, row),
    relation: row.relation,
    matters: await sayMatters(ctx.tx, mandate.scope),
    scope: mandate.scope.kind,
    itemIds: mandate.scope.kind === 'items' ? [...mandate.scope.itemIds] : [],
    caseId: mandate.scope.kind === 'case' ? mandate.scope.caseId : null,
    acts: [...mandate.acts],
    from: mandate.from,
    until: mandate.until,
    standing,
    endWords: mandate.end === null ? null : MANDATE_ENDS[mandate.end.why],
    endOn: mandate.end?.on ?? null,
    originWords: MANDATE_ORIGINS[mandate.origin],
    paperId: row.endNoticeId ?? row.noticeId,
    can: canDo(side, standing),
  }
}
