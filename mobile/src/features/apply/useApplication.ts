import type { BundleFormView } from '@shared/bundle/view/bundle-form-view'
import { checkField, normalizeValue } from '@shared/form/check-form'
import type { FieldDictionary } from '@shared/form/field-definition'
import { type FormContext, formData } from '@shared/form/form-data'
import type { FormDefinition } from '@shared/form/form-definition'
import type { VisibleField } from '@shared/form/visible-form'
import { toShanghaiTime } from '@shared/kernel/instant'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { makeAutosave } from './draft/autosave'
import { type DraftRecord, forgetDraft, keepDraft } from './draft/draft-record'
import { saveOnServer } from './draft/server-draft'
import { type Progress, progressAt } from './steps/progress'
import { type Course, courseOf, type Step } from './steps/steps'

const AUTOSAVE_MS = 500

/** 保存的情形 — what may be said about where the newest change is. */
export type SavedWord = { readonly ok: boolean; readonly text: string }

/** 正在写的申请 — the draft, where it stands, and the moves. */
export type Application = {
  readonly form: FormDefinition
  /** Where several items are applied for as one: the bundle with the versions of its members. */
  readonly bundle: BundleFormView['bundle'] | null
  readonly dictionary: FieldDictionary
  readonly ctx: FormContext
  readonly draft: DraftRecord
  readonly course: Course
  readonly at: number
  readonly progress: Progress
  readonly step: Step
  readonly faults: ReadonlyMap<string, string>
  readonly saved: SavedWord
  readonly returning: boolean
  readonly change: (part: Partial<DraftRecord>) => void
  readonly setAnswer: (key: string, value: unknown) => void
  readonly checkOne: (one: VisibleField) => void
  readonly setFaults: (faults: ReadonlyMap<string, string>) => void
  readonly next: () => void
  readonly previous: () => boolean
  readonly goTo: (stepKey: string, thenCheck?: boolean) => void
  /** The application was sent: from now on nothing of it is written to the phone. */
  readonly finish: () => void
}

/** Holds an application that is being written: every change is kept on the phone half a second later, and on the server at each page. */
export function useApplication(options: {
  first: DraftRecord
  form: FormDefinition
  bundle: BundleFormView['bundle'] | null
  dictionary: FieldDictionary
  ctx: FormContext
  signedIn: boolean
}): Application {
  const { first, form, bundle, dictionary, ctx, signedIn } = options
  const [draft, setDraft] = useState(first)
  const newest = useRef(first)
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map())
  const [returning, setReturning] = useState(false)
  const [saved, setSaved] = useState<SavedWord>({ ok: true, text: '' })
  const autosave = useMemo(
    () => makeAutosave((value: DraftRecord) => setSaved(savedWord(value, keepDraft(value))), AUTOSAVE_MS),
    [],
  )
  useEffect(() => () => autosave.now(), [autosave])
  const sent = useRef(false)

  const change = useCallback(
    (part: Partial<DraftRecord>) => {
      if (sent.current) return
      const next = { ...newest.current, ...part, savedAt: new Date().toISOString() }
      newest.current = next
      setDraft(next)
      autosave.change(next)
    },
    [autosave],
  )

  const course = useMemo(() => courseOf(form, dictionary, draft, ctx), [form, dictionary, draft, ctx])
  const place = course.steps.findIndex((step) => step.key === draft.step)
  const at = Math.max(0, place)
  const step = course.steps[at] ?? { kind: 'check' as const, key: 'check' as const }
  const shown = useRef<Progress | null>(null)
  const progress = progressAt(shown.current, {
    key: step.key,
    at,
    total: course.steps.length,
    asking: step.kind === 'situation',
  })
  shown.current = progress

  const goTo = (stepKey: string, thenCheck = false) => {
    setFaults(new Map())
    setReturning(thenCheck)
    change({ step: stepKey })
    autosave.now()
    if (signedIn)
      saveOnServer(newest.current, (serverRev) => {
        newest.current = { ...newest.current, serverRev }
        if (!sent.current) keepDraft(newest.current)
      })
  }
  return {
    form,
    bundle,
    dictionary,
    ctx,
    draft,
    course,
    at,
    progress,
    step,
    faults,
    saved,
    returning,
    change,
    setFaults,
    setAnswer: (key, value) => {
      change({ answers: { ...newest.current.answers, [key]: value } })
      if (faults.has(key))
        setFaults(new Map([...faults].filter(([path]) => path !== key && !path.startsWith(`${key}.`))))
    },
    checkOne: (one) => {
      const value = normalizeValue(one.field.type, newest.current.answers[one.field.key])
      if (value === undefined || value === '') return
      const found = checkField(
        { ...one, required: false },
        value,
        formData(course.visible.filled, ctx),
        dictionary,
        ctx,
      )
      setFaults(
        new Map(
          [...faults]
            .filter(([path]) => path.split('.')[0] !== one.field.key)
            .concat(found.map((fault) => [fault.path, fault.message])),
        ),
      )
    },
    next: () => goTo(returning ? 'check' : (course.steps[at + 1]?.key ?? 'check')),
    previous: () => {
      const before = course.steps[at - 1]
      if (before === undefined) return false
      goTo(returning ? 'check' : before.key)
      return true
    },
    goTo,
    finish: () => {
      sent.current = true
      autosave.stop()
      forgetDraft(newest.current.itemId)
    },
  }
}

function savedWord(draft: DraftRecord, ok: boolean): SavedWord {
  return ok ? { ok, text: `已存手机 ${toShanghaiTime(draft.savedAt)}` } : { ok, text: '手机存不下了，先别关这一页' }
}
