const SKIPPED = /[^\p{L}\p{N}]+/gu

/** The form in which texts are compared: full-width as half-width, lower case, without spaces and punctuation. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(SKIPPED, '')
}

/** Characters by code point: a name outside the basic plane counts once. */
export function charactersOf(text: string): string[] {
  return [...text]
}

/** True for a text that can be read as pinyin: Latin letters only. */
export function isLatin(text: string): boolean {
  return /^[a-z]+$/.test(text)
}
