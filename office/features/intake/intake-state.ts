import type { Confirmation, SubmitCase, SubmitReceipt } from '@shared/case/view/submit-case'
import type { Filled } from '@shared/form/form-data'
import type { PersonFacts } from '@shared/identity/view/person-view'
import { NO_PROOFS, type Proofs } from '@shared/material/material-list'
import type { FormView } from '@shared/service-item/view/form-view'

/** Steps of one sitting at the counter, in order. */
export const STEPS = [
  { key: 'start', title: '谁来办什么事' },
  { key: 'fill', title: '填写和材料' },
  { key: 'check', title: '核对签名' },
  { key: 'done', title: '收件办理' },
] as const
export type StepKey = (typeof STEPS)[number]['key']

/** 一份文件 — a page that was chosen or photographed; its id was made here, so that sending twice stores one. */
export type PageFile = {
  readonly fileId: string
  readonly sha256: string
  readonly mime: string
  readonly state: 'sending' | 'sent' | 'failed'
  readonly share: number
}

/** 材料栏 — one line of the list: pages, or the paper seen at the counter, or why nothing is needed. */
export type Slot = { readonly files: readonly PageFile[]; readonly paper: boolean; readonly pages: number | null }
export const EMPTY_SLOT: Slot = { files: [], paper: false, pages: null }

/** 申请人 — who sits at the counter, and how we know. */
export type CounterPerson = {
  readonly name: string
  readonly idNumber: string
  readonly source: PersonFacts['source'] | 'typed'
  readonly facts: PersonFacts | null
}

/** 一次窗口收件 — everything of one sitting; it lives in this page until the case is submitted. */
export type Intake = {
  readonly step: StepKey
  readonly caseId: string
  readonly opId: string
  readonly person: CounterPerson | null
  readonly asked: FormView | null
  readonly filled: Filled
  readonly slots: Readonly<Record<string, Slot>>
  /** Photos that are answers of the form (证件照), by field. */
  readonly photos: Readonly<Record<string, PageFile>>
  readonly confirmation: Confirmation | null
  readonly receipt: SubmitReceipt | null
}

/** A sitting that begins. */
export function beginIntake(ids: { caseId: string; opId: string }): Intake {
  return {
    step: 'start',
    ...ids,
    person: null,
    asked: null,
    filled: { answers: {}, situations: {} },
    slots: {},
    photos: {},
    confirmation: null,
    receipt: null,
  }
}

/** The person is known: what the county has of them is filled in where the form asks for it; what was typed by hand stays. */
export function withPerson(intake: Intake, person: CounterPerson | null): Intake {
  const answers = { ...intake.filled.answers, ...prefillOf(intake.asked, person) }
  return { ...intake, person, filled: { ...intake.filled, answers }, confirmation: null }
}

/** The item is chosen: what was filled in for another item is dropped, the person stays. */
export function withItem(intake: Intake, asked: FormView): Intake {
  const filled = { answers: prefillOf(asked, intake.person), situations: {} }
  return { ...intake, asked, filled, slots: {}, photos: {}, confirmation: null }
}

/** Answers that the person's own facts give to fields of this form that may be filled beforehand. */
function prefillOf(asked: FormView | null, person: CounterPerson | null): Record<string, unknown> {
  if (person === null || asked === null) return {}
  const wanted = asked.form.sections.flatMap((section) =>
    section.fields.filter((field) => field.prefill).map((field) => field.field),
  )
  const known = factsByField(asked, person)
  const values = wanted.map((key) => [key, known[key]] as const)
  return Object.fromEntries(values.filter(([, value]) => value !== null && value !== undefined && value !== ''))
}

/** The person's facts under the names that this form has for its applicant: idNumber and name, or guardianIdNumber and guardianName. */
function factsByField(asked: FormView, person: CounterPerson): Readonly<Record<string, unknown>> {
  const field = asked.form.applicantField
  if (field === 'idNumber') return { ...(person.facts ?? {}), name: person.name, idNumber: person.idNumber }
  const role = field.replace(/IdNumber$/, '')
  return { [field]: person.idNumber, [`${role}Name`]: person.name, [`${role}Phone`]: person.facts?.phone ?? null }
}

/** Fields that this sitting asks at the check: the promise and the signature; the date is the clock's. */
const ASKED_AT_CHECK: readonly string[] = ['commitmentAccepted', 'applicantSignature', 'applyDate']

/** Fields of the form that are not drawn while it is filled in. */
export function askedAtCheck(asked: FormView): Set<string> {
  const keys = asked.form.sections.flatMap((section) => section.fields.map((field) => field.field))
  return new Set(keys.filter((key) => ASKED_AT_CHECK.includes(key)))
}

const SOURCES: Record<CounterPerson['source'], string> = {
  code: '本人刚授权的',
  card: '服务卡对应的登记',
  county: '县里登记的',
  typed: '刚输入的',
}

/** Which fields are known and where from, in words; drawn folded until somebody wants to change one. */
export function knownOf(asked: FormView | null, person: CounterPerson | null): Map<string, string> {
  if (person === null) return new Map()
  return new Map(Object.keys(prefillOf(asked, person)).map((key) => [key, SOURCES[person.source]]))
}

/** What the county can prove for this person by itself (免交), named by holder as the material list asks for it. */
export function proofsOf(person: CounterPerson | null, today: string): Proofs {
  const valid = (person?.facts?.licences ?? []).filter((one) => one.validUntil === null || one.validUntil >= today)
  return { ...NO_PROOFS, licences: new Set(valid.map((one) => `${one.type}@applicant`)) }
}

/** A change of what was filled in makes an earlier signature void: it was given for other words (case.signatureVoid). */
export function withFilled(intake: Intake, filled: Filled): Intake {
  return { ...intake, filled, confirmation: null }
}

/** The slot of a line changed by `change`; the signature stays, for the list of papers is not part of what was signed. */
export function withSlot(intake: Intake, lineKey: string, change: (slot: Slot) => Slot): Intake {
  const slots = { ...intake.slots, [lineKey]: change(intake.slots[lineKey] ?? EMPTY_SLOT) }
  return { ...intake, slots }
}

/** Pages that are still on their way, and pages that did not arrive and must be sent again. */
export function pagesLeft(intake: Intake): { readonly sending: number; readonly failed: number } {
  const files = [...Object.values(intake.slots).flatMap((slot) => slot.files), ...Object.values(intake.photos)]
  const of = (state: PageFile['state']) => files.filter((file) => file.state === state).length
  return { sending: of('sending'), failed: of('failed') }
}

/** What is sent: `answers` and `situations` are those of the form as it is asked now. */
export function toSubmit(
  intake: Intake,
  now: { filled: Filled; lineKeys: readonly string[]; pointId: string | null; confirmation: Confirmation },
): SubmitCase {
  if (intake.asked === null) throw new RangeError('an intake without an item cannot be sent')
  const files = [...Object.values(intake.slots).flatMap((slot) => slot.files), ...Object.values(intake.photos)]
  const way = String(now.filled.answers.deliveryMethod ?? 'township')
  return {
    opId: intake.opId,
    caseId: intake.caseId,
    draftId: null,
    itemId: intake.asked.item.itemId,
    itemVersion: intake.asked.item.version,
    channel: 'window',
    pointId: now.pointId,
    situations: now.filled.situations,
    answers: now.filled.answers,
    materials: now.lineKeys.map((lineKey) => {
      const slot = intake.slots[lineKey] ?? EMPTY_SLOT
      return {
        lineKey,
        fileIds: slot.files.map((file) => file.fileId),
        exempt: null,
        paper: slot.paper,
        pages: slot.pages,
      }
    }),
    filesExpected: files.map((file) => ({ fileId: file.fileId, sha256: file.sha256 })),
    confirmation: now.confirmation,
    delivery: { way: DELIVERY_WAYS[way] ?? 'pickup', pointId: null },
    contact: { hasPhone: Boolean(now.filled.answers.phone), electronicConsent: way === 'electronic' },
    lent: null,
    practice: false,
  }
}

/** The form's own words for where the result goes, as the case keeps them. */
const DELIVERY_WAYS: Readonly<Record<string, SubmitCase['delivery']['way']>> = {
  station: 'village',
  township: 'pickup',
  county: 'pickup',
  post: 'post',
  electronic: 'electronic',
}
