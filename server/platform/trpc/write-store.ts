import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '@shared/identity/actor'
import { makeId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import type { Tx } from '../db'
import type { Collected, RunContext } from './run-context'

/** Who an actor is, as text that audit and stored results may keep. */
export function actorKeyOf(actor: Actor): string {
  if (actor.kind === 'staff') return `staff:${actor.staffId}`
  if (actor.kind === 'citizen') return `citizen:${actor.accountId}`
  return actor.kind
}

/** SHA-256 of a value with its keys in order, so that equal inputs hash alike whoever wrote them down. */
export function hashOf(value: unknown): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(canonical(value)).digest())
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
      .join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

/**
 * Claims an `opId` for this transaction. Answers `null` when the write is new, the stored answer when it was done before.
 * A second sender waits on the unique key until the first has committed. Throws `sync.opIdReused` for another payload.
 */
export async function claimOperation(
  tx: Tx,
  claim: { opId: string; procedure: string; actorKey: string; hash: Uint8Array<ArrayBuffer>; at: Date },
): Promise<{ result: unknown } | null> {
  const inserted = await tx.$executeRaw`
    INSERT INTO "OperationResult" ("opId", "procedure", "actorKey", "hash", "result", "at")
    VALUES (${claim.opId}::uuid, ${claim.procedure}, ${claim.actorKey}, ${claim.hash}, 'null'::jsonb, ${claim.at})
    ON CONFLICT ("opId") DO NOTHING`
  if (inserted === 1) return null
  const stored = await tx.operationResult.findUnique({ where: { opId: claim.opId } })
  const same =
    stored !== null &&
    stored.procedure === claim.procedure &&
    stored.actorKey === claim.actorKey &&
    Buffer.from(stored.hash).equals(Buffer.from(claim.hash))
  if (!same) throw problem('sync.opIdReused')
  return { result: stored.result }
}

/** Stores the answer of a claimed write. */
export async function storeOperationResult(tx: Tx, opId: string, result: unknown): Promise<void> {
  const text = JSON.stringify(result ?? {})
  await tx.$executeRaw`UPDATE "OperationResult" SET "result" = ${text}::jsonb WHERE "opId" = ${opId}::uuid`
}

/** Writes the audit row of a run. The detail is a hash of the input: the log proves what was asked without holding it. */
export async function insertAudit(
  ctx: RunContext,
  action: string,
  collected: Collected,
  input: unknown,
): Promise<void> {
  const { actor } = ctx
  const first = actor.kind === 'staff' ? actor.roles[0] : undefined
  await ctx.tx.auditRow.create({
    data: {
      id: ctx.newId(),
      county: ctx.services.county,
      at: new Date(ctx.now),
      actorKind: ctx.request.device !== null && actor.kind === 'anonymous' ? 'device' : actor.kind,
      actorId:
        actor.kind === 'staff'
          ? actor.staffId
          : actor.kind === 'citizen'
            ? actor.accountId
            : (ctx.request.device?.deviceId ?? null),
      role: first?.role ?? null,
      unitId: actor.kind === 'staff' ? actor.unit : null,
      action,
      objectKind: collected.object?.kind ?? null,
      objectId: collected.object?.id ?? null,
      purpose: collected.purpose,
      requestId: ctx.request.requestId,
      detailHash: hashOf(input),
    },
  })
}

/** Puts what must leave after the commit into the outbox; a key that is there already is left as it is. */
export async function insertOutgoing(ctx: RunContext, collected: Collected): Promise<void> {
  if (collected.outgoing.length === 0) return
  const at = Date.parse(ctx.now)
  await ctx.tx.outboxRow.createMany({
    skipDuplicates: true,
    data: collected.outgoing.map((outgoing) => ({
      id: makeId(at, randomBytes(16)),
      county: ctx.services.county,
      kind: outgoing.kind,
      key: outgoing.key,
      payload: outgoing.payload,
      state: 'waiting',
      nextTryAt: new Date(outgoing.notBefore ?? ctx.now),
      createdAt: new Date(ctx.now),
    })),
  })
}
