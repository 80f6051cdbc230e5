/** Whether a Chinese voice lives on this phone itself: a voice from elsewhere would send what is read to a stranger. */
export function canSpeak(): boolean {
  return localVoice() !== null
}

/** Calls back when the list of voices has arrived; browsers load it late. */
export function onVoices(listener: () => void): () => void {
  if (typeof speechSynthesis === 'undefined') return () => undefined
  speechSynthesis.addEventListener('voiceschanged', listener)
  return () => speechSynthesis.removeEventListener('voiceschanged', listener)
}

/** Reads aloud, a little slower than usual; stops what was being read. */
export function speak(text: string): void {
  const voice = localVoice()
  if (voice === null) return
  speechSynthesis.cancel()
  const words = new SpeechSynthesisUtterance(text)
  words.voice = voice
  words.lang = voice.lang
  words.rate = 0.9
  speechSynthesis.speak(words)
}

/** Stops reading. */
export function hush(): void {
  if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel()
}

function localVoice(): SpeechSynthesisVoice | null {
  if (typeof speechSynthesis === 'undefined') return null
  return (
    speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().startsWith('zh')) ?? null
  )
}
