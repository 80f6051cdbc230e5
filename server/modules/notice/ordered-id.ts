import { randomBytes } from 'node:crypto'
import { makeId } from '@shared/kernel/id'
import type { RunContext } from '../../platform/trpc'

/** How many ids each write has taken; forgotten with the write. */
const taken = new WeakMap<RunContext, number>()

/**
 * A new UUIDv7 whose twelve bits behind the time count up within one write (RFC 9562, section 6.2, method 1): the papers of one act
 * stay in the order in which they were made, although they share one moment.
 */
export function orderedId(ctx: RunContext): string {
  const count = taken.get(ctx) ?? 0
  taken.set(ctx, count + 1)
  const bytes = randomBytes(16)
  bytes[6] = count >> 8
  bytes[7] = count & 255
  return makeId(Date.parse(ctx.now), bytes)
}
