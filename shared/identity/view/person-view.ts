import * as z from 'zod/mini'
import { Id } from '../../kernel/id'
import { Instant } from '../../kernel/instant'
import { PlainDate } from '../../kernel/plain-date'
import { findIdNumberFault, normalizeIdNumber } from '../id-number'
import { Address } from '../person-facts'

/** 身份证号（填写） — half-width, no spaces, capital X, with the right check digit (GB 11643-1999). */
export const IdNumberInput = z.pipe(
  z.string().check(
    z.maxLength(40),
    z.refine((text: string) => findIdNumberFault(text) === null),
  ),
  z.transform((text: string) => normalizeIdNumber(text)),
)
export type IdNumberInput = z.output<typeof IdNumberInput>

/** 姓名（填写） — as on the identity card; rare characters and the middle dot are allowed. */
export const NameInput = z.pipe(
  z.string().check(z.minLength(1), z.maxLength(120)),
  z.transform((text: string) => text.trim()),
)
export type NameInput = z.output<typeof NameInput>

/** 查询目的 — why an officer looks a person up; it stays on the audit row. */
export const LookupPurpose = z.enum(['intake', 'correction', 'collection', 'proxy', 'visit'])
export type LookupPurpose = z.infer<typeof LookupPurpose>

/** 持有的证照（简） — what kind of licence a person holds and until when; null means no end or not known here. */
const HeldLicenceBrief = z.strictObject({ type: z.string(), validUntil: z.nullable(z.string()) })
export type HeldLicenceBrief = z.infer<typeof HeldLicenceBrief>

/**
 * 人员信息（给经办人） — a person as the county knows them, shown to the clerk who takes the application in. Codes are those of the
 * field dictionary. `source` says how it was opened: service code with consent, elder card, or a look-up by ID number.
 */
export const PersonFacts = z.strictObject({
  personId: Id,
  name: z.string(),
  idNumber: z.nullable(z.string()),
  gender: z.nullable(z.enum(['1', '2'])),
  birthDate: z.nullable(PlainDate),
  phone: z.nullable(z.string()),
  hukouAddress: z.nullable(Address),
  residenceAddress: z.nullable(Address),
  ethnicity: z.nullable(z.string()),
  licences: z.array(HeldLicenceBrief),
  source: z.enum(['code', 'card', 'county']),
})
export type PersonFacts = z.infer<typeof PersonFacts>

/** 我的资料 — what the county knows of the person, by key of the field dictionary and in the shape of form values. */
export const Profile = z.strictObject({
  values: z.record(z.string(), z.unknown()),
  licences: z.array(HeldLicenceBrief),
})
export type Profile = z.infer<typeof Profile>

/** 人员（掩码） — enough to see that it is the right person, and no more. */
export const PersonMasked = z.strictObject({
  nameMasked: z.string(),
  idMasked: z.nullable(z.string()),
  phoneMasked: z.nullable(z.string()),
})
export type PersonMasked = z.infer<typeof PersonMasked>

/** 服务码 — a signed code of sixty seconds that works once; to be drawn as a QR code. */
export const ServiceCode = z.strictObject({ code: z.string(), expiresAt: Instant })
export type ServiceCode = z.infer<typeof ServiceCode>

/** 授权状态 */
export const ConsentState = z.enum(['asked', 'agreed', 'refused', 'expired'])
export type ConsentState = z.infer<typeof ConsentState>

/** 待同意的授权 — what a station asks of the person, as their phone shows it. */
export const ConsentAsk = z.strictObject({
  consentId: Id,
  pointName: z.string(),
  clerkName: z.string(),
  itemName: z.string(),
  askedAt: Instant,
  expiresAt: Instant,
})
export type ConsentAsk = z.infer<typeof ConsentAsk>

/** 扫码结果 — the person's phone has been asked; until it answers the clerk sees masks only. */
export const ScannedCode = z.strictObject({ consentId: Id, expiresAt: Instant, person: PersonMasked })
export type ScannedCode = z.infer<typeof ScannedCode>

/** 授权结果 — `person` is there once, and as long as, the person has agreed. */
export const ConsentAnswer = z.strictObject({ state: ConsentState, person: z.optional(PersonFacts) })
export type ConsentAnswer = z.infer<typeof ConsentAnswer>

/** 扫服务卡结果 — masks only: the clerk compares the identity card and then looks the person up by its number. */
export const ScannedCard = z.strictObject({
  cardId: Id,
  personId: Id,
  person: PersonMasked,
  needsIdCheck: z.literal(true),
})
export type ScannedCard = z.infer<typeof ScannedCard>

/** 服务卡一行 — a printed card as its owner's phone lists it; `own` is false for somebody the owner acts for. */
export const ElderCardRow = z.strictObject({
  cardId: Id,
  nameMasked: z.string(),
  own: z.boolean(),
  printedOn: PlainDate,
  expiresOn: PlainDate,
  state: z.enum(['valid', 'revoked', 'expired']),
})
export type ElderCardRow = z.infer<typeof ElderCardRow>

/** 老年服务卡（打印） — the values of the card; `code` is drawn as a QR code. */
export const ElderCardPrint = z.strictObject({
  cardId: Id,
  code: z.string(),
  name: z.string(),
  pointName: z.string(),
  phone: z.nullable(z.string()),
  printedAt: Instant,
  expiresOn: PlainDate,
})
export type ElderCardPrint = z.infer<typeof ElderCardPrint>
