import { makeProblem, type Problem, type ProblemCode } from '@shared/problem/problem'
import { decideEarlier, decideSettlement, type EarlierOperation } from '@shared/sync/decide-settlement'
import { type Operation, type OperationKind, readPayload } from '@shared/sync/operation'
import type { OperationResult, Outcome } from '@shared/sync/protocol'
import type { RunContext } from '../../../platform/trpc'
import { type Device, lockDevice, saveLastSeq, saveStopped } from '../../station'
import {
  contentHash,
  findBySequence,
  findNeighbours,
  insertQuarantine,
  type Neighbours,
  type SyncOperation,
  saveOperation,
} from '../store'
import { APPLY } from './apply-table'
import { noteDoubts } from './find-doubts'

/** Pause before an operation that waits for another one or for an update is sent again. */
const DEFERRED_AGAIN_MS = 60_000

/** 办完的一笔 — what the device is told, and what waited for this one and may go on now. */
export type Settled = { readonly told: OperationResult; readonly waiting: readonly SyncOperation[] }

/**
 * One operation in one transaction: what came before is answered as it was stored, what cannot be done yet or at all is kept with its reason,
 * everything else is done. The device's row is locked, so that two pushes of one device never cross. A Problem of the act itself
 * leaves as an exception and takes the transaction with it; `holdOnce` then keeps the operation in one of its own.
 */
export async function settleOperation(ctx: RunContext, deviceId: string, operation: Operation): Promise<Settled> {
  ctx.audit.about('operation', operation.opId)
  const device = await lockDevice(ctx.tx, deviceId)
  if (device === null) return { told: answer(operation, 'retry', makeProblem('sync.deviceUnknown')), waiting: [] }
  const near = await findNeighbours(ctx.tx, deviceId, operation)
  const told = await answerEarlier(ctx, { device, near, operation })
  if (told !== null) return { told, waiting: [] }
  await saveLastSeq(ctx.tx, deviceId, BigInt(operation.deviceSeq))
  const isParentDone = await isDone(ctx, deviceId, operation.after)
  const settled = decideSettlement({ deviceState: device.state, operation, isParentDone })
  if (settled.decision === 'hold') {
    const problem = makeProblem(settled.code)
    return { told: await hold(ctx, { deviceId, operation, outcome: settled.outcome, problem }), waiting: [] }
  }
  const kind = operation.kind as OperationKind
  const result = await APPLY[kind](ctx, operation, readPayload(kind, operation.payload) as never)
  await saveOperation(ctx.tx, {
    operation,
    deviceId,
    outcome: 'applied',
    result,
    at: new Date(ctx.now),
    keys: ctx.services.keys,
  })
  await noteDoubts(ctx, device, operation)
  const done = { ...answer(operation, 'applied', null), result: result as Record<string, unknown> }
  return { told: done, waiting: near.waiting }
}

/** What is said to an operation that came before, or whose number another one has; null when it is new, or held and may be tried again. */
async function answerEarlier(
  ctx: RunContext,
  what: { device: Device; near: Neighbours; operation: Operation },
): Promise<OperationResult | null> {
  const { device, near, operation } = what
  const { before, sameSequence } = near
  const earlier = before === null ? null : earlierOf(before, device, operation)
  switch (decideEarlier(earlier, before === null && sameSequence !== null)) {
    case 'new':
      return null
    case 'deviceCopied':
      return keepCopied(ctx, device, operation)
    case 'opIdReused':
      await keepAside(ctx, device.deviceId, operation, 'sync.opIdReused')
      return answer(operation, 'quarantined', makeProblem('sync.opIdReused'))
    case 'duplicate':
      return { ...answer(operation, 'duplicate', null), result: before?.result as Record<string, unknown> }
  }
}

function earlierOf(before: SyncOperation, device: Device, operation: Operation): EarlierOperation {
  return {
    sameDevice: before.deviceId === device.deviceId,
    sameContent: Buffer.from(before.hash).equals(contentHash(operation)),
    outcome: before.outcome as EarlierOperation['outcome'],
  }
}

/** Two contents under one sequence number: the device's profile was copied. Both are kept, the device has to be enrolled anew (S09). */
async function keepCopied(ctx: RunContext, device: Device, operation: Operation): Promise<OperationResult> {
  await keepAside(ctx, device.deviceId, operation, 'sync.deviceCopied')
  if (device.state === 'active') {
    await saveStopped(ctx.tx, device.deviceId, {
      state: 'suspect',
      at: new Date(ctx.now),
      by: 'system',
      reason: 'one sequence number, two operations',
    })
  }
  return answer(operation, 'quarantined', makeProblem('sync.deviceCopied'))
}

async function keepAside(ctx: RunContext, deviceId: string, operation: Operation, reason: ProblemCode): Promise<void> {
  await insertQuarantine(ctx.tx, {
    id: ctx.newId(),
    deviceId,
    operation,
    reason,
    at: new Date(ctx.now),
    keys: ctx.services.keys,
  })
}

/** True when the operation that is built on was applied, or a person has decided about it; building on none is always allowed. */
async function isDone(ctx: RunContext, deviceId: string, after: Operation['after']): Promise<boolean> {
  if (after === null) return true
  const parent = await findBySequence(ctx.tx, deviceId, after)
  return parent?.outcome === 'applied' || parent?.outcome === 'settled'
}

/** The same for an operation whose own transaction was given up: what was stored of it before is answered, never overwritten by a copy. */
export async function holdOnce(
  ctx: RunContext,
  deviceId: string,
  operation: Operation,
  as: { outcome: 'conflict' | 'deferred' | 'quarantined'; problem: Problem },
): Promise<OperationResult> {
  ctx.audit.about('operation', operation.opId)
  const device = await lockDevice(ctx.tx, deviceId)
  if (device === null) return answer(operation, 'retry', makeProblem('sync.deviceUnknown'))
  const near = await findNeighbours(ctx.tx, deviceId, operation)
  const told = await answerEarlier(ctx, { device, near, operation })
  if (told !== null) return told
  await saveLastSeq(ctx.tx, deviceId, BigInt(operation.deviceSeq))
  return hold(ctx, { deviceId, operation, ...as })
}

/** Stores an operation that cannot be done now, with its content and the reason that the device shows. */
async function hold(
  ctx: RunContext,
  what: {
    deviceId: string
    operation: Operation
    outcome: 'conflict' | 'deferred' | 'quarantined'
    problem: Problem
  },
): Promise<OperationResult> {
  const { deviceId, operation, outcome, problem } = what
  const { keys } = ctx.services
  await saveOperation(ctx.tx, { operation, deviceId, outcome, result: problem, at: new Date(ctx.now), keys })
  return answer(operation, outcome, problem)
}

/** The receipt of one operation. */
export function answer(
  operation: Pick<Operation, 'opId' | 'deviceSeq'>,
  outcome: Outcome,
  problem: Problem | null,
): OperationResult {
  const waits = outcome === 'deferred' || outcome === 'retry'
  return {
    opId: operation.opId,
    deviceSeq: operation.deviceSeq,
    outcome,
    problem: problem === null ? null : presentProblem(problem),
    result: null,
    retryAfterMs: waits ? DEFERRED_AGAIN_MS : null,
  }
}

function presentProblem(problem: Problem): NonNullable<OperationResult['problem']> {
  const { fields, values, ...words } = problem
  return {
    ...words,
    ...(fields === undefined ? {} : { fields: fields.map((one) => ({ ...one })) }),
    ...(values === undefined ? {} : { values: { ...values } }),
  }
}
