import { formatCaseNumber } from '@shared/case/number/case-number'
import { PAPER_OUTCOME_WORDS } from '@shared/case/paper-custody'
import { formatListNumber } from '@shared/handover/list-number'
import type { ToVerifyDetail, ToVerifyRow } from '@shared/sync/held/to-verify'
import { type Operation, readPayload } from '@shared/sync/operation'
import type { Keys } from '../../../platform/crypto'
import type { RunContext } from '../../../platform/trpc'
import { caseFacts, describeSubmission, nameOfItem } from '../../case'
import { orgTree, staffNameOf } from '../../organisation'
import { mayVerify } from '../policy'
import { openOperation } from '../store'
import { type HeldRow, listHeldForVerifying } from './store'

/** What waits at the points that the caller decides for, the oldest first. */
export async function heldForVerifying(ctx: RunContext): Promise<HeldRow[]> {
  const { points } = await orgTree(ctx.tx)
  const own = [...points.values()].filter((point) => mayVerify(ctx.actor, point)).map((point) => point.pointId)
  return listHeldForVerifying(ctx.tx, own)
}

/** What a held row holds. */
export function openHeld(keys: Keys, row: HeldRow): Operation {
  return openOperation(keys, row)
}

/** A row of the list: who, when, what and why; of the content only the item. */
export async function presentToVerify(ctx: RunContext, held: HeldRow, operation: Operation): Promise<ToVerifyRow> {
  const points = (await orgTree(ctx.tx)).points
  const { kind, caseId } = operation
  const submission = kind === 'submitCase' ? readPayload('submitCase', operation.payload) : null
  const act = kind === 'act' ? readPayload('act', operation.payload) : null
  const facts = caseId === null ? null : await caseFacts(ctx.tx, caseId)
  return {
    heldId: held.heldId,
    why: held.why,
    deviceName: held.deviceName,
    pointName: points.get(held.pointId)?.name ?? '',
    authorName: await staffNameOf(ctx.tx, operation.staffId),
    kind: act === null ? kind : `act/${act.name}`,
    itemName: submission === null ? (facts?.itemName ?? null) : await nameOfItem(ctx, submission),
    caseId: facts?.caseId ?? null,
    madeAt: operation.madeAt,
    receivedAt: held.receivedAt.toISOString(),
  }
}

/** The same with what it says, and the photos that came with it. */
export async function presentDetail(
  ctx: RunContext,
  held: HeldRow,
  { operation, photos }: { readonly operation: Operation; readonly photos: ToVerifyDetail['photos'] },
): Promise<ToVerifyDetail> {
  const submission = operation.kind === 'submitCase' ? readPayload('submitCase', operation.payload) : null
  return {
    row: await presentToVerify(ctx, held, operation),
    number: submission?.lent == null ? null : formatCaseNumber(submission.lent.number),
    sections: submission === null ? [] : await describeSubmission(ctx, submission),
    photos,
    note: submission === null ? noteOf(operation) : null,
  }
}

/** The words of an act, a spoilt number or a hand-over list, as far as there are any. */
function noteOf({ kind, payload }: Operation): string | null {
  if (kind === 'voidNumber') {
    const read = readPayload('voidNumber', payload)
    return read === null ? null : `${read.number}：${read.reason}`
  }
  if (kind === 'handOver') {
    const read = readPayload('handOver', payload)
    return read === null ? null : `清单 ${formatListNumber(read.number)}，${read.papers.length} 样`
  }
  if (kind === 'tracePaper') {
    const read = readPayload('tracePaper', payload)
    return read === null ? null : `清单 ${read.number}：${PAPER_OUTCOME_WORDS[read.outcome]}，${read.note}`
  }
  if (kind === 'completeTask') {
    const read = readPayload('completeTask', payload)
    return read === null ? null : `${read.result.answeredBy}：${read.result.note}`
  }
  const input = kind === 'act' ? readPayload('act', payload)?.input : undefined
  return typeof input?.note === 'string' ? input.note : null
}
