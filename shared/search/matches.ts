import { positionOf, sounding } from './candidates'
import type { SearchWord } from './search-entry'
import type { IndexedWord, SearchIndex } from './search-index'

/** The best match of each entry, by its position. */
export type Match = { readonly word: number; readonly score: number }
export type Matches = Map<number, Match>
/** Takes note of a word that matches, with its score and how much of it the query covers. */
export type Note = (number: number, score: number, matchedLength: number) => void

/** How much a match is worth by where it stands; a reading is worth `reading` less than the characters themselves. */
export const WORTH = { whole: 100, begins: 82, inside: 66, reading: 12 } as const
const KIND: Record<SearchWord['kind'], number> = { name: 0, alias: 1, word: 2 }

/** Scores the words in which the pieces stand, at the beginning more than inside; answers how many there are. */
export function notePieces(
  index: SearchIndex,
  pieces: readonly string[],
  note: Note,
  less: number,
  fuzzy = false,
): number {
  const found = sounding(index, pieces, fuzzy)
  for (const number of found) {
    const word = index.words[number]
    if (word === undefined) continue
    const from = positionOf(word, pieces, fuzzy)
    const whole = from === 0 && pieces.length === word.syllables.length
    note(number, (whole ? WORTH.whole : from === 0 ? WORTH.begins : WORTH.inside) - less, pieces.length)
  }
  return found.length
}

/** Up to ten points for how much of the word the query covers, so that the shortest fitting word wins. */
export function share(length: number, word: IndexedWord): number {
  return 10 * Math.min(1, length / Math.max(1, word.syllables.length))
}

/** Keeps the better of two matches of one entry. */
export function keepBest(matches: Matches, word: IndexedWord, number: number, score: number): void {
  const own = score - KIND[word.word.kind]
  const before = matches.get(word.entry)
  if (before === undefined || before.score < own) matches.set(word.entry, { word: number, score: own })
}
