import { checkForm, type FieldFault, type FormCheck, normalizeValue } from '@shared/form/check-form'
import type { FieldDictionary } from '@shared/form/field-definition'
import type { Filled, FormContext } from '@shared/form/form-data'
import type { FormDefinition } from '@shared/form/form-definition'
import { useCallback, useMemo, useState } from 'react'
import type { SummaryLine } from '../components/feedback/ErrorSummary'

export type FormEntryOptions = {
  readonly form: FormDefinition
  readonly dictionary: FieldDictionary
  readonly ctx: FormContext
  readonly filled: Filled
  readonly onFilled: (filled: Filled) => void
  /** Fields asked elsewhere; their faults are left to that place. */
  readonly skip?: ReadonlySet<string>
}

export type FormEntry = {
  readonly check: FormCheck
  /** Faults beside the fields: of those that were left, or of all once somebody wanted to go on. */
  readonly shown: readonly FieldFault[]
  /** The lines of the summary at the top, in the same words; empty until somebody wanted to go on. */
  readonly summary: readonly SummaryLine[]
  /** How often somebody wanted to go on; for the focus of the summary. */
  readonly asked: number
  /** True when nothing that stops the submission is left. */
  readonly complete: boolean
  readonly answer: (key: string, value: unknown) => void
  readonly situation: (key: string, value: boolean | string | string[]) => void
  readonly leave: (key: string) => void
  readonly showAll: () => void
}

const NOTHING: ReadonlySet<string> = new Set()

/** 填表 — checks a form while it is filled, and knows which faults are fair to show: nobody is told off before they had a chance. */
export function useFormEntry(options: FormEntryOptions): FormEntry {
  const { form, dictionary, ctx, filled, onFilled, skip = NOTHING } = options
  const [left, setLeft] = useState<ReadonlySet<string>>(NOTHING)
  const [asked, setAsked] = useState(0)
  const all = asked > 0
  const check = useMemo(() => checkForm(form, dictionary, filled, ctx), [form, dictionary, filled, ctx])
  const faults = useMemo(() => check.faults.filter((one) => !skip.has(keyOf(one.path))), [check, skip])
  const unanswered = check.unanswered.map((key) => questionLine(form, key))
  const blocks = check.blocks.map((message) => ({ path: `block.${message}`, label: '', message }))
  const types = useMemo(() => dictionary.fields, [dictionary])
  return {
    check,
    shown: faults.filter((one) => all || (left.has(keyOf(one.path)) && !one.message.startsWith('请填'))),
    asked,
    summary: all ? [...unanswered, ...faults, ...blocks] : blocks,
    complete: faults.length === 0 && unanswered.length === 0 && blocks.length === 0,
    answer: useCallback(
      (key: string, value: unknown) => {
        const field = types.get(key)
        const kept = field === undefined ? value : normalizeValue(field.type, value)
        onFilled({ ...filled, answers: { ...filled.answers, [key]: kept } })
      },
      [filled, onFilled, types],
    ),
    situation: useCallback(
      (key: string, value: boolean | string | string[]) =>
        onFilled({ ...filled, situations: { ...filled.situations, [key]: value } }),
      [filled, onFilled],
    ),
    leave: useCallback((key: string) => setLeft((now) => (now.has(key) ? now : new Set([...now, key]))), []),
    showAll: useCallback(() => setAsked((now) => now + 1), []),
  }
}

function keyOf(path: string): string {
  return path.split('.')[0] ?? path
}

function questionLine(form: FormDefinition, key: string): SummaryLine {
  const question = form.situations.find((one) => one.key === key)?.question ?? ''
  return { path: `s.${key}`, label: question, message: `请选：${question}` }
}
