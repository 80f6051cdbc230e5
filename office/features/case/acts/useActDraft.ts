import { useRef, useState } from 'react'
import type { ActFacts, ActForm, Fault } from './act-form'

/** Drafts of acts by case and name: closing a form, or a case, loses nothing until the page is closed. In memory only. */
const KEPT = new Map<string, object>()

export type ActDraft = {
  readonly draft: object
  readonly faults: readonly Fault[]
  readonly change: (part: object | ((now: object) => object)) => void
  /** Looks for faults and shows them; true when there are none. */
  readonly check: () => boolean
  readonly forget: () => void
}

/** The draft of one act as it is filled in. */
export function useActDraft(name: string, form: ActForm | undefined, facts: ActFacts): ActDraft {
  const key = `${facts.staffId}/${facts.detail.row.caseId}/${name}`
  const [draft, setDraft] = useState<object>(() => KEPT.get(key) ?? ((form?.draft.begin(facts) ?? {}) as object))
  const [shown, setShown] = useState(false)
  const latest = useRef(draft)
  const faults = form === undefined ? [] : form.draft.check(draft, facts)
  const change = (part: object | ((now: object) => object)) => {
    latest.current = { ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) }
    KEPT.set(key, latest.current)
    setDraft(latest.current)
  }
  return {
    draft,
    faults: shown ? faults : [],
    change,
    check: () => {
      setShown(true)
      return faults.length === 0
    },
    forget: () => KEPT.delete(key),
  }
}
