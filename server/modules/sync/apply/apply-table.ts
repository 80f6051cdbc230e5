import { problem } from '@shared/problem/problem'
import type { Operation, OperationKind, PayloadOf } from '@shared/sync/operation'
import type { RunContext } from '../../../platform/trpc'
import { applyAct, submitOnBehalf } from '../../case'
import { assertLent, insertSpoiltNumber } from '../../station'
import { finishTask } from '../../task'

/** What a kind of operation does, in the transaction of its own record. Answers what the device is told; throws Problems. */
type Apply<Kind extends OperationKind> = (
  ctx: RunContext,
  operation: Operation,
  payload: PayloadOf<Kind>,
) => Promise<object>

/** 每种操作怎么办 — one row a kind; the acts themselves belong to case, task and station. */
export const APPLY: { readonly [Kind in OperationKind]: Apply<Kind> } = {
  submitCase: async (ctx, operation, payload) => {
    if (payload.caseId !== operation.caseId || payload.opId !== operation.opId) throw problem('sync.unreadable')
    const deviceId = deviceIdOf(ctx)
    if (payload.lent === null) throw problem('sync.numberForeign')
    const { number, queryCode } = payload.lent
    await assertLent(ctx.tx, { county: ctx.services.county, deviceId, number, queryCode })
    return submitOnBehalf(ctx, payload)
  },
  act: async (ctx, operation, payload) => {
    if (operation.caseId === null) throw problem('sync.unreadable')
    // No base version: the law's own table says whether the act still fits; what moved on meanwhile is a conflict, not a stale click.
    return applyAct(ctx, payload.name, { caseId: operation.caseId, input: payload.input, opId: operation.opId })
  },
  completeTask: (ctx, _, payload) => finishTask(ctx, payload),
  voidNumber: async (ctx, operation, payload) => {
    const number = payload.number.replace(/[\s-]/g, '').toUpperCase()
    await insertSpoiltNumber(ctx.tx, {
      county: ctx.services.county,
      number,
      deviceId: deviceIdOf(ctx),
      staffId: operation.staffId,
      reason: payload.reason,
      at: new Date(ctx.now),
    })
    return { number }
  },
}

function deviceIdOf(ctx: RunContext): string {
  const deviceId = ctx.request.device?.deviceId
  if (deviceId === undefined) throw problem('sync.deviceUnknown')
  return deviceId
}
