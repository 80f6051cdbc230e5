import { useEffect, useRef } from 'react'
import { callServer } from '../api/call-server'

/** 授权 — what the person answered on the phone, with their facts once they agreed. */
export type Consent = Awaited<ReturnType<typeof callServer<'identity.getConsentedPerson'>>>

/** Somebody stands at the counter with the phone in hand. */
const EVERY_MS = 1_500

/** Asks until the person has answered on the phone or the time is over, then tells it once. A cut line only makes it ask again. */
export function useConsent(consentId: string | null, onAnswer: (answer: Consent) => void): void {
  const told = useRef(onAnswer)
  told.current = onAnswer
  useEffect(() => {
    if (consentId === null) return
    let ended = false
    const timer = setInterval(async () => {
      const answer = await callServer('identity.getConsentedPerson', { consentId }).catch(() => null)
      if (ended || answer === null || answer.state === 'asked') return
      ended = true
      clearInterval(timer)
      told.current(answer)
    }, EVERY_MS)
    return () => {
      ended = true
      clearInterval(timer)
    }
  }, [consentId])
}
