import * as z from 'zod/mini'
import { Id } from '../../kernel/id'
import { Light } from './case-view'

/** 待办一行 — a task as its owner sees it; `detail` of a phone call holds the script to read out. */
export const TaskView = z.strictObject({
  taskId: Id,
  kind: z.string(),
  title: z.string(),
  caseId: z.nullable(Id),
  number: z.nullable(z.string()),
  applicant: z.nullable(z.string()),
  itemName: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  script: z.nullable(z.string()),
  state: z.enum(['waiting', 'claimed', 'done', 'cancelled']),
  dueOn: z.nullable(z.string()),
  light: Light,
  openedAt: z.string(),
  /** 代谁 — the colleague on leave whose task it is; left out where it is the caller's own. */
  standsFor: z.optional(z.string()),
})
export type TaskView = z.infer<typeof TaskView>

/** 电话告知结果 — proof of a phone call: who answered, when, what came of it. */
export const PhoneCallResult = z.strictObject({
  outcome: z.enum(['told', 'noAnswer', 'wrongNumber', 'visited']),
  answeredBy: z.string().check(z.maxLength(40)),
  relation: z.string().check(z.maxLength(40)),
  at: z.iso.datetime(),
  note: z.string().check(z.maxLength(300)),
})
export type PhoneCallResult = z.infer<typeof PhoneCallResult>
