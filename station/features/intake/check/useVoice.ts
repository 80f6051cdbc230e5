import { useEffect, useState } from 'react'

/** 朗读 — only with a voice that lives on this machine: nothing that is read here may leave it. */
export type Voice = {
  readonly available: boolean
  readonly speaking: boolean
  readonly read: (lines: readonly string[]) => void
  readonly stop: () => void
}

/** Slower than the default: the listener may be eighty. */
const RATE = 0.85

function localVoice(): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in window)) return null
  return speechSynthesis.getVoices().find((one) => one.localService && /^(zh|cmn)/i.test(one.lang)) ?? null
}

/** Reads lines aloud with the machine's own Chinese voice. */
export function useVoice(): Voice {
  const [voice, setVoice] = useState(localVoice)
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => {
    if (!('speechSynthesis' in window)) return
    const listen = () => setVoice(localVoice())
    speechSynthesis.addEventListener('voiceschanged', listen)
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', listen)
      speechSynthesis.cancel()
    }
  }, [])
  const stop = () => {
    if (voice !== null) speechSynthesis.cancel()
    setSpeaking(false)
  }
  const read = (lines: readonly string[]) => {
    if (voice === null) return
    speechSynthesis.cancel()
    setSpeaking(true)
    for (const [at, line] of lines.entries()) {
      const words = new SpeechSynthesisUtterance(line)
      words.voice = voice
      words.lang = voice.lang
      words.rate = RATE
      if (at === lines.length - 1) words.onend = () => setSpeaking(false)
      speechSynthesis.speak(words)
    }
  }
  return { available: voice !== null, speaking, read, stop }
}
