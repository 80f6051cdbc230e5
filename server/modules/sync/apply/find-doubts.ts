import { formatCaseNumber, parseCaseNumber } from '@shared/case/number/case-number'
import { toShanghaiDate, toShanghaiTime } from '@shared/kernel/instant'
import { makeProblem, type Problem } from '@shared/problem/problem'
import { isSkewed, skewText } from '@shared/station/clock-skew'
import type { Trouble } from '@shared/sync/held/trouble'
import { type Operation, readPayload } from '@shared/sync/operation'
import type { RunContext } from '../../../platform/trpc'
import { addNote, type CaseHead, headOf, twinOf } from '../../case'
import type { Device } from '../../station'
import { insertDoubt } from '../held/held-store'

/**
 * Looks at an intake that has just become a case: is the same person having the same done already, did it get another number than the paper says?
 * Both cases are kept and linked (offline.md §3.3: never merged by itself); a clerk decides.
 */
export async function noteDoubts(ctx: RunContext, device: Device, operation: Operation): Promise<void> {
  if (operation.kind !== 'submitCase' || operation.caseId === null) return
  const own = await headOf(ctx, operation.caseId)
  if (own === null) return
  const at = new Date(ctx.now)
  const doubt = (trouble: Trouble, problem: Problem) =>
    insertDoubt(ctx.tx, { opId: operation.opId, deviceId: device.deviceId, trouble, problem, at })
  await noteSkew(ctx, device, operation)
  const changed = changedNumber(own, operation)
  if (changed !== null) await doubt('numberChanged', changed)
  const twin = await twinOf(ctx, own)
  if (twin === null) return
  const on = twin.submittedAt === null ? '' : toShanghaiDate(twin.submittedAt.toISOString())
  await doubt('twin', makeProblem('sync.suspectedTwin', { on, otherCaseId: twin.caseId }))
  await addNote(ctx, {
    caseId: operation.caseId,
    kind: 'twin',
    text: `与 ${formatCaseNumber(twin.number)} 是同一个人的同一件事，等收件的站点核对。`,
  })
  await addNote(ctx, {
    caseId: twin.caseId,
    kind: 'twin',
    text: `又收到 ${formatCaseNumber(own.number)}，是同一个人的同一件事，等收件的站点核对。`,
  })
}

function changedNumber(own: CaseHead, operation: Operation): Problem | null {
  const lent = readPayload('submitCase', operation.payload)?.lent
  const printed = lent == null ? null : (parseCaseNumber(lent.number)?.number ?? null)
  if (printed === null || own.number === printed) return null
  return makeProblem('sync.numberChanged', { had: formatCaseNumber(printed), now: formatCaseNumber(own.number) })
}

/** What a wrong clock claims is kept, and whoever works on the case reads that it is to be looked at (offline.md §3.2). */
async function noteSkew(ctx: RunContext, device: Device, { caseId, madeAt }: Operation): Promise<void> {
  const skewMs = device.skewMs === null ? null : Number(device.skewMs)
  if (caseId === null || skewMs === null || !isSkewed(skewMs)) return
  await addNote(ctx, {
    ...{ caseId, kind: 'clock' },
    text: `设备时间比县里${skewText(skewMs)}。凭证上印的收件时间是 ${toShanghaiDate(madeAt)} ${toShanghaiTime(madeAt)}，请核对收件日期。`,
  })
}
