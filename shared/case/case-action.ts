import * as z from 'zod/mini'
import { RoleCode, StaffRef } from '../identity/actor'
import { Id, OpId } from '../kernel/id'
import { Instant } from '../kernel/instant'
import { PlainDate } from '../kernel/plain-date'
import { ActionName } from './action-name'

/** 经办人印记 — who acted, as the log keeps it: the person behind the post, in which post, and for whom where they stood in. */
export const ActorStamp = z.strictObject({
  kind: z.enum(['citizen', 'staff', 'system']),
  id: z.nullable(z.string()),
  name: z.nullable(z.string()),
  role: z.nullable(RoleCode),
  unit: z.nullable(z.string()),
  /** 代谁 — the colleague on leave whose post it was; left out for who acted in their own. */
  standsFor: z.optional(StaffRef),
  /** The mandate by which an agent acted, and how many of its own acts it had then: what ended it came before or after. */
  mandate: z.optional(z.strictObject({ mandateId: Id, version: z.int() })),
})
export type ActorStamp = z.infer<typeof ActorStamp>

/**
 * 办件动作 — one row of the append-only log that a case is the fold of. `input` is what the act logged: references, digests, reasons
 * and dates, never a person's answers. `on` is the legal day of the act in Asia/Shanghai (deemed acceptance carries the day of receipt).
 */
export const CaseAction = z.strictObject({
  actionId: Id,
  opId: OpId,
  caseId: Id,
  seq: z.int().check(z.minimum(1)),
  name: ActionName,
  at: Instant,
  on: PlainDate,
  actor: ActorStamp,
  input: z.record(z.string(), z.unknown()),
})
export type CaseAction = z.infer<typeof CaseAction>

/** 经办人（显示） — the name of who acted, and for whom: 罗成林（代彭丽娟）; null where no person did. */
export function actorWords({ name, standsFor }: Pick<ActorStamp, 'name' | 'standsFor'>): string | null {
  return name === null || standsFor === undefined ? name : `${name}（代${standsFor.name}）`
}
