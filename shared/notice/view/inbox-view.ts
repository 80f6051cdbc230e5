import * as z from 'zod/mini'
import { Id } from '../../kernel/id'

/** 站内消息一条 — `noticeId` is a paper that can be opened when `paper` is true. */
export const InboxRow = z.strictObject({
  id: Id,
  title: z.string(),
  text: z.string(),
  caseId: z.nullable(Id),
  noticeId: z.nullable(Id),
  paper: z.boolean(),
  at: z.string(),
  read: z.boolean(),
})
export type InboxRow = z.infer<typeof InboxRow>

/** 我的消息 — newest first, at most a hundred. */
export const Inbox = z.strictObject({ rows: z.array(InboxRow), unread: z.int() })
export type Inbox = z.infer<typeof Inbox>

/** 标为已读 — the named messages, or all of them. */
export const MarkRead = z.strictObject({ opId: Id, ids: z.nullable(z.array(Id).check(z.maxLength(100))) })
export type MarkRead = z.infer<typeof MarkRead>

/** 文书全文 — the words of a paper as plain lines, for a screen and a reading voice. */
export const PaperText = z.strictObject({
  noticeId: Id,
  title: z.string(),
  organ: z.string(),
  docNumber: z.nullable(z.string()),
  issuedOn: z.string(),
  state: z.enum(['valid', 'void']),
  /** Code under which anybody who holds the paper can check it at /v/…; null for a paper without one. */
  verifyCode: z.nullable(z.string()),
  lines: z.array(z.string()),
})
export type PaperText = z.infer<typeof PaperText>
