import * as z from 'zod/mini'
import { CaseId } from '../../kernel/id'

/** 要预览的动作 — the act's name and input as it would be sent; nothing of it is written. */
export const PreviewRequest = z.strictObject({
  caseId: CaseId,
  name: z.string().check(z.minLength(2), z.maxLength(40)),
  /** The act's own input, read by its own schema. */
  input: z.record(z.string().check(z.maxLength(40)), z.unknown()),
})
export type PreviewRequest = z.infer<typeof PreviewRequest>

/** 文书预览 — a paper as it would be issued now, without a number; the PDF in base64. */
export const PaperPreview = z.strictObject({ key: z.string(), title: z.string(), pdf: z.string() })
export type PaperPreview = z.infer<typeof PaperPreview>
