import { makeCaseNumber } from '@shared/case/number/case-number'
import type { HandOverList } from '@shared/handover/hand-over-list'
import { formatListNumber } from '@shared/handover/list-number'
import { endsOf } from '@shared/handover/paper-mark'
import type { TracedPaper } from '@shared/handover/view/handover-view'
import { toShanghaiDate } from '@shared/kernel/instant'
import type { PlainDate } from '@shared/kernel/plain-date'
import { problem } from '@shared/problem/problem'
import type { PassedNumber } from '@shared/station/number-check'
import type { HandOverInput } from '../../day-end-api'
import { clerkOf, type DeviceContext, enrolledDevice } from '../../device-context'
import { readHandoverBoard } from '../../local/handover-board'
import { peekListNumber } from '../../local/numbers'
import { appendRecord } from '../../local/outbox'
import { newId, nowOf } from '../../world'
import { voidNumber } from '../acts'

const TRIES = 5

/**
 * 材料移交 — the list under the next number of the block, sealed into the outbox with the number in one write; printed only after that. Answers its id.
 * Throws `handover.nothingToHandOver`, `sync.blockExhausted`, `sync.storageFull`.
 */
export async function handOver(ctx: DeviceContext, input: HandOverInput): Promise<string> {
  const clerk = clerkOf(ctx)
  const { point } = await enrolledDevice(ctx)
  const going = input.papers.filter((paper) => paper.leftOut === null)
  if (going.length === 0) throw problem('handover.nothingToHandOver')
  if (input.toPoint === point.pointId) throw problem('handover.sameEnds')
  const listId = newId(ctx.world)
  const opId = newId(ctx.world)
  const handedAt = nowOf(ctx.world)
  for (let tries = 0; tries < TRIES; tries += 1) {
    const number = await peekListNumber(ctx, toShanghaiDate(handedAt))
    const list: HandOverList = {
      ...{ listId, handedAt, number: number.number, fromPoint: point.pointId, toPoint: input.toPoint, way: 'hand' },
      courier: input.courier,
      sealNo: input.sealNo,
      redirected: input.redirected,
      papers: [...input.papers],
      signatures: input.signatures,
    }
    const written = await appendRecord(ctx, {
      ...{ opId, kind: 'handOver', caseId: null, payload: list, number },
      summary: {
        title: `材料移交 ${going.length} 样`,
        ...{ who: '', number: formatListNumber(number.number), queryCode: null, receipt: null },
        handOver: { list, clerk: clerk.name },
      },
    })
    if (written) return listId
  }
  throw problem('sync.serverBusy')
}

/** 打印一次清单 — counts one more print of it; answers how many there were with it. */
export async function noteListPrint(ctx: DeviceContext, number: string): Promise<number> {
  const rows = await ctx.db.kept.outbox.toArray()
  const row = rows.find((one) => one.kind === 'handOver' && one.label?.number === number)
  const printed = (row?.printed ?? 0) + 1
  if (row !== undefined) await ctx.db.kept.outbox.update(row.opId, { printed })
  return printed
}

/** 跳过的号作废 — the number as it would have been printed on the day that it belongs to. Throws `sync.deviceUnknown`. */
export async function voidPassed(
  ctx: DeviceContext,
  passed: PassedNumber,
  { on, reason }: { readonly on: PlainDate; readonly reason: string },
): Promise<void> {
  const row = await ctx.db.kept.blocks.get(passed.blockId)
  if (row === undefined || !passed.days.includes(on)) throw problem('sync.numberForeign')
  const { county, pointPrefix } = row.block
  const number = makeCaseNumber({ county, on, point: pointPrefix, sequence: passed.sequence })
  await voidNumber(ctx, { number, reason })
}

/** 追查有了结果 — sealed into the outbox; the server tells both sides when it comes. Throws `handover.notTraced` for a paper that nobody looks for. */
export async function tracePaper(ctx: DeviceContext, traced: TracedPaper): Promise<void> {
  clerkOf(ctx)
  const list = (await readHandoverBoard(ctx)).lists.find((one) => one.number === traced.number)
  const paper = list?.papers.find((one) => one.caseId === traced.caseId && one.lineKey === traced.lineKey)
  if (paper === undefined || !endsOf(paper.state, 'sender').includes(traced.outcome))
    throw problem('handover.notTraced')
  const written = await appendRecord(ctx, {
    ...{ opId: newId(ctx.world), kind: 'tracePaper', caseId: null, payload: traced },
    summary: {
      title: `追查${paper.name}`,
      ...{ who: paper.applicantMasked, number: formatListNumber(traced.number), queryCode: null, receipt: null },
      traced,
    },
  })
  if (!written) throw problem('sync.serverBusy')
}
