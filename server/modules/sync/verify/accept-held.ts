import type { StaffActor } from '@shared/identity/actor'
import { toShanghaiDate } from '@shared/kernel/instant'
import type { ServicePoint } from '@shared/organisation/service-point'
import { problem } from '@shared/problem/problem'
import { isKnownKind, type Operation, readPayload } from '@shared/sync/operation'
import type { RunContext } from '../../../platform/trpc'
import { adoptFiles } from '../../attachment'
import { APPLY } from '../apply/apply-table'
import { findBySequence, saveOperation } from '../store'
import { findAuthor, type HeldRow } from './store'

/**
 * Does what waited, in the name of its author, as if it had come in time: with the post that the author held at the point, and an application as of
 * the moment at which the server received it. Throws `sync.waitsForEarlier` while what it builds on is not done, `sync.unreadable` for what
 * no one can read, and the Problems of the act itself, with which it goes on waiting.
 */
export async function acceptHeld(
  ctx: RunContext,
  point: ServicePoint,
  held: HeldRow,
  operation: Operation,
): Promise<Record<string, unknown>> {
  const { kind, after } = operation
  if (after !== null) {
    const parent = await findBySequence(ctx.tx, held.deviceId, after)
    if (parent?.outcome !== 'applied') throw problem('sync.waitsForEarlier')
  }
  const payload = isKnownKind(kind) ? readPayload(kind, operation.payload) : null
  if (!isKnownKind(kind) || payload === null) throw problem('sync.unreadable')
  if ('filesExpected' in payload) await adoptFiles(ctx.tx, held.deviceId, payload.filesExpected)
  const inTime = kind === 'submitCase' ? receivedThen(held.receivedAt) : {}
  const asAuthor: RunContext = {
    ...ctx,
    ...inTime,
    actor: await authorAt(ctx, point, operation.staffId),
    request: { ...ctx.request, device: { deviceId: held.deviceId, pointId: point.pointId, state: 'active' } },
  }
  const result = await APPLY[kind](asAuthor, operation, payload as never)
  if (held.source === 'operation') {
    const at = new Date(ctx.now)
    const { keys } = ctx.services
    await saveOperation(ctx.tx, { operation, deviceId: held.deviceId, outcome: 'applied', result, at, keys })
  }
  return result as Record<string, unknown>
}

/** An application counts from the moment at which it reached the server, whoever looked at it later. */
function receivedThen(at: Date): Pick<RunContext, 'now' | 'today'> {
  const now = at.toISOString()
  return { now, today: toShanghaiDate(now) }
}

/** The author with the post that whoever worked at the point held; what other posts there are now gives nothing here. */
async function authorAt(ctx: RunContext, point: ServicePoint, staffId: string): Promise<StaffActor> {
  const author = await findAuthor(ctx.tx, staffId)
  if (author === null) throw problem('sync.clerkGone')
  const roles = point.kind === 'station' ? (['villageClerk', 'helper'] as const) : (['windowClerk', 'issuer'] as const)
  const post = { unit: point.unitId, place: point.division, acting: false }
  return { kind: 'staff', ...author, roles: roles.map((role) => ({ role, ...post })) }
}
