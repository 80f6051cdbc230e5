import { displayValue } from '@shared/form/display-value'
import type { FieldDictionary } from '@shared/form/field-definition'
import type { FormDefinition } from '@shared/form/form-definition'
import type { VisibleForm } from '@shared/form/visible-form'
import type { MaterialSlot } from '../desk/material-slots'

export type CheckLine = { readonly key: string; readonly label: string; readonly text: string }
export type CheckSection = { readonly key: string; readonly title: string; readonly lines: readonly CheckLine[] }

export type CheckSource = {
  readonly form: FormDefinition
  readonly dictionary: FieldDictionary
  readonly visible: VisibleForm
  readonly slots: readonly MaterialSlot[]
  readonly later: ReadonlySet<string>
  readonly divisionName: (code: string) => string
}

/** What is read to the applicant: answers of the questions, every field as filled, and what papers were handed in. */
export function checkSections(source: CheckSource): CheckSection[] {
  const { form, dictionary, visible, slots, later, divisionName } = source
  const questions = form.situations.flatMap((situation) => {
    const answer = visible.filled.situations[situation.key]
    if (answer === null || answer === undefined) return []
    const chosen = Array.isArray(answer) ? answer.map(String) : [String(answer)]
    const words = situation.options
      .filter((option) => chosen.includes(String(option.value)))
      .map((option) => option.label)
    return [{ key: situation.key, label: situation.question, text: words.join('、') }]
  })
  const fields = visible.sections.map((section) => ({
    key: section.key,
    title: section.title,
    lines: section.fields
      .filter((one) => !later.has(one.field.key))
      .map((one) => ({
        key: one.field.key,
        label: one.label,
        text: displayValue(one.field, visible.filled.answers[one.field.key], dictionary, { divisionName }),
      }))
      .filter((line) => line.text !== ''),
  }))
  const papers = slots.map((slot) => ({ key: slot.line.key, label: slot.line.name, text: slot.state.text }))
  return [
    { key: 'questions', title: '情形', lines: questions },
    ...fields,
    { key: 'materials', title: '交来的材料', lines: papers },
  ].filter((section) => section.lines.length > 0)
}

/** Digits one by one for a voice, so that a number is not read as millions. */
function spokenText(text: string): string {
  return /^[\dX ]{7,}$/.test(text) ? text.replace(/ /g, '').split('').join(' ') : text
}

/** The sentences that are read aloud, one a line. */
export function spokenLines(itemName: string, sections: readonly CheckSection[]): string[] {
  return [
    `您要办的是：${itemName}。`,
    ...sections.flatMap((section) => [
      `${section.title}。`,
      ...section.lines.map((line) => `${line.label}：${spokenText(line.text)}。`),
    ]),
    '念完了。都对的话，请签名。',
  ]
}
