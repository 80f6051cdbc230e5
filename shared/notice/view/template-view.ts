import * as z from 'zod/mini'
import { Id } from '../../kernel/id'

const Key = z.string().check(z.minLength(1), z.maxLength(32))
/** 改过的文字 — a place in the template and what shall stand there. */
const ChangedText = z.strictObject({
  path: z.string().check(z.maxLength(80)),
  text: z.string().check(z.minLength(1), z.maxLength(2_000)),
})
const ChangedTexts = z.array(ChangedText).check(z.minLength(1), z.maxLength(200))

/** 模板清单一行 — a paper or message with its version now; `waiting`: somebody has proposed other words. */
export const TemplateRow = z.strictObject({
  key: z.string(),
  title: z.string(),
  kind: z.string(),
  audience: z.string(),
  version: z.int(),
  publishedAt: z.string(),
  waiting: z.boolean(),
})
export type TemplateRow = z.infer<typeof TemplateRow>
/** 模板清单 — what waits for a decision first. */
export const TemplateRows = z.array(TemplateRow)

/** 问一份模板 — by its key. */
export const AskTemplate = z.strictObject({ key: Key })

/** 提议的改动 — whose, why, and each place as it is and as it shall be. */
export const TemplateProposal = z.strictObject({
  proposalId: Id,
  proposedBy: z.string(),
  proposedAt: z.string(),
  reason: z.string(),
  changes: z.array(z.strictObject({ path: z.string(), label: z.string(), before: z.string(), after: z.string() })),
  /** True when the caller may decide it: it is somebody else's. */
  mayDecide: z.boolean(),
})
export type TemplateProposal = z.infer<typeof TemplateProposal>

/** 一份模板 — its words, the blanks that they may use, and what is proposed. */
export const TemplateDetail = z.strictObject({
  key: z.string(),
  title: z.string(),
  kind: z.string(),
  version: z.int(),
  law: z.array(z.string()),
  parts: z.array(z.strictObject({ path: z.string(), label: z.string(), text: z.string() })),
  blanks: z.array(z.strictObject({ name: z.string(), meaning: z.string(), example: z.string() })),
  proposal: z.nullable(TemplateProposal),
  mayPropose: z.boolean(),
})
export type TemplateDetail = z.infer<typeof TemplateDetail>

/** 提议改文字 — `version` is the one that was read: who edits what has changed meanwhile is told. */
export const ProposeTemplate = z.strictObject({
  opId: Id,
  key: Key,
  version: z.int(),
  texts: ChangedTexts,
  reason: z.string().check(z.minLength(4), z.maxLength(200)),
})

/** 审核 — publish what was proposed, or drop it. */
export const DecideTemplate = z.strictObject({ opId: Id, proposalId: Id, publish: z.boolean() })

/** 看样张 — the template with these words, filled with the examples of its blanks. */
export const PreviewTemplate = z.strictObject({ key: Key, texts: z.array(ChangedText).check(z.maxLength(200)) })

/** 样张 — a PDF in base64 for a paper, the text for a message. */
export const TemplateSample = z.strictObject({ pdf: z.nullable(z.string()), text: z.nullable(z.string()) })
