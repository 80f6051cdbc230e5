import { createHash } from 'node:crypto'
import { makeProblem } from '@shared/problem/problem'
import { Operation } from '@shared/sync/operation'
import { type OperationResult, SCHEMA_VERSION } from '@shared/sync/protocol'
import { aboutOperation, type SealedOperation } from '@shared/sync/sealed-operation'
import * as z from 'zod/mini'
import { type Keys, openEnvelope } from '../../../platform/crypto'
import type { RequestContext } from '../../../platform/trpc'
import type { PushingDevice } from '../../station'
import { hashOfValue } from '../store'
import { keepOperation, receiveOperation } from './receive-operation'
import { answer } from './settle-operation'

/** Kind of an operation whose envelope did not open: it is stored as it came. */
const UNOPENED = 'sealed'

/**
 * Opens an operation that a device carried sealed, and takes it in like any other. Damage on the way is sent again; an envelope that does not
 * open, or holds another operation than it says, is stored as it came and waits for a person: nothing is thrown away.
 */
export async function receiveSealed(
  request: RequestContext,
  device: PushingDevice,
  sealed: SealedOperation,
): Promise<OperationResult> {
  if (checkOf(sealed.sealed) !== sealed.check) return answer(sealed, 'retry', makeProblem('sync.garbled'))
  const operation = openOperation(request.services.keys, device.deviceId, sealed)
  if (operation !== null) return receiveOperation(request, device, operation)
  return keepOperation(request, {
    device,
    operation: unopened(request, sealed),
    outcome: 'quarantined',
    problem: makeProblem('sync.cannotOpen'),
  })
}

function openOperation(keys: Keys, deviceId: string, sealed: SealedOperation): Operation | null {
  const envelope = Buffer.from(sealed.sealed, 'base64url')
  const text = openEnvelope(keys, envelope, aboutOperation(deviceId, sealed.opId))?.toString('utf8')
  const read = text === undefined ? null : z.safeParse(Operation, parsed(text))
  if (read === null || !read.success) return null
  const { opId, deviceSeq, after } = read.data
  return opId === sealed.opId && deviceSeq === sealed.deviceSeq && after === sealed.after ? read.data : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What is stored of an envelope that did not open: whoever is signed in brought it, and nobody knows who made it. */
function unopened(request: RequestContext, { opId, deviceSeq, after, sealed }: SealedOperation): Operation {
  const payload = { sealed }
  return {
    ...{ opId, deviceSeq, after, payload, caseId: null, kind: UNOPENED, schemaVersion: SCHEMA_VERSION },
    staffId: request.actor.kind === 'staff' ? request.actor.staffId : UNOPENED,
    madeAt: request.services.clock.now(),
    payloadHash: hashOfValue(payload),
  }
}

function checkOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
