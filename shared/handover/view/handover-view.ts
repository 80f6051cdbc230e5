import * as z from 'zod/mini'
import { Id } from '../../kernel/id'
import { Instant } from '../../kernel/instant'
import { PAPER_STATES } from '../paper-mark'

/** Which paper of which case it is. */
const paperFacts = {
  caseId: Id,
  caseNumber: z.string(),
  applicantMasked: z.string(),
  itemName: z.string(),
  lineKey: z.string(),
  name: z.string(),
  pages: z.nullable(z.int()),
}

/** 清单一样 — a paper as both sides see it. */
export const ListedPaper = z.strictObject({
  ...paperFacts,
  state: z.enum(PAPER_STATES),
  note: z.nullable(z.string()),
})
export type ListedPaper = z.infer<typeof ListedPaper>

/** 移交清单 — a list as both sides see it. */
export const HandoverView = z.strictObject({
  listId: Id,
  number: z.string(),
  numberText: z.string(),
  from: z.strictObject({ pointId: z.string(), name: z.string(), phone: z.nullable(z.string()) }),
  to: z.strictObject({ pointId: z.string(), name: z.string(), phone: z.nullable(z.string()) }),
  way: z.enum(['hand', 'post']),
  handedBy: z.string(),
  handedAt: Instant,
  courier: z.nullable(z.string()),
  sealNo: z.nullable(z.string()),
  /** Why it went to another point than its papers usually go to; absent in what an older server told. */
  redirected: z.optional(z.nullable(z.string())),
  /** Last day on which it must be signed for. */
  dueOn: z.string(),
  overdue: z.boolean(),
  state: z.enum(['moving', 'short', 'confirmed']),
  confirmedBy: z.nullable(z.string()),
  confirmedAt: z.nullable(Instant),
  papers: z.array(ListedPaper),
})
export type HandoverView = z.infer<typeof HandoverView>

/** 签名 — PNG in base64, for the printed list. */
export const ListSignatures = z.strictObject({
  sender: z.nullable(z.string()),
  courier: z.nullable(z.string()),
  receiver: z.nullable(z.string()),
})
export type ListSignatures = z.infer<typeof ListSignatures>

/** 在站里的一样 — a paper that lies at the point and has to go up, with the point that it goes to. */
export const PaperHere = z.strictObject({
  ...paperFacts,
  toPoint: z.nullable(z.string()),
  /** The day on which it was handed in at the point. */
  takenOn: z.string(),
})
export type PaperHere = z.infer<typeof PaperHere>

/** 本站的移交 — what lies here and the lists of the last weeks, as a device keeps them. */
export const HandoverBoard = z.strictObject({ papers: z.array(PaperHere), lists: z.array(HandoverView) })
export type HandoverBoard = z.infer<typeof HandoverBoard>

/** 一样的核对结果 */
export const PaperMark = z.strictObject({
  caseId: Id,
  lineKey: z.string().check(z.minLength(1), z.maxLength(64)),
  outcome: z.enum(['arrived', 'missing', 'damaged']),
  note: z.nullable(z.string().check(z.maxLength(200))),
})
export type PaperMark = z.infer<typeof PaperMark>

/** 追查的结果 — how a paper of a list that was not there, or was spoilt, ended, and where or why in words; the number as typed or scanned. */
export const TracedPaper = z.strictObject({
  number: z.string().check(z.maxLength(60)),
  caseId: Id,
  lineKey: z.string().check(z.minLength(1), z.maxLength(64)),
  outcome: z.enum(['found', 'returned', 'lost', 'settled']),
  note: z.string().check(z.minLength(2), z.maxLength(200)),
})
export type TracedPaper = z.infer<typeof TracedPaper>
