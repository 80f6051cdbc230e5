import * as z from 'zod/mini'
import { SubmitCase } from '../case/view/submit-case'
import { PhoneCallResult } from '../case/view/task-view'
import { HandOverList } from '../handover/hand-over-list'
import { TracedPaper } from '../handover/view/handover-view'
import { Id, OpId } from '../kernel/id'
import { Instant } from '../kernel/instant'

/** 本机能做的办件动作 — acts that a station may do without a network; decisions and sealed papers are never among them (case-law §3). */
export const OFFLINE_ACTS = ['receive', 'supply', 'handOut', 'recordDelivery'] as const
export type OfflineAct = (typeof OFFLINE_ACTS)[number]

/** 办件动作（离线） — one act on a case as the device knew it; `input` is the act's own (shared/case/acts). */
export const ActPayload = z.strictObject({
  name: z.enum(OFFLINE_ACTS),
  baseVersion: z.nullable(z.int().check(z.minimum(0))),
  input: z.record(z.string().check(z.maxLength(64)), z.unknown()),
})
export type ActPayload = z.infer<typeof ActPayload>

/** 待办结果 */
const CompleteTaskPayload = z.strictObject({ taskId: Id, result: PhoneCallResult })

/** 作废一个收件号 — a number of the lent block that was spoilt on paper: said, so that its gap has a reason (case-law §8.2-3). */
const VoidNumberPayload = z.strictObject({
  number: z.string().check(z.maxLength(30)),
  reason: z.string().check(z.minLength(2), z.maxLength(200)),
})

/** What each kind of operation carries. A kind that a server does not know yet is stored as it came and waits (`deferred`). */
const OPERATION_PAYLOADS = {
  submitCase: SubmitCase,
  act: ActPayload,
  completeTask: CompleteTaskPayload,
  voidNumber: VoidNumberPayload,
  handOver: HandOverList,
  tracePaper: TracedPaper,
} as const

export type OperationKind = keyof typeof OPERATION_PAYLOADS
/** Every kind that this side knows. */
export const OPERATION_KINDS = Object.keys(OPERATION_PAYLOADS) as OperationKind[]
/** The payload of a kind. */
export type PayloadOf<Kind extends OperationKind> = z.infer<(typeof OPERATION_PAYLOADS)[Kind]>

/** A clerk who did one thing a second for three years would not come here. */
const MAX_SEQUENCE = 100_000_000

/**
 * 设备操作 — one thing that a clerk did on a device, exactly once. Ids are made on the device and stored before the first send.
 * `deviceSeq` counts the device's operations without a gap; `after` names the earlier operation that this one builds on (the same
 * case), and only that one is waited for: a bad record never holds up another. `payloadHash` is the SHA-256 (hex) of
 * `canonicalText(payload)`. `madeAt` is the device's clock, which is a claim and never the law's time.
 */
export const Operation = z.strictObject({
  opId: OpId,
  deviceSeq: z.int().check(z.minimum(1), z.maximum(MAX_SEQUENCE)),
  after: z.nullable(z.int().check(z.minimum(1), z.maximum(MAX_SEQUENCE))),
  staffId: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  caseId: z.nullable(Id),
  kind: z.string().check(z.regex(/^\w{1,24}$/)),
  schemaVersion: z.int().check(z.minimum(1)),
  madeAt: Instant,
  payloadHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  payload: z.unknown(),
})
export type Operation = z.infer<typeof Operation>

/** True for a kind that this side knows. */
export function isKnownKind(kind: string): kind is OperationKind {
  return Object.hasOwn(OPERATION_PAYLOADS, kind)
}

/** The payload of an operation by its kind's schema; null when it does not fit. */
export function readPayload<Kind extends OperationKind>(kind: Kind, payload: unknown): PayloadOf<Kind> | null {
  const read = z.safeParse(OPERATION_PAYLOADS[kind], payload)
  return read.success ? (read.data as PayloadOf<Kind>) : null
}
