import * as z from 'zod/mini'
import { Id } from '../../kernel/id'

/** 发不出去的一件 — a dead letter without its content: kind, key, tries and why. */
export const DeadLetterView = z.strictObject({
  id: Id,
  kind: z.string(),
  key: z.string(),
  tries: z.int(),
  lastError: z.nullable(z.string()),
  createdAt: z.string(),
})
export type DeadLetterView = z.infer<typeof DeadLetterView>

/** 报送总览 — how many acts are in which state, since when the oldest waits, and what could not be delivered. */
export const DeadLetters = z.strictObject({
  rows: z.array(DeadLetterView),
  counts: z.strictObject({ waiting: z.int(), confirmed: z.int(), refused: z.int(), differs: z.int() }),
  oldestWaitingAt: z.nullable(z.string()),
})
export type DeadLetters = z.infer<typeof DeadLetters>

/** 重发 — rows made from `from` up to, not including, `to` go out once more under their old keys. */
export const ReplayOutbox = z.strictObject({
  opId: Id,
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  kind: z.optional(z.string().check(z.maxLength(32))),
})
export type ReplayOutbox = z.infer<typeof ReplayOutbox>
