import { makeProblem, type Problem, type ProblemCode } from '@shared/problem/problem'
import { isKnownKind, type Operation, readPayload } from '@shared/sync/operation'
import type { OperationResult, Outcome } from '@shared/sync/protocol'
import type { RunContext } from '../../../platform/trpc'
import { type Device, lockDevice, saveLastSeq, saveStopped } from '../../station'
import { contentHash, findBySequence, findOperation, insertQuarantine, saveOperation } from '../store'
import { APPLY } from './apply-table'

/** Pause before an operation that waits for another one or for an update is sent again. */
const DEFERRED_AGAIN_MS = 60_000

/**
 * One operation in one transaction: what came before is answered as it was stored, what cannot be done yet or at all is kept with its reason,
 * everything else is done. The device's row is locked, so that two pushes of one device never cross. A Problem of the act itself
 * leaves as an exception and takes the transaction with it; `holdOnce` then keeps the operation in one of its own.
 */
export async function settleOperation(
  ctx: RunContext,
  deviceId: string,
  operation: Operation,
): Promise<OperationResult> {
  ctx.audit.about('operation', operation.opId)
  const device = await lockDevice(ctx.tx, deviceId)
  if (device === null) return answer(operation, 'retry', makeProblem('sync.deviceUnknown'))
  const told = await answerEarlier(ctx, device, operation)
  if (told !== null) return told
  await saveLastSeq(ctx.tx, deviceId, BigInt(operation.deviceSeq))
  const kept = (outcome: 'deferred' | 'quarantined', code: ProblemCode) =>
    hold(ctx, { deviceId, operation, outcome, problem: makeProblem(code) })
  if (device.state === 'revoked') return kept('quarantined', 'sync.deviceStopped')
  if (!isKnownKind(operation.kind)) return kept('deferred', 'sync.serverOlder')
  if (!(await isParentDone(ctx, deviceId, operation))) return kept('deferred', 'sync.waitsForEarlier')
  const payload = readPayload(operation.kind, operation.payload)
  if (payload === null) return kept('quarantined', 'sync.unreadable')
  const result = await APPLY[operation.kind](ctx, operation, payload as never)
  await saveOperation(ctx.tx, {
    operation,
    deviceId,
    outcome: 'applied',
    result,
    at: new Date(ctx.now),
    keys: ctx.services.keys,
  })
  return { ...answer(operation, 'applied', null), result: result as Record<string, unknown> }
}

/** What is said to an operation that came before, or whose number another one has; null when it is new, or held and may be tried again. */
async function answerEarlier(ctx: RunContext, device: Device, operation: Operation): Promise<OperationResult | null> {
  const before = await findOperation(ctx.tx, operation.opId)
  if (before === null) {
    const other = await findBySequence(ctx.tx, device.deviceId, operation.deviceSeq)
    return other === null ? null : keepCopied(ctx, device, operation)
  }
  if (before.deviceId !== device.deviceId || !Buffer.from(before.hash).equals(contentHash(operation))) {
    await keepAside(ctx, device.deviceId, operation, 'sync.opIdReused')
    return answer(operation, 'quarantined', makeProblem('sync.opIdReused'))
  }
  // What is held was never done: sent again, it is tried again, for the reason may be gone.
  if (before.outcome !== 'applied') return null
  return { ...answer(operation, 'duplicate', null), result: before.result as Record<string, unknown> }
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

async function isParentDone(ctx: RunContext, deviceId: string, operation: Operation): Promise<boolean> {
  if (operation.after === null) return true
  const parent = await findBySequence(ctx.tx, deviceId, operation.after)
  return parent?.outcome === 'applied'
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
  const told = await answerEarlier(ctx, device, operation)
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
