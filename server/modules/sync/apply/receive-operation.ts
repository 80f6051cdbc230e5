import { type StaffActor, SYSTEM } from '@shared/identity/actor'
import { isOurFault, makeProblem, type Problem } from '@shared/problem/problem'
import { decideFailed } from '@shared/sync/decide-settlement'
import type { Operation } from '@shared/sync/operation'
import type { OperationResult } from '@shared/sync/protocol'
import { whyUnavailable } from '../../../platform/db'
import { findStaffActor } from '../../../platform/session'
import { type RequestContext, type RunContext, runWrite, toProblem } from '../../../platform/trpc'
import { type PushingDevice, worksAt } from '../../station'
import { hashOfValue, openOperation } from '../store'
import { answer, holdOnce, type Settled, settleOperation } from './settle-operation'

/**
 * Takes one operation in and answers what became of it; never throws for anything that the operation itself is or does. It runs as the clerk
 * who made it, whoever is signed in while it is sent. What was applied lets those go on that waited for it.
 */
export async function receiveOperation(
  request: RequestContext,
  device: PushingDevice,
  operation: Operation,
): Promise<OperationResult> {
  if (hashOfPayload(operation.payload) !== operation.payloadHash)
    return answer(operation, 'retry', makeProblem('sync.garbled'))
  const author = await authorOf(request, operation.staffId)
  if (author === null || !worksAt(author, device.point)) {
    return keepOperation(request, { device, operation, outcome: 'quarantined', problem: makeProblem('sync.clerkGone') })
  }
  const { told, waiting } = await attempt(request, { device, operation, author })
  for (const row of waiting) await receiveOperation(request, device, openOperation(request.services.keys, row))
  return told
}

/** Who made what one push carries, read once a push. */
const authors = new WeakMap<RequestContext, Map<string, Promise<StaffActor | null>>>()

function authorOf(request: RequestContext, staffId: string): Promise<StaffActor | null> {
  const { db, clock } = request.services
  const known = authors.get(request) ?? new Map<string, Promise<StaffActor | null>>()
  authors.set(request, known)
  const author = known.get(staffId) ?? findStaffActor(db, staffId, clock.today())
  known.set(staffId, author)
  return author
}

async function attempt(
  request: RequestContext,
  what: { device: PushingDevice; operation: Operation; author: StaffActor },
): Promise<Settled> {
  const { device, operation, author } = what
  try {
    return await runWrite(
      request,
      author,
      {
        name: `sync/${operation.kind}`,
        audit: 'sync.apply',
        run: (ctx: RunContext) => settleOperation(ctx, device.deviceId, operation),
      },
      { operation },
    )
  } catch (error) {
    const problem = toProblem(error, request.requestId)
    if (isOurFault(problem.code)) reportFault(request, operation, error)
    const outcome = decideFailed(operation.kind, problem)
    return { told: await keepOperation(request, { device, operation, outcome, problem }), waiting: [] }
  }
}

/** Keeps an operation in a transaction of its own; only when not even that works is the device told to send it again. */
export async function keepOperation(
  request: RequestContext,
  what: {
    device: PushingDevice
    operation: Operation
    outcome: 'conflict' | 'deferred' | 'quarantined'
    problem: Problem
  },
): Promise<OperationResult> {
  const { device, operation, outcome, problem } = what
  try {
    return await runWrite(
      request,
      request.actor.kind === 'staff' ? request.actor : SYSTEM,
      {
        name: 'sync/hold',
        audit: 'sync.hold',
        run: (ctx: RunContext) => holdOnce(ctx, device.deviceId, operation, { outcome, problem }),
      },
      { operation },
    )
  } catch (error) {
    reportFault(request, operation, error)
    const words = whyUnavailable(error) === null ? makeProblem('sync.serverBusy') : toProblem(error, request.requestId)
    return answer(operation, 'retry', words)
  }
}

function hashOfPayload(payload: unknown): string | null {
  try {
    return hashOfValue(payload ?? null)
  } catch {
    // A payload that JSON cannot carry has no hash, and so equals none.
    return null
  }
}

function reportFault(request: RequestContext, operation: Operation, error: unknown): void {
  request.services.log.error(
    {
      requestId: request.requestId,
      kind: operation.kind,
      opId: operation.opId,
      error:
        error instanceof Error ? { name: error.name, message: error.message.split('\n')[0]?.slice(0, 300) } : 'unknown',
    },
    'an operation could not be applied',
  )
}
