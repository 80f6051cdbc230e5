import * as z from 'zod/mini'

/** 文书和消息的种类 — paper is an A4 document, the others are messages or the words of a phone call. */
const NoticeKind = z.enum(['paper', 'sms', 'subscribe', 'inApp', 'script'])

/** 救济条款 — which of the county's remedy paragraphs a paper carries (case-law §7.4). */
export const RemedyUse = z.enum(['decision', 'decisionAid', 'reviewFirst', 'process', 'service'])
export type RemedyUse = z.infer<typeof RemedyUse>

/** 印章种类 — the organ's seal or its seal for acceptance only（行政许可法第三十二条第二款）. */
export const SealKind = z.enum(['official', 'acceptance'])
export type SealKind = z.infer<typeof SealKind>

const when = z.optional(z.string())
const text = z.string()
const line = { text, when }

/** 块 — one part of a paper in reading order; `when` prints it only if that flag is set. */
export const NoticeBlock = z.discriminatedUnion('b', [
  z.strictObject({ b: z.literal('title'), ...line }),
  z.strictObject({ b: z.literal('number'), ...line }),
  z.strictObject({ b: z.literal('addressee'), ...line }),
  z.strictObject({ b: z.literal('para'), ...line }),
  z.strictObject({ b: z.literal('heading'), ...line }),
  z.strictObject({ b: z.literal('date'), ...line }),
  z.strictObject({ b: z.literal('slip'), ...line }),
  z.strictObject({ b: z.literal('list'), intro: text, items: z.array(text), when }),
  z.strictObject({
    b: z.literal('table'),
    caption: z.nullable(text),
    each: text,
    columns: z.array(z.strictObject({ head: text, cell: text, width: z.string().check(z.regex(/^\d{1,3}%$/)) })),
    when,
  }),
  z.strictObject({
    b: z.literal('keyValue'),
    caption: z.nullable(text),
    rows: z.array(z.strictObject({ label: text, value: text })),
    when,
  }),
  z.strictObject({ b: z.literal('remedies'), use: RemedyUse, when }),
  z.strictObject({ b: z.literal('seal'), text, seal: SealKind, place: text, when }),
  z.strictObject({ b: z.literal('signature'), lines: z.array(text), when }),
  z.strictObject({ b: z.literal('footer'), text, qr: text, when }),
])
export type NoticeBlock = z.infer<typeof NoticeBlock>

const NoticePlaceholder = z.strictObject({ name: z.string(), meaning: z.string(), example: z.string() })

/** 文书模板 — one row of notices.json: words and places, never the layout. `short` is the message that goes with it. */
export const NoticeTemplate = z.strictObject({
  key: z.string().check(z.maxLength(32)),
  title: z.string(),
  kind: NoticeKind,
  audience: z.string(),
  madeBy: z.string(),
  actions: z.array(z.string()),
  law: z.array(z.string()),
  placeholders: z.array(NoticePlaceholder),
  body: z.array(NoticeBlock),
  short: z.nullable(z.string()),
  shortLength: z.nullable(z.int()),
  tone: z.string(),
  variants: z.optional(z.array(z.strictObject({ when: z.string(), replace: z.literal('第一段'), text }))),
})
export type NoticeTemplate = z.infer<typeof NoticeTemplate>

const RemedyText = z.strictObject({
  text,
  online: z.nullable(text),
  law: z.array(z.string()),
  use: z.string(),
})

/** 短信规则 — signature, length in characters with the signature, items whose name a message never says. */
export const SmsRule = z.strictObject({
  signature: z.string(),
  maxLength: z.int(),
  measured: z.string(),
  quietHours: z.string(),
  sensitiveItems: z.array(z.string()),
  sensitiveRule: z.string(),
  never: z.array(z.string()),
})
export type SmsRule = z.infer<typeof SmsRule>

/** 文书规则 — what all templates share: remedy paragraphs and the rule of messages. */
export const NoticeRules = z.strictObject({ remedies: z.record(RemedyUse, RemedyText), smsRule: SmsRule })
export type NoticeRules = z.infer<typeof NoticeRules>

/** 文书库 — the file notices.json as a whole; an unknown key is refused, so that a typing error cannot drop a paragraph. */
export const NoticeLibrary = z.strictObject({
  schemaVersion: z.literal(1),
  generated: z.string(),
  notice: z.string(),
  lawNotes: z.array(z.string()),
  smsRule: SmsRule,
  variantsRule: z.string(),
  blockKinds: z.record(z.string(), z.string()),
  remedies: z.record(RemedyUse, RemedyText),
  placeholders: z.array(NoticePlaceholder),
  notices: z.array(NoticeTemplate),
})
export type NoticeLibrary = z.infer<typeof NoticeLibrary>

/** 县自定文书 — templates of the county's own (notices-county.json), beside the library. */
export const CountyNotices = z.strictObject({ notice: z.string(), notices: z.array(NoticeTemplate) })
export type CountyNotices = z.infer<typeof CountyNotices>
