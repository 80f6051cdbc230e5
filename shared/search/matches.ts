import { lookAtBeginnings, lookThrough, mayContain, maySound, positionOf, readerOf } from './candidates'
import { charactersOf, isLatin } from './fold-text'
import type { Keeper } from './keeper'
import { waysToCut } from './pinyin-tokens'
import type { IndexedWord, SearchIndex } from './search-index'

/** How much a match is worth by where it stands; a reading is worth `reading` less than the characters themselves. */
export const WORTH = { whole: 100, begins: 82, inside: 66, reading: 12 } as const

/** Hands every word that one word of a query matches to the keeper: the best kinds of match first, so that it is soon full of good ones. */
export function matchTerm(index: SearchIndex, term: string, keeper: Keeper): void {
  const length = charactersOf(term).length
  lookAtBeginnings(
    index,
    {
      order: { numbers: index.byText, keyOf: (word) => word.text },
      start: term,
      look: beginLook(length, 0, (word) => word.text === term),
    },
    keeper,
  )
  const score = (word: IndexedWord) => (word.text.includes(term) ? WORTH.inside : null)
  lookThrough(index, mayContain(index, term), keeper, { length, score, most: () => WORTH.inside })
  if (isLatin(term)) matchReading(index, term, keeper)
  else if (/[a-z]/.test(term)) matchMixed(index, term, keeper)
}

/** A look at words that are known to begin as asked. */
function beginLook(length: number, less: number, isWhole: (word: IndexedWord) => boolean) {
  return {
    length,
    score: (word: IndexedWord) => (isWhole(word) ? WORTH.whole : WORTH.begins) - less,
    most: (word: IndexedWord) => (word.syllables.length <= length ? WORTH.whole : WORTH.begins) - less,
  }
}

function matchReading(index: SearchIndex, term: string, keeper: Keeper): void {
  const less = WORTH.reading
  lookAtBeginnings(
    index,
    {
      order: { numbers: index.byInitials, keyOf: (word) => word.initials },
      start: term,
      look: beginLook(term.length, less, (word) => word.initials === term),
    },
    keeper,
  )
  if (term.length > 1) {
    // A syllable has at least one letter, so a word of more syllables than letters were typed is not whole yet.
    const most = (word: IndexedWord) => (word.syllables.length <= term.length ? WORTH.whole : WORTH.begins) - less
    const look = beginLook(1 + term.length / 4, less, (word) => word.pinyin === term)
    lookAtBeginnings(
      index,
      { order: { numbers: index.byPinyin, keyOf: (word) => word.pinyin }, start: term, look: { ...look, most } },
      keeper,
    )
  }
  for (const pieces of waysToCut(term, index.known)) matchPieces(index, { pieces, less }, keeper)
}

/** 残jz, canji证: characters stand for their readings, letters for pieces of pinyin. */
function matchMixed(index: SearchIndex, term: string, keeper: Keeper): void {
  const runs = term.match(/[a-z]+|[^a-z]/gu) ?? []
  const ways = runs.reduce<string[][]>(
    (before, run) => {
      const own = isLatin(run) ? waysToCut(run, index.known).slice(0, 3) : index.readingsOf(run).map((one) => [one])
      return before.flatMap((way) => own.map((piece) => [...way, ...piece])).slice(0, 12)
    },
    [[]],
  )
  const characters = runs.filter((run) => !isLatin(run))
  const holds = (word: IndexedWord) => characters.every((character) => word.text.includes(character))
  for (const pieces of ways) matchPieces(index, { pieces, less: WORTH.reading, holds }, keeper)
}

/** Pinyin pieces in a row, how much less a match by them is worth, and what else a word must hold. */
export type Sound = {
  readonly pieces: readonly string[]
  readonly less: number
  readonly fuzzy?: boolean
  readonly holds?: (word: IndexedWord) => boolean
}

/** Hands over the words in which the pieces stand; at the beginning they are worth more than inside. */
export function matchPieces(index: SearchIndex, sound: Sound, keeper: Keeper): void {
  const { pieces, less, fuzzy = false, holds } = sound
  const { length } = pieces
  const reads = readerOf(index, pieces, fuzzy)
  const worth = (word: IndexedWord): number | null => {
    const from = positionOf(word, length, reads)
    if (from < 0 || (holds !== undefined && !holds(word))) return null
    const whole = from === 0 && length === word.syllables.length
    return (whole ? WORTH.whole : from === 0 ? WORTH.begins : WORTH.inside) - less
  }
  const { most } = beginLook(length, less, () => false)
  if (!fuzzy && length > 1) {
    const start = pieces.map((piece) => piece[0]).join('')
    const order = { numbers: index.byInitials, keyOf: (word: IndexedWord) => word.initials }
    lookAtBeginnings(index, { order, start, look: { length, score: worth, most } }, keeper)
  }
  const mostInside = fuzzy || length === 1 ? most : () => WORTH.inside - less
  for (const list of maySound(index, pieces, fuzzy)) {
    lookThrough(index, list, keeper, { length, score: worth, most: mostInside })
  }
}
