import type { FieldDictionary } from '@shared/form/field-definition'
import type { FormDefinition } from '@shared/form/form-definition'
import type { VisibleForm } from '@shared/form/visible-form'
import { birthDateOf, genderOf } from '@shared/identity/id-number'
import type { IntakePerson } from '../person/intake-person'
import { sayPersonSource } from '../person/intake-person'

/** Asked on the check page: the promise and the signature; filled by the clock: the date. */
const ASKED_LATER: readonly string[] = ['commitmentAccepted', 'applicantSignature', 'applyDate']

/** Fields that the form itself does not ask at the station. */
export function askedLater(form: FormDefinition): ReadonlySet<string> {
  const keys = form.sections.flatMap((section) => section.fields.map((one) => one.field))
  return new Set(keys.filter((key) => ASKED_LATER.includes(key)))
}

/** 预填 — a value and where it came from, in words. */
export type Prefilled = { readonly value: unknown; readonly words: string }
export type Prefill = Readonly<Record<string, Prefilled>>

/** Names of the fields that hold the applicant: idNumber → name, guardianIdNumber → guardianName. */
function applicantKeys(form: FormDefinition): { name: string; idNumber: string; phone: string } {
  const field = form.applicantField
  if (field === 'idNumber') return { name: 'name', idNumber: 'idNumber', phone: 'phone' }
  const prefix = field.replace(/IdNumber$/, '')
  return { name: `${prefix}Name`, idNumber: field, phone: `${prefix}Phone` }
}

/**
 * What the person and the place already say, for the fields that this form has. A default is a value that nearly everybody at a village
 * station chooses; it is shown with its words and may be changed like anything else.
 */
export function prefillOf(form: FormDefinition, dictionary: FieldDictionary, person: IntakePerson | null): Prefill {
  const has = new Set(form.sections.flatMap((section) => section.fields.map((one) => one.field)))
  const filled: Record<string, Prefilled> = {}
  const put = (key: string, value: unknown, words: string) => {
    if (has.has(key) && dictionary.fields.has(key) && value !== null && value !== '') filled[key] = { value, words }
  }
  if (person !== null) {
    const words = sayPersonSource(person.source)
    const wordsOf = (key: string) => (person.added?.includes(key) ? sayPersonSource('county') : words)
    const keys = applicantKeys(form)
    put(keys.name, person.name, words)
    put(keys.idNumber, person.idNumber, words)
    put(keys.phone, person.phone, wordsOf('phone'))
    if (keys.idNumber === 'idNumber') {
      put('gender', genderOf(person.idNumber), words)
      put('birthDate', birthDateOf(person.idNumber), words)
      put('ethnicity', person.ethnicity, wordsOf('ethnicity'))
      put('idValidUntil', person.idValidUntil, words)
      put('hukouAddress', person.hukouAddress, wordsOf('hukouAddress'))
      put(
        'residenceAddress',
        person.residenceAddress ?? person.hukouAddress,
        person.residenceAddress === null ? '同户籍地址' : wordsOf('residenceAddress'),
      )
    }
    put('bankAccountHolder', person.name, '同申请人')
  }
  put('noticeChannel', 'station', '常用')
  put('deliveryMethod', 'station', '常用')
  return filled
}

/** Answers with what is prefilled put where nothing was typed yet, or where an earlier prefill stood unchanged. */
export function applyPrefill(
  answers: Readonly<Record<string, unknown>>,
  next: Prefill,
  before: Prefill = {},
): Record<string, unknown> {
  const filled: Record<string, unknown> = { ...answers }
  for (const [key, old] of Object.entries(before)) if (isSame(filled[key], old.value)) delete filled[key]
  for (const [key, one] of Object.entries(next)) {
    if (filled[key] === undefined || filled[key] === null || filled[key] === '') filled[key] = one.value
  }
  return filled
}

/** Fields whose prefilled value still stands, with the words for it. */
export function knownFields(answers: Readonly<Record<string, unknown>>, prefill: Prefill): Map<string, string> {
  return new Map(
    Object.entries(prefill)
      .filter(([key, one]) => isSame(answers[key], one.value))
      .map(([key, one]) => [key, one.words]),
  )
}

/** Fields that somebody still has to type or choose here: not derived, not known, not asked later. */
export function fieldsLeft(
  visible: VisibleForm,
  known: ReadonlyMap<string, string>,
  later: ReadonlySet<string>,
): string[] {
  return visible.sections
    .flatMap((section) => section.fields)
    .filter((one) => one.required && !one.derived && !known.has(one.field.key) && !later.has(one.field.key))
    .map((one) => one.field.key)
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
