import * as z from 'zod/mini'
import { SectionView } from '../../case/view/case-view'
import { Id, OpId } from '../../kernel/id'
import { Instant } from '../../kernel/instant'
import { HeldPhoto } from './held-view'

/** Why an operation waits for the township: author gone, device stopped, device copied, one id for two contents. */
export const VERIFY_REASONS = ['sync.clerkGone', 'sync.deviceStopped', 'sync.deviceCopied', 'sync.opIdReused'] as const
/** 待核实的原因 — one of them. */
export const VerifyReason = z.enum(VERIFY_REASONS)
export type VerifyReason = z.infer<typeof VerifyReason>

/** 待核实一行 — an operation that waits for the township: who made it, when, what, why; nothing of its content. */
export const ToVerifyRow = z.strictObject({
  heldId: Id,
  why: VerifyReason,
  deviceName: z.string(),
  pointName: z.string(),
  authorName: z.string(),
  /** `submitCase`, `act/handOut`, `completeTask`, `voidNumber`, or a kind that this side does not know. */
  kind: z.string(),
  itemName: z.nullable(z.string()),
  caseId: z.nullable(Id),
  madeAt: Instant,
  receivedAt: Instant,
})
export type ToVerifyRow = z.infer<typeof ToVerifyRow>

/** 打开看 — the same with what it says: the form as filled (numbers masked), or the words of an act, and the photos that came with it. */
export const ToVerifyDetail = z.strictObject({
  row: ToVerifyRow,
  number: z.nullable(z.string()),
  sections: z.array(SectionView),
  photos: z.array(HeldPhoto),
  note: z.nullable(z.string()),
})
export type ToVerifyDetail = z.infer<typeof ToVerifyDetail>

/** 核实 — accepts it as if it had come in time, or sets it aside; either way with a reason that stays. */
export const VerifyHeld = z.strictObject({
  opId: OpId,
  heldId: Id,
  decision: z.enum(['accept', 'setAside']),
  reason: z.string().check(z.minLength(2), z.maxLength(200)),
})
export type VerifyHeld = z.infer<typeof VerifyHeld>

/** 核实的结论 — `result` is the answer of the act that was done by it. */
export const VerifyAnswer = z.strictObject({
  heldId: Id,
  decision: z.enum(['accept', 'setAside']),
  result: z.nullable(z.record(z.string(), z.unknown())),
})
export type VerifyAnswer = z.infer<typeof VerifyAnswer>
