import * as z from 'zod/mini'
import { Id } from '../kernel/id'
import { PlainDate } from '../kernel/plain-date'

/** 地址 — the village by its twelve-digit code, and group and door in words; the value of every address field. */
export const Address = z.strictObject({
  division: z.string().check(z.regex(/^\d{12}$/)),
  detail: z.string().check(z.maxLength(200)),
})
export type Address = z.infer<typeof Address>

/**
 * 人员信息 — what `Person.factsCipher` holds for a natural person, as JSON sealed by the county key. Name, ID number and phone have
 * columns of their own (`PERSON_SEALS` names what each is sealed about). Codes are those of the field dictionary: gender GB/T 2261.1,
 * ethnicity GB/T 3304, disability as digits 19 and 20 of the certificate. Null is "not known here".
 */
export const StoredPersonFacts = z.strictObject({
  gender: z.nullable(z.enum(['1', '2'])),
  birthDate: z.nullable(PlainDate),
  ethnicity: z.nullable(z.string().check(z.maxLength(2))),
  hukouAddress: z.nullable(Address),
  residenceAddress: z.nullable(Address),
  household: z.nullable(
    z.strictObject({
      id: z.string(),
      headPersonId: z.nullable(Id),
      relation: z.string(),
      registerNo: z.nullable(z.string()),
    }),
  ),
  guardianPersonId: z.nullable(Id),
  disability: z.nullable(z.strictObject({ type: z.string(), level: z.string(), certNumber: z.string() })),
  deathDate: z.nullable(PlainDate),
  dischargedOn: z.nullable(PlainDate),
  tags: z.array(z.string()),
})
export type StoredPersonFacts = z.infer<typeof StoredPersonFacts>

/** 经营主体信息 — what `Person.factsCipher` holds for an enterprise; the idCipher column holds its unified code. */
export const StoredEnterpriseFacts = z.strictObject({
  type: z.string(),
  business: z.nullable(z.string()),
  ownerPersonId: z.nullable(Id),
  division: z.string(),
})
export type StoredEnterpriseFacts = z.infer<typeof StoredEnterpriseFacts>

/** What each sealed column of Person, Staff and HeldLicence is bound to; the same text opens it again. */
export const PERSON_SEALS = {
  name: 'Person.nameCipher',
  idNumber: 'Person.idCipher',
  phone: 'Person.phoneCipher',
  facts: 'Person.factsCipher',
  licenceFacts: 'HeldLicence.factsCipher',
  staffPhone: 'Staff.phoneCipher',
} as const
