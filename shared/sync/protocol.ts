import * as z from 'zod/mini'
import { TaskView } from '../case/view/task-view'
import { HandoverBoard } from '../handover/view/handover-view'
import { Id, OpId } from '../kernel/id'
import { Instant } from '../kernel/instant'
import { OwnCase } from '../station/view/own-case'
import { Operation } from './operation'
import { ProblemView } from './problem-view'
import { SealedOperation } from './sealed-operation'

/** Version of the language between station and server. The server speaks this one and the two before it. */
export const PROTOCOL = 1
export const OLDEST_PROTOCOL = 1
/** Schema version of the payloads that this build makes. */
export const SCHEMA_VERSION = 1

/** Operations in one push at most; the body limit of the server is 1 MiB, and each record has its own transaction. */
export const MAX_PUSH_OPERATIONS = 50
/** Characters of JSON in one push at most (unless one operation alone is larger), so that a slow line gets an answer in time. */
export const MAX_PUSH_CHARS = 256 * 1024

/**
 * 一笔的结果 — what became of one operation. `applied`: done now. `duplicate`: done before, here is the stored result. `conflict`: the
 * record moved on, both versions are kept and a clerk looks. `deferred`: stored, waits for an earlier operation or for an update.
 * `quarantined`: stored, cannot be done as it is, a person looks. `retry`: nothing was stored, send again. None means "thrown away".
 */
export const OUTCOMES = ['applied', 'duplicate', 'conflict', 'deferred', 'quarantined', 'retry'] as const
export const Outcome = z.enum(OUTCOMES)
export type Outcome = z.infer<typeof Outcome>

/** 一笔的回执 — `result` is the answer of the act (SubmitReceipt, ActAnswer…) as the server stored it. */
export const OperationResult = z.strictObject({
  opId: OpId,
  deviceSeq: z.int(),
  outcome: Outcome,
  problem: z.nullable(ProblemView),
  result: z.nullable(z.record(z.string(), z.unknown())),
  /** Milliseconds after which to send again; only with `retry` and `deferred`. */
  retryAfterMs: z.nullable(z.int()),
})
export type OperationResult = z.infer<typeof OperationResult>

/** 上传 — operations of one device, oldest first. */
export const PushRequest = z.strictObject({
  protocol: z.int().check(z.minimum(1)),
  deviceId: Id,
  operations: z.array(z.union([SealedOperation, Operation])).check(z.minLength(1), z.maxLength(MAX_PUSH_OPERATIONS)),
})
export type PushRequest = z.infer<typeof PushRequest>

/** 上传的回答 — a receipt for every operation, in the order sent. */
export const PushAnswer = z.strictObject({
  protocol: z.int(),
  epoch: z.string(),
  serverNow: Instant,
  results: z.array(OperationResult),
  /** Sequence numbers below the highest received that never arrived: the device looks for them (nothing may be lost unseen). */
  missing: z.array(z.int()),
})
export type PushAnswer = z.infer<typeof PushAnswer>

/** Cases that a device names at most when it asks which of them are gone. */
export const MAX_CASES_HELD = 5_000

/** 拉取的位置 — opaque to the device: where the next pull goes on, within one epoch of the server's data. */
export const PullCursor = z.strictObject({
  epoch: z.string().check(z.maxLength(40)),
  at: z.string().check(z.maxLength(40)),
  id: z.nullable(Id),
})
export type PullCursor = z.infer<typeof PullCursor>

/** 拉取 — what changed since the cursor; without one, everything that lies at the point. */
export const PullRequest = z.strictObject({
  protocol: z.int().check(z.minimum(1)),
  cursor: z.nullable(PullCursor),
  /** `tasksHash` of the tasks that the device has: unchanged tasks are not sent again. */
  tasksHash: z.nullable(z.string().check(z.maxLength(64))),
  /** Null asks for `casesHash`; the cases that the device has ask which of them are gone. */
  caseIds: z.optional(z.nullable(z.array(Id).check(z.maxLength(MAX_CASES_HELD)))),
  /** Asks for papers and hand-over lists of the point; null has none yet, else `handoverHash` of what the device has. */
  handoverHash: z.optional(z.nullable(z.string().check(z.maxLength(64)))),
})
export type PullRequest = z.infer<typeof PullRequest>

/** 有问题的一笔 — an operation of this device that is kept aside, with its reason. */
export const HeldOperation = z.strictObject({
  opId: OpId,
  deviceSeq: z.int(),
  kind: z.string(),
  caseId: z.nullable(Id),
  outcome: z.enum(['conflict', 'deferred', 'quarantined']),
  problem: z.nullable(ProblemView),
  receivedAt: Instant,
})
export type HeldOperation = z.infer<typeof HeldOperation>

/**
 * 拉取的回答 — changes of the point's cases since the cursor in commit order, all open tasks of the point, operations held aside, and
 * what else the device must know. `reset`: the cursor was of another epoch; the device drops its copies of server data (never what is
 * unsent) and takes this as the beginning.
 */
export const PullAnswer = z.strictObject({
  protocol: z.int(),
  serverNow: Instant,
  cursor: PullCursor,
  reset: z.boolean(),
  more: z.boolean(),
  cases: z.array(OwnCase),
  /** Of the cases that the device named: those that are no longer this point's. */
  gone: z.array(Id),
  /** Hash of the ids of all cases in the point's view, in order; only on the last page, where it was asked for. */
  casesHash: z.optional(z.string()),
  /** All open tasks of the point, or null when they are those that the device has. */
  tasks: z.nullable(z.array(TaskView)),
  tasksHash: z.string(),
  /** Papers and lists of the point where they were asked for and have changed. */
  handover: z.optional(HandoverBoard),
  handoverHash: z.optional(z.string()),
  held: z.array(HeldOperation),
  deviceState: z.enum(['active', 'suspect', 'revoked']),
})
export type PullAnswer = z.infer<typeof PullAnswer>
