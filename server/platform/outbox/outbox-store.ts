import { randomBytes } from 'node:crypto'
import { makeId } from '@shared/kernel/id'
import type { Db, Tx } from '../db'

/** 待发一件 — a claimed row. `tries` counts this try. */
export type OutboxItem = {
  readonly id: string
  readonly kind: string
  readonly key: string
  readonly payload: unknown
  readonly tries: number
}

/** How long a claimed row belongs to one process; after that another takes it over. */
const LEASE_MS = 120_000

/**
 * Claims rows that are due, oldest first. Rows of other processes are skipped; a row whose process died is due again when its
 * lease ends.
 */
export async function claimDue(db: Db, now: Date, limit: number): Promise<OutboxItem[]> {
  const lease = new Date(now.getTime() + LEASE_MS)
  return db.$queryRaw<OutboxItem[]>`
    UPDATE "OutboxRow" SET "state" = 'sending', "tries" = "tries" + 1, "nextTryAt" = ${lease}
    WHERE "id" IN (
      SELECT "id" FROM "OutboxRow"
      WHERE "state" IN ('waiting', 'sending') AND "nextTryAt" <= ${now}
      ORDER BY "nextTryAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    RETURNING "id", "kind", "key", "payload", "tries"`
}

/** The row was delivered. */
export async function markDone(db: Db, id: string, at: Date): Promise<void> {
  await db.outboxRow.update({ where: { id }, data: { state: 'done', doneAt: at, lastError: null } })
}

/** The row waits for another try. */
export async function markWaiting(
  db: Db,
  id: string,
  change: { nextTryAt: Date; error: string | null; uncounted?: boolean },
): Promise<void> {
  await db.outboxRow.update({
    where: { id },
    data: {
      state: 'waiting',
      nextTryAt: change.nextTryAt,
      lastError: change.error,
      ...(change.uncounted ? { tries: { decrement: 1 } } : {}),
    },
  })
}

/** The row is a dead letter: it stays where a person sees it, until it is replayed. */
export async function markDead(db: Db, id: string, error: string): Promise<void> {
  await db.outboxRow.update({ where: { id }, data: { state: 'dead', lastError: error } })
}

/** 死信一行 — what could not be delivered, without its content. */
export type DeadLetter = {
  readonly id: string
  readonly kind: string
  readonly key: string
  readonly tries: number
  readonly lastError: string | null
  readonly createdAt: string
}

/** Dead letters, newest first, at most 200. */
export async function listDeadLetters(tx: Tx, county: string): Promise<DeadLetter[]> {
  const rows = await tx.outboxRow.findMany({
    where: { county, state: 'dead' },
    orderBy: { createdAt: 'desc' },
    take: 200,
  })
  return rows.map(({ id, kind, key, tries, lastError, createdAt }) => ({
    id,
    kind,
    key,
    tries,
    lastError,
    createdAt: createdAt.toISOString(),
  }))
}

/** Which rows to send once more: made in `[from, to)`; `states` may name 'done' after a receiver lost what it had. */
export type ReplayRange = {
  readonly county: string
  readonly from: Date
  readonly to: Date
  readonly kind?: string
  readonly states: readonly ('dead' | 'done')[]
}

/** Sends rows of a range again, with their old keys, so that a receiver that has them already does nothing. Counts them. */
export async function replayRange(tx: Tx, range: ReplayRange, now: Date): Promise<number> {
  const { count } = await tx.outboxRow.updateMany({
    where: {
      county: range.county,
      createdAt: { gte: range.from, lt: range.to },
      state: { in: [...range.states] },
      ...(range.kind === undefined ? {} : { kind: range.kind }),
    },
    data: { state: 'waiting', tries: 0, nextTryAt: now, doneAt: null },
  })
  return count
}

/** One thing to send, put there by a handler that did its own part and leaves the next step to another. */
export type FollowUp = {
  readonly kind: string
  readonly key: string
  readonly payload: object
  readonly notBefore?: string
}

/** Puts a row into the outbox outside the ladder; a key that is there already is left as it is. */
export async function putIntoOutbox(
  tx: Tx,
  services: { readonly county: string; readonly clock: { readonly now: () => string; readonly nowMs: () => number } },
  followUp: FollowUp,
): Promise<void> {
  const now = services.clock.now()
  await tx.outboxRow.createMany({
    skipDuplicates: true,
    data: [
      {
        id: makeId(services.clock.nowMs(), randomBytes(16)),
        county: services.county,
        kind: followUp.kind,
        key: followUp.key,
        payload: followUp.payload,
        state: 'waiting',
        nextTryAt: new Date(followUp.notBefore ?? now),
        createdAt: new Date(now),
      },
    ],
  })
}

/** Sends rows again by their keys, whatever became of them before: the receiver said that it does not have them. */
export async function replayKeys(tx: Tx, rows: { keys: readonly string[]; at: Date }): Promise<void> {
  await tx.outboxRow.updateMany({
    where: { key: { in: [...rows.keys] } },
    data: { state: 'waiting', tries: 0, nextTryAt: rows.at, doneAt: null },
  })
}
