import { problem } from '@shared/problem/problem'
import type { Db, Tx } from '../db'
import { deleteHits, deleteHitsBelow, findHits, insertHit, refundHit } from './rate-store'
import { sayWait } from './say-wait'

/**
 * 限次 — how often something may be tried within a window. `key` names what is counted (an account, a device, an address, always
 * hashed or opaque); limits of one rule are counted together by all processes, in the database.
 */
export type RateLimit = { readonly key: string; readonly most: number; readonly windowMs: number }

/** What a limit says about one try. `hits` counts this one. */
export type Hit = { readonly hits: number; readonly most: number; readonly waitMs: number; readonly over: boolean }

/**
 * Counts one try, at once and for good: it is its own transaction, so a write that fails afterwards does not take it back. Two
 * tries at the same moment are two.
 */
export async function hit(db: Db, limit: RateLimit, nowMs: number): Promise<Hit> {
  const row = await insertHit(db, { key: limit.key, now: new Date(nowMs), windowEnd: new Date(nowMs + limit.windowMs) })
  return {
    hits: row.hits,
    most: limit.most,
    waitMs: Math.max(0, row.windowEnd.getTime() - nowMs),
    over: row.hits > limit.most,
  }
}

/** Counts one try under every limit; throws `identity.tooMany` with the longest waiting time when one is used up. */
export async function assertWithin(db: Db, limits: readonly RateLimit[], nowMs: number): Promise<void> {
  const hits = await Promise.all(limits.map((limit) => hit(db, limit, nowMs)))
  const over = hits.filter((one) => one.over)
  if (over.length === 0) return
  const waitMs = Math.max(...over.map((one) => one.waitMs))
  throw problem('identity.tooMany', { when: sayWait(waitMs), waitSeconds: Math.ceil(waitMs / 1000) })
}

/** How often it was tried in the window that runs now. */
export async function hitsOf(tx: Tx, key: string, nowMs: number): Promise<number> {
  return findHits(tx, key, new Date(nowMs))
}

/** Takes back one try that turned out to be rightful, within the transaction that proved it. */
export async function refund(tx: Tx, key: string): Promise<void> {
  await refundHit(tx, key)
}

/** Forgets all tries of a key. */
export async function forget(tx: Tx, key: string): Promise<void> {
  await deleteHits(tx, key)
}

/** Forgets all tries of every key that begins so; `prefix` ends with a slash. */
export async function forgetBelow(tx: Tx, prefix: string): Promise<void> {
  await deleteHitsBelow(tx, prefix)
}
