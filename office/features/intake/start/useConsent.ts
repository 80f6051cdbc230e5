import type { ConsentState, PersonFacts } from '@shared/identity/view/person-view'
import { useServer } from '@web/api/useServer'
import { useEffect, useRef } from 'react'

/** Somebody stands at the counter with the phone in hand. */
const EVERY_MS = 1_500

/** Waits for the person's answer on the phone; `onFound` once, when they agreed. */
export function useConsent(consentId: string, onFound: (facts: PersonFacts) => void): ConsentState {
  const answer = useServer('identity.getConsentedPerson', { consentId }, { everyMs: EVERY_MS }).data
  const found = useRef(onFound)
  found.current = onFound
  const person = answer?.person ?? null
  useEffect(() => {
    if (person !== null) found.current(person)
  }, [person])
  return answer?.state ?? 'asked'
}
