import { formatCaseNumber } from '@shared/case/number/case-number'
import type { SubmitReceipt } from '@shared/case/view/submit-case'
import type { RunContext } from '../../../platform/trpc'
import { clocksOf, type OpenCase } from '../act/open-case'
import { presentExpected } from '../presenter/expected'
import { listMaterials } from '../store/material-store'

/** What the person keeps: number, query code, by when they hear of acceptance, the honest end, and what is still missing. */
export async function makeReceipt(
  ctx: RunContext,
  open: OpenCase,
  warnings: readonly string[],
): Promise<SubmitReceipt> {
  const { row, state, places } = open
  const clocks = clocksOf(open, ctx.today)
  const answer = clocks.find(
    (clock) => !clock.ended && (clock.name === 'oneTimeNotice' || clock.name === 'supplementReview'),
  )
  const point = places.point(state.pointId ?? row.pointId)
  const lines = await listMaterials(ctx.tx, row.caseId)
  return {
    caseId: row.caseId,
    number: row.number,
    numberText: formatCaseNumber(row.number),
    queryCode: row.queryCode,
    itemName: row.itemName,
    status: state.status,
    version: state.version,
    submittedAt: state.submittedAt ?? ctx.now,
    replyBy: answer?.dueOn ?? ctx.today,
    expected: presentExpected(open, state, ctx.today),
    pointName: point?.name ?? '',
    phone: point?.phone ?? null,
    missing: lines
      .filter((line) => line.need === 'required' && line.state === 'missing')
      .map((line) => ({ lineKey: line.lineKey, name: line.name })),
    warnings: [...warnings],
  }
}
