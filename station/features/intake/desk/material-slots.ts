import type { SubmittedMaterial } from '@shared/case/view/submit-case'
import type { MaterialLine, Proofs } from '@shared/material/material-list'
import type { TagTone } from '../../../../web/components/feedback/Light'
import type { DraftFile } from '../../../data/station-api'
import type { IntakePerson } from '../person/intake-person'

/** What the clerk noted of a line beside its photos. */
export type LineNote = Omit<SubmittedMaterial, 'fileIds'>

/** 一格 — a line of the list with what lies in it. */
export type MaterialSlot = {
  readonly line: MaterialLine
  readonly files: readonly DraftFile[]
  readonly paper: boolean
  readonly missing: boolean
  readonly state: { readonly tone: TagTone; readonly text: string }
  readonly hint: string
}

/** What the county can prove of this person, named as shared/material asks. */
export function proofsOf(person: IntakePerson | null): Proofs {
  const held = (person?.licences ?? []).map((type) => `${type}@applicant`)
  return { licences: new Set(held), sharedData: new Set(), earlierMaterials: new Set() }
}

/** The slots in the order of the list; those that this person need not bring come apart. */
export function materialSlots(
  lines: readonly MaterialLine[],
  files: readonly DraftFile[],
  notes: readonly LineNote[],
): { readonly needed: readonly MaterialSlot[]; readonly notNeeded: readonly MaterialLine[] } {
  return {
    needed: lines
      .filter((line) => line.need !== 'notNeeded')
      .map((line) =>
        slotOf(
          line,
          files.filter((file) => file.lineKey === line.key),
          notes.find((note) => note.lineKey === line.key),
        ),
      ),
    notNeeded: lines.filter((line) => line.need === 'notNeeded'),
  }
}

function slotOf(line: MaterialLine, files: readonly DraftFile[], note: LineNote | undefined): MaterialSlot {
  const paper = note?.paper === true
  const shared = { line, files, paper }
  if (files.length > 0) {
    const short = line.pages.min - files.length
    return short > 0
      ? {
          ...shared,
          missing: true,
          state: { tone: 'soon', text: `已拍 ${files.length} 页` },
          hint: `至少 ${line.pages.min} 页，还差 ${short} 页`,
        }
      : { ...shared, missing: false, state: { tone: 'good', text: `已拍 ${files.length} 页` }, hint: line.because }
  }
  if (paper) return { ...shared, missing: false, state: { tone: 'brand', text: '收了纸件' }, hint: '原件随移交清单送' }
  if (line.satisfied !== null) {
    return { ...shared, missing: false, state: { tone: 'brand', text: '免交' }, hint: line.satisfied.note }
  }
  if (line.need === 'optional') {
    return { ...shared, missing: false, state: { tone: 'quiet', text: '看情况' }, hint: line.hint }
  }
  return {
    ...shared,
    missing: true,
    state: { tone: 'late', text: '缺' },
    hint: line.hint === '' ? line.because : line.hint,
  }
}

/** True for a paper that need not be brought, because something else proves it. */
export function isExempt(slot: MaterialSlot): boolean {
  return slot.line.satisfied !== null && slot.files.length === 0 && !slot.paper
}

/** Which line F4 takes next: the first that is missing, else the first that may have another page; null when all are exempt. */
export function nextToTake(slots: readonly MaterialSlot[]): string | null {
  const next = slots.find((slot) => slot.missing) ?? slots.find((slot) => !isExempt(slot))
  return next?.line.key ?? null
}

/** What goes with the application for lines without a photo of their own: proofs and paper. */
export function notesToSend(slots: readonly MaterialSlot[]): LineNote[] {
  return slots.map((slot) => ({
    lineKey: slot.line.key,
    exempt:
      slot.line.satisfied !== null && isExempt(slot)
        ? { by: slot.line.satisfied.by, ref: slot.line.satisfied.note.slice(0, 64) }
        : null,
    paper: slot.paper,
    pages: slot.files.length > 0 ? slot.files.length : null,
  }))
}
