import type { FieldDictionary } from '@shared/form/field-definition'
import type { FormDefinition } from '@shared/form/form-definition'
import { type MaterialLine, materialList } from '@shared/material/material-list'
import { formOf } from '@shared/service-item/fallback-form'
import type { ItemVersion } from '@shared/service-item/item-version'
import { signedContent } from '@shared/station/signed-check'
import { useMemo } from 'react'
import { type FormEntry, useFormEntry } from '../../../../web/form/useFormEntry'
import { useReference } from '../../../app/package-context'
import { useOpenDevice } from '../../../app/station-context'
import { useToday } from '../../../app/useToday'
import type { IntakeDraft } from '../../../data/station-api'
import { type IntakePerson, readPerson } from '../person/intake-person'
import { applyPrefill, askedLater, fieldsLeft, knownFields, prefillOf } from './form-plan'
import { type MaterialSlot, materialSlots, proofsOf } from './material-slots'
import type { OpenDraft } from './useDraft'

/** 一件的表单 — everything that the desk and the check page need of one draft. */
export type IntakeForm = {
  readonly form: FormDefinition
  readonly dictionary: FieldDictionary
  readonly today: string
  readonly person: IntakePerson | null
  readonly entry: FormEntry
  readonly known: ReadonlyMap<string, string>
  readonly later: ReadonlySet<string>
  /** Fields that somebody still has to type for this person. */
  readonly left: readonly string[]
  /** Of those, the ones that are still empty. */
  readonly empty: number
  readonly slots: readonly MaterialSlot[]
  readonly notNeeded: readonly MaterialLine[]
  /** What a signature is about: everything that is read aloud. */
  readonly content: string
  readonly setPerson: (person: IntakePerson) => void
}

/** Ties a draft to its form: what is asked, what is known, what must be brought. */
export function useIntakeForm(open: OpenDraft, draft: IntakeDraft, item: ItemVersion): IntakeForm {
  const { dictionary } = useReference()
  const today = useToday()
  const form = useMemo(() => formOf(item), [item])
  const later = useMemo(() => askedLater(form), [form])
  const { point } = useOpenDevice()
  const ctx = useMemo(
    () => ({ today, county: `${point.division.slice(0, 6)}000000`, atCounter: true }),
    [today, point.division],
  )
  const person = readPerson(draft.person)
  const prefill = useMemo(() => prefillOf(form, dictionary, person), [form, dictionary, person])
  const filled = useMemo(
    () => ({ answers: draft.answers, situations: draft.situations }),
    [draft.answers, draft.situations],
  )
  const entry = useFormEntry({
    form,
    dictionary,
    ctx,
    filled,
    skip: later,
    onFilled: ({ answers, situations }) => open.change({ answers, situations }),
  })
  const known = useMemo(() => knownFields(draft.answers, prefill), [draft.answers, prefill])
  const left = useMemo(() => fieldsLeft(entry.check.visible, known, later), [entry.check.visible, known, later])
  const { needed, notNeeded } = useMemo(() => {
    const lines = materialList(form, dictionary, filled, ctx, proofsOf(person))
    return materialSlots(lines, draft.files, draft.materials)
  }, [form, dictionary, filled, ctx, person, draft.files, draft.materials])
  const read = entry.check.visible.filled
  const content = useMemo(
    () =>
      signedContent({
        ...read,
        files: needed.flatMap((slot) => slot.files.map((file) => file.fileId)),
        papers: needed.filter((slot) => slot.paper).map((slot) => slot.line.key),
      }),
    [read, needed],
  )
  return {
    form,
    dictionary,
    today,
    person,
    entry,
    known,
    later,
    left,
    empty: left.filter((key) => isEmpty(entry.check.visible.filled.answers[key])).length,
    slots: needed,
    notNeeded,
    content,
    setPerson: (next) =>
      open.change({
        person: { ...next },
        answers: applyPrefill(draft.answers, prefillOf(form, dictionary, next), prefill),
      }),
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
