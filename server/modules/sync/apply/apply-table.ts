import { ProblemError, problem } from '@shared/problem/problem'
import type { Operation, OperationKind, PayloadOf } from '@shared/sync/operation'
import type { RequestDevice, RunContext } from '../../../platform/trpc'
import { applyAct, submitOnBehalf, whoWasFirst } from '../../case'
import { catchUpPapers, noteTraced, receiveList } from '../../handover'
import { assertLent, insertSpoiltNumber } from '../../station'
import { finishTask } from '../../task'
import { mergeSupply } from './merge-supply'

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
    const { deviceId, pointId } = deviceOf(ctx)
    if (payload.lent === null) throw problem('sync.numberForeign')
    const { number, queryCode } = payload.lent
    await assertLent(ctx.tx, { county: ctx.services.county, deviceId, pointId, number, queryCode })
    const receipt = await submitOnBehalf(ctx, payload)
    await catchUpPapers(ctx, payload.caseId)
    return receipt
  },
  act: async (ctx, operation, payload) => {
    if (operation.caseId === null) throw problem('sync.unreadable')
    const { caseId, opId } = operation
    const input = payload.name === 'supply' ? await mergeSupply(ctx, caseId, payload) : payload.input
    // No base version: the law's own table says whether the act still fits; what moved on meanwhile is a conflict, not a stale click.
    return applyAct(ctx, payload.name, { caseId, input, opId }).catch(async (error: unknown) => {
      if (!(error instanceof ProblemError) || error.problem.code !== 'case.notYours') throw error
      const first = await whoWasFirst(ctx, { caseId, baseVersion: payload.baseVersion })
      throw first === null ? error : new ProblemError(first)
    })
  },
  completeTask: (ctx, _, payload) => finishTask(ctx, payload),
  voidNumber: async (ctx, operation, payload) => {
    const number = payload.number.replace(/[\s-]/g, '').toUpperCase()
    await insertSpoiltNumber(ctx.tx, {
      county: ctx.services.county,
      number,
      deviceId: deviceOf(ctx).deviceId,
      staffId: operation.staffId,
      reason: payload.reason,
      at: new Date(ctx.now),
    })
    return { number }
  },
  handOver: (ctx, _, payload) => receiveList(ctx, payload, deviceOf(ctx).deviceId),
  tracePaper: async (ctx, _, payload) => {
    const { listId, state } = await noteTraced(ctx, payload)
    return { listId, state }
  },
}

function deviceOf(ctx: RunContext): RequestDevice {
  const { device } = ctx.request
  if (device === null) throw problem('sync.deviceUnknown')
  return device
}
