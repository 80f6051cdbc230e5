import { useEffect, useState } from 'react'

/** Long enough to finish a syllable, short enough not to be noticed. */
const SETTLE_MS = 150

/** A text once the typing has paused. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
