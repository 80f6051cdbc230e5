import * as z from 'zod/mini'
import { Answers, SituationAnswers } from '../../case/view/submit-case'
import { Id, OpId } from '../../kernel/id'
import { Instant } from '../../kernel/instant'
import { ProblemView } from '../problem-view'
import { HeldDecision, Trouble } from './trouble'

/** 待处理的一件 — a held or doubted operation in the inbox of its point; names masked. */
export const HeldRow = z.strictObject({
  opId: OpId,
  trouble: Trouble,
  kind: z.string(),
  title: z.string(),
  who: z.string(),
  number: z.nullable(z.string()),
  caseId: z.nullable(Id),
  madeAt: Instant,
  receivedAt: Instant,
  madeBy: z.string(),
  pointName: z.string(),
  deviceName: z.string(),
  problem: ProblemView,
})
export type HeldRow = z.infer<typeof HeldRow>

/** 对照的一栏 — a field in words: as it was, as this device sent it, as the county has it; null where that side has none. */
export const HeldField = z.strictObject({
  key: z.string(),
  label: z.string(),
  base: z.nullable(z.string()),
  mine: z.nullable(z.string()),
  theirs: z.nullable(z.string()),
  verdict: z.enum(['same', 'mine', 'theirs', 'clash']),
  /** What is wrong with mine by the rules of the form; null when nothing is. */
  fault: z.nullable(z.string()),
})
export type HeldField = z.infer<typeof HeldField>

/** 照片 — a page that came with an operation; `open` when the caller may look at it. */
export const HeldPhoto = z.strictObject({ fileId: Id, lineName: z.string(), open: z.boolean() })
export type HeldPhoto = z.infer<typeof HeldPhoto>

/** 另一边 — the case as the county has it: of the act that came too late, or the other one of the same person. */
export const HeldOther = z.strictObject({
  caseId: Id,
  numberText: z.string(),
  queryCode: z.string(),
  itemName: z.string(),
  who: z.string(),
  sentence: z.string(),
  submittedAt: z.nullable(Instant),
})
export type HeldOther = z.infer<typeof HeldOther>

/** 能怎么定 — a decision with what it means, and why it is closed now, if it is. */
export const HeldChoice = z.strictObject({
  decision: HeldDecision,
  label: z.string(),
  means: z.string(),
  needsReason: z.boolean(),
  why: z.nullable(z.string()),
})
export type HeldChoice = z.infer<typeof HeldChoice>

/** 并排看的一件 — both sides and what may be decided. */
export const HeldDetail = z.strictObject({
  row: HeldRow,
  /** What the columns are: whether there was a common beginning. */
  hasBase: z.boolean(),
  fields: z.array(HeldField),
  mine: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  photos: z.array(HeldPhoto),
  other: z.nullable(HeldOther),
  choices: z.array(HeldChoice),
})
export type HeldDetail = z.infer<typeof HeldDetail>

/** 定下来 — the decision about one held operation; `fields` says for each clashing field which side holds. */
export const ResolveHeld = z.strictObject({
  opId: OpId,
  heldOpId: OpId,
  trouble: Trouble,
  decision: HeldDecision,
  reason: z.nullable(z.string().check(z.maxLength(300))),
  fields: z.optional(z.record(z.string().check(z.maxLength(64)), z.enum(['base', 'mine', 'theirs']))),
})
export type ResolveHeld = z.infer<typeof ResolveHeld>

/** 定下来的回答 */
export const ResolvedHeld = z.strictObject({ heldOpId: OpId, decision: HeldDecision, sentence: z.string() })
export type ResolvedHeld = z.infer<typeof ResolvedHeld>

/** 照原样另收 — what was filled in, for a new draft. */
export const HeldCopy = z.strictObject({
  itemId: z.string(),
  itemVersion: z.int(),
  situations: SituationAnswers,
  answers: Answers,
})
export type HeldCopy = z.infer<typeof HeldCopy>
