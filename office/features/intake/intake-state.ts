import type { Confirmation, SubmitCase } from '@shared/case/view/submit-case'
import type { Filled } from '@shared/form/form-data'
import type { ItemVersion } from '@shared/service-item/item-version'

/** Steps of one sitting at the counter, in order. */
export const STEPS = [
  { key: 'person', title: '先认人' },
  { key: 'item', title: '办什么事' },
  { key: 'fill', title: '填写' },
  { key: 'papers', title: '材料' },
  { key: 'check', title: '核对签名' },
  { key: 'done', title: '收件办理' },
] as const
export type StepKey = (typeof STEPS)[number]['key']

/** 一份文件 — a page that was chosen or photographed; its id was made here, so that sending twice stores one. */
export type PageFile = {
  readonly fileId: string
  readonly sha256: string
  readonly name: string
  readonly mime: string
  readonly state: 'sending' | 'sent' | 'failed'
  readonly share: number
}

/** 材料栏 — one line of the list: pages, or the paper seen at the counter, or why nothing is needed. */
export type Slot = { readonly files: readonly PageFile[]; readonly paper: boolean; readonly pages: number | null }
export const EMPTY_SLOT: Slot = { files: [], paper: false, pages: null }

/** 申请人 — who sits at the counter, and how we know. */
export type CounterPerson = {
  readonly personId: string | null
  readonly name: string
  readonly idNumber: string
  readonly way: 'card' | 'code' | 'elderCard'
  readonly facts: Readonly<Record<string, unknown>>
}

/** 一次窗口收件 — everything of one sitting; it lives in this page until the case is submitted. */
export type Intake = {
  readonly step: StepKey
  readonly caseId: string
  readonly opId: string
  readonly person: CounterPerson | null
  readonly item: ItemVersion | null
  readonly filled: Filled
  readonly slots: Readonly<Record<string, Slot>>
  readonly confirmation: Confirmation | null
  readonly hasPhone: boolean
}

/** A sitting that begins. */
export function beginIntake(ids: { caseId: string; opId: string }): Intake {
  return {
    step: 'person',
    ...ids,
    person: null,
    item: null,
    filled: { answers: {}, situations: {} },
    slots: {},
    confirmation: null,
    hasPhone: true,
  }
}

/** The person is known: what the county already has of them is filled in, as far as the form asks for it. */
export function withPerson(intake: Intake, person: CounterPerson): Intake {
  return { ...intake, person, step: 'item', confirmation: null }
}

/** The item is chosen: what was filled for another item is dropped, the person stays. */
export function withItem(intake: Intake, item: ItemVersion): Intake {
  const answers = item.form === null ? {} : prefillOf(item, intake.person)
  return { ...intake, item, filled: { answers, situations: {} }, slots: {}, confirmation: null, step: 'fill' }
}

/** Answers that the person's own facts give to fields of this form that may be filled beforehand. */
export function prefillOf(item: ItemVersion, person: CounterPerson | null): Record<string, unknown> {
  if (person === null || item.form === null) return {}
  const wanted = item.form.sections.flatMap((section) =>
    section.fields.filter((field) => field.prefill).map((field) => field.field),
  )
  const known = new Map<string, unknown>([
    ...Object.entries(person.facts),
    ['name', person.name],
    ['idNumber', person.idNumber],
  ])
  return Object.fromEntries(
    wanted.flatMap((key) => {
      const value = known.get(key)
      return value === null || value === undefined || value === '' ? [] : [[key, value]]
    }),
  )
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

/** Pages that are not with the server yet. */
export function pagesToSend(intake: Intake): number {
  return Object.values(intake.slots).flatMap((slot) => slot.files.filter((file) => file.state !== 'sent')).length
}

/** A line of the list as it is sent. */
export type LineToSend = { readonly key: string; readonly exempt: { by: string; ref: string } | null }

/** What is sent: `answers` and `situations` are those of the form as it is asked now. */
export function toSubmit(
  intake: Intake,
  now: { filled: Filled; lines: readonly LineToSend[]; pointId: string; confirmation: Confirmation },
): SubmitCase {
  if (intake.item === null) throw new RangeError('an intake without an item cannot be sent')
  const files = Object.values(intake.slots).flatMap((slot) => slot.files)
  const way = String(now.filled.answers.deliveryMethod ?? 'township')
  return {
    opId: intake.opId,
    caseId: intake.caseId,
    draftId: null,
    itemId: intake.item.itemId,
    itemVersion: intake.item.version,
    channel: 'window',
    pointId: now.pointId,
    situations: now.filled.situations,
    answers: now.filled.answers,
    materials: now.lines.map((line) => {
      const slot = intake.slots[line.key] ?? EMPTY_SLOT
      const fileIds = slot.files.map((file) => file.fileId)
      return {
        lineKey: line.key,
        fileIds,
        exempt: fileIds.length > 0 ? null : line.exempt,
        paper: slot.paper,
        pages: slot.pages,
      }
    }),
    filesExpected: files.map((file) => ({ fileId: file.fileId, sha256: file.sha256 })),
    confirmation: now.confirmation,
    delivery: { way: DELIVERY_WAYS[way] ?? 'pickup', pointId: null },
    contact: { hasPhone: intake.hasPhone, electronicConsent: way === 'electronic' },
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
