import * as z from 'zod/mini'
import { Id, OpId } from '../../kernel/id'
import { Answers, SituationAnswers, SubmittedMaterial } from './submit-case'

/** 草稿内容 — what was filled in so far; no rule is asked of it yet. */
const content = {
  itemId: z.string().check(z.minLength(1), z.maxLength(64)),
  itemVersion: z.int().check(z.minimum(1)),
  situations: SituationAnswers,
  answers: Answers,
  materials: z.array(SubmittedMaterial).check(z.maxLength(60)),
  step: z.nullable(z.string().check(z.maxLength(40))),
}

/** 存草稿 — `rev` is the revision that this content was made from, 0 for a new draft; an older one is refused, so that no device overwrites another's words. */
export const SaveDraft = z.strictObject({ opId: OpId, draftId: Id, rev: z.int().check(z.minimum(0)), ...content })
export type SaveDraft = z.infer<typeof SaveDraft>

/** 存好了 — the revision to send with the next save. */
export const DraftSaved = z.strictObject({ draftId: Id, rev: z.int(), savedAt: z.string() })
export type DraftSaved = z.infer<typeof DraftSaved>

/** 草稿 — as it was saved last. */
export const DraftView = z.strictObject({ draftId: Id, rev: z.int(), savedAt: z.string(), ...content })
export type DraftView = z.infer<typeof DraftView>

/** 草稿一行 */
export const DraftRow = z.strictObject({
  draftId: Id,
  itemId: z.string(),
  itemVersion: z.int(),
  itemName: z.string(),
  step: z.nullable(z.string()),
  rev: z.int(),
  savedAt: z.string(),
})
export type DraftRow = z.infer<typeof DraftRow>
