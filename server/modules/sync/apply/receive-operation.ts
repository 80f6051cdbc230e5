import { type StaffActor, SYSTEM } from '@shared/identity/actor'
import { isOurFault, makeProblem, PROBLEMS, type Problem } from '@shared/problem/problem'
import type { Operation } from '@shared/sync/operation'
import type { OperationResult } from '@shared/sync/protocol'
import { findStaffActor } from '../../../platform/session'
import { type RequestContext, type RunContext, runWrite, toProblem } from '../../../platform/trpc'
import { type PushingDevice, worksAt } from '../../station'
import { hashOfValue, listWaitingFor, openOperation } from '../store'
import { answer, holdOnce, settleOperation } from './settle-operation'

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
  const author = await findStaffActor(request.services.db, operation.staffId, request.services.clock.today())
  if (author === null || !worksAt(author, device.point)) {
    return keepOperation(request, { device, operation, outcome: 'quarantined', problem: makeProblem('sync.clerkGone') })
  }
  const result = await attempt(request, { device, operation, author })
  if (result.outcome === 'applied') await letWaitingGoOn(request, device, operation)
  return result
}

async function attempt(
  request: RequestContext,
  what: { device: PushingDevice; operation: Operation; author: StaffActor },
): Promise<OperationResult> {
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
    return keepOperation(request, { device, operation, outcome: outcomeOf(operation, problem), problem })
  }
}

/** Problems of an application itself: it is not what may be handed in, whatever became of other records. */
const WRONG_IN_ITSELF: readonly string[] = ['case.formInvalid', 'case.blocked', 'case.notFound', 'input.invalid']

/**
 * What a failed act means for its operation. We failed: it is kept and tried again (deferred). An act that the case no longer allows: the record
 * moved on (conflict). Everything else is wrong in itself and waits for a person (quarantined).
 */
function outcomeOf(operation: Operation, problem: Problem): 'conflict' | 'deferred' | 'quarantined' {
  if (isOurFault(problem.code)) return 'deferred'
  if (problem.code.startsWith('sync.') || WRONG_IN_ITSELF.includes(problem.code)) return 'quarantined'
  const movedOn =
    operation.kind === 'submitCase' ? PROBLEMS[problem.code].fault === 'state' : problem.code.startsWith('case.')
  return movedOn ? 'conflict' : 'quarantined'
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
    return answer(operation, 'retry', makeProblem('sync.serverBusy'))
  }
}

async function letWaitingGoOn(request: RequestContext, device: PushingDevice, operation: Operation): Promise<void> {
  const waiting = await listWaitingFor(request.services.db, device.deviceId, operation.deviceSeq)
  for (const row of waiting) await receiveOperation(request, device, openOperation(request.services.keys, row))
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
