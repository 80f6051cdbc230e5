/** WeChat reads aloud only through an online plugin, which a closed network does not have. */
export function canSpeak(): boolean {
  return false
}

/** There is nothing to wait for. */
export function onVoices(_listener: () => void): () => void {
  return () => undefined
}

/** Does nothing here. */
export function speak(_text: string): undefined {
  return undefined
}

/** Does nothing here. */
export function hush(): undefined {
  return undefined
}
