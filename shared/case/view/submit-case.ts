import * as z from 'zod/mini'
import { Id } from '../../kernel/id'
import { PlainDate } from '../../kernel/plain-date'

/** 填写内容 — answers by field key of the dictionary; the form's own rules check the values (shared/form). */
export const Answers = z.record(z.string().check(z.maxLength(64)), z.unknown())
export type Answers = z.infer<typeof Answers>

/** 情形答案 — answers of the situation questions by key. */
export const SituationAnswers = z.record(
  z.string().check(z.maxLength(64)),
  z.union([z.boolean(), z.string().check(z.maxLength(64)), z.array(z.string().check(z.maxLength(64))), z.null()]),
)
export type SituationAnswers = z.infer<typeof SituationAnswers>

/** 交来的材料 — one line of the material list: files, or why nothing need be handed in. */
export const SubmittedMaterial = z.strictObject({
  lineKey: z.string().check(z.maxLength(64)),
  fileIds: z.array(Id).check(z.maxLength(30)),
  exempt: z.nullable(z.strictObject({ by: z.string().check(z.maxLength(40)), ref: z.string().check(z.maxLength(64)) })),
  paper: z.boolean(),
  pages: z.nullable(z.int().check(z.minimum(0), z.maximum(200))),
})
export type SubmittedMaterial = z.infer<typeof SubmittedMaterial>

/** 渠道 — where the application came in. */
export const Channel = z.enum(['online', 'station', 'window', 'home', 'kiosk', 'hotline', 'post'])
export type Channel = z.infer<typeof Channel>

/** 本人确认 — how the applicant confirmed what was read to them: signature, fingerprint, mark with a witness, or own account; confirmation-rule.ts says what each needs. */
export const Confirmation = z.strictObject({
  way: z.enum(['account', 'signature', 'fingerprint', 'mark']),
  fileId: z.nullable(Id),
  witness: z.nullable(z.string().check(z.maxLength(40))),
  /** What the witness is to the applicant, and the witness's own signature. */
  witnessRelation: z.optional(z.nullable(z.string().check(z.maxLength(40)))),
  witnessFileId: z.optional(z.nullable(Id)),
  digest: z.nullable(z.string().check(z.maxLength(64))),
  at: z.iso.datetime(),
})
export type Confirmation = z.infer<typeof Confirmation>

/**
 * 提交申请 — what phone, station and window send. `caseId` and `opId` are made on the device; a station also brings the number
 * and query code that it printed from its lent block, and the moment the papers were handed in as it claims it.
 */
export const SubmitCase = z.strictObject({
  opId: Id,
  caseId: Id,
  draftId: z.nullable(Id),
  itemId: z.string().check(z.maxLength(64)),
  itemVersion: z.int().check(z.minimum(1)),
  channel: Channel,
  pointId: z.nullable(z.string().check(z.maxLength(32))),
  situations: SituationAnswers,
  answers: Answers,
  materials: z.array(SubmittedMaterial).check(z.maxLength(60)),
  filesExpected: z
    .array(z.strictObject({ fileId: Id, sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }))
    .check(z.maxLength(120)),
  confirmation: Confirmation,
  delivery: z.strictObject({
    way: z.enum(['pickup', 'village', 'post', 'electronic']),
    pointId: z.nullable(z.string().check(z.maxLength(32))),
  }),
  contact: z.strictObject({ hasPhone: z.boolean(), electronicConsent: z.boolean() }),
  lent: z.nullable(
    z.strictObject({
      number: z.string().check(z.maxLength(30)),
      queryCode: z.string().check(z.maxLength(9)),
      handedInAt: z.iso.datetime(),
      receivedByPoint: z.boolean(),
    }),
  ),
  /** 延续 — the last day of the licence that is to be renewed, as printed on it. */
  licenceTo: z.optional(PlainDate),
  practice: z.boolean(),
})
export type SubmitCase = z.infer<typeof SubmitCase>

/** 办结预期 — an honest date, or in a sentence why it is not known yet. */
export const ExpectedDate = z.union([
  z.strictObject({ kind: z.literal('known'), on: z.string(), basis: z.string() }),
  z.strictObject({ kind: z.literal('unknown'), reason: z.string() }),
])
export type ExpectedDate = z.infer<typeof ExpectedDate>

/** 收件回执 — what the person keeps: number, query code, by when they hear of acceptance, and the expected end. */
export const SubmitReceipt = z.strictObject({
  caseId: Id,
  number: z.string(),
  numberText: z.string(),
  queryCode: z.string(),
  itemName: z.string(),
  status: z.string(),
  version: z.int(),
  submittedAt: z.string(),
  replyBy: z.string(),
  expected: ExpectedDate,
  pointName: z.string(),
  phone: z.nullable(z.string()),
  missing: z.array(z.strictObject({ lineKey: z.string(), name: z.string() })),
  warnings: z.array(z.string()),
})
export type SubmitReceipt = z.infer<typeof SubmitReceipt>
