import * as z from 'zod/mini'
import { Id } from '../../kernel/id'
import { PlainDate } from '../../kernel/plain-date'

/** 写超期说明 — why a case is late, in words that the applicant reads, and by when it will be done if that can be said. */
export const DelayReason = z.strictObject({
  text: z.string().check(z.minLength(10), z.maxLength(300)),
  expectedOn: z.nullable(PlainDate),
})
export type DelayReason = z.infer<typeof DelayReason>

/** 超期说明 — as it is shown; `by` is told to officers alone. */
export const DelayReasonView = z.strictObject({
  seq: z.int(),
  text: z.string(),
  expectedOn: z.nullable(z.string()),
  unit: z.string(),
  by: z.nullable(z.string()),
  at: z.string(),
})
export type DelayReasonView = z.infer<typeof DelayReasonView>

/** 一件的超期 — for officers: since when, past which clocks, what was said of it, the last one in force. */
export const CaseOverdue = z.strictObject({
  dueOn: z.string(),
  clocks: z.array(z.string()),
  running: z.boolean(),
  reasons: z.array(DelayReasonView),
  mayExplain: z.boolean(),
})
export type CaseOverdue = z.infer<typeof CaseOverdue>

/** 我的一件的超期 — for the applicant: an apology with the day, the reason in force, and the way to review once the law's limit has passed. */
export const MyOverdue = z.strictObject({
  sentence: z.string(),
  reason: z.nullable(DelayReasonView),
  remedy: z.nullable(z.string()),
})
export type MyOverdue = z.infer<typeof MyOverdue>

/** 预警一条 — as a case's page lists it. */
export const WarningView = z.strictObject({ number: z.string(), label: z.string(), clock: z.string(), on: z.string() })
export type WarningView = z.infer<typeof WarningView>

/** 预警列表一行 — a case that is about to be late or is: its gravest warning, who has it, and whether the reason was given. */
export const WarningRow = z.strictObject({
  caseId: Id,
  number: z.string(),
  warning: z.string(),
  level: z.string(),
  label: z.string(),
  clock: z.string(),
  dueOn: z.string(),
  raisedOn: z.string(),
  itemName: z.string(),
  applicant: z.string(),
  holder: z.nullable(z.string()),
  reason: z.enum(['given', 'owed', 'notOwed']),
})
export type WarningRow = z.infer<typeof WarningRow>
