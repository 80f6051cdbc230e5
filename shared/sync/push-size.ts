import { MAX_PUSH_OPERATIONS } from './protocol'

/** Operations of the first push of a round: few, so that the server has begun while the next ones are on the line. */
export const FIRST_PUSH = 8
/** What one push should take from its first byte to its answer: long enough to be worth its headers, short enough that a cut costs little. */
const WANTED_MS = 2_000

/**
 * 一次送几笔 — operations of the next push, after one of `size` operations took `tookMs`: as many as would have taken two seconds, at most twice
 * and at least half of what it was, between four and the most that a push may carry.
 */
export function nextPushSize(size: number, tookMs: number): number {
  const fitting = Math.round((size * WANTED_MS) / Math.max(1, tookMs))
  const steady = Math.min(size * 2, Math.max(Math.floor(size / 2), fitting))
  return Math.min(MAX_PUSH_OPERATIONS, Math.max(LEAST_PUSH, steady))
}

const LEAST_PUSH = 4
