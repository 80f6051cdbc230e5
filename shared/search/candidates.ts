import { charactersOf } from './fold-text'
import { fuzzyLetter, fuzzySyllable } from './fuzzy-pinyin'
import type { Keeper } from './keeper'
import type { IndexedWord, Postings, SearchIndex } from './search-index'

/** Among so many words that begin alike each is looked at; where there are more, the short ones soon fill every place. */
const FEW = 400

const NONE: Postings = new Int32Array(0)

/** What is looked for in a list of words. */
export type Look = {
  /** How many characters of a word the query covers. */
  readonly length: number
  /** What a word scores without its share; null where it does not match. */
  readonly score: (word: IndexedWord) => number | null
  /** What this word and every longer one scores at most, without the share. */
  readonly most: (word: IndexedWord) => number
}

/** Looks through words in the order of their numbers for as long as the keeper wants more. */
export function lookThrough(index: SearchIndex, list: Postings, keeper: Keeper, look: Look): void {
  for (const number of list) {
    const word = index.words[number]
    if (word === undefined || !keeper.wants(number, look.most(word), look.length)) return
    const score = look.score(word)
    if (score !== null) keeper.note(number, score, look.length)
  }
}

/** A sorted order of the words, and the key by which it is sorted. */
export type Order = { readonly numbers: Postings; readonly keyOf: (word: IndexedWord) => string }

/** Looks through the words whose key begins with `start`. */
export function lookAtBeginnings(
  index: SearchIndex,
  { order, start, look }: { readonly order: Order; readonly start: string; readonly look: Look },
  keeper: Keeper,
): void {
  const range = beginningWith(index, order, start)
  if (range.length > FEW) {
    const score = (word: IndexedWord) => (order.keyOf(word).startsWith(start) ? look.score(word) : null)
    lookThrough(index, index.all, keeper, { ...look, score })
    return
  }
  for (const number of range) {
    const word = index.words[number]
    const score = word === undefined ? null : look.score(word)
    if (score !== null) keeper.note(number, score, look.length)
  }
}

/** Numbers of the words whose key begins with `start`, in the order of that key. */
export function beginningWith(index: SearchIndex, { numbers, keyOf }: Order, start: string): Postings {
  const keyAt = (at: number) => {
    const word = index.words[numbers[at] ?? -1]
    return word === undefined ? '' : keyOf(word)
  }
  const from = firstWhere(numbers.length, (at) => keyAt(at) >= start)
  const to = firstWhere(numbers.length, (at) => keyAt(at) >= start && !keyAt(at).startsWith(start))
  return numbers.subarray(from, to)
}

/** The first place where the test holds; it must hold from there on. */
function firstWhere(length: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The shortest list in which every word stands that contains a text. */
export function mayContain(index: SearchIndex, text: string): Postings {
  const characters = charactersOf(text)
  if (characters.length === 1) return index.characters.get(text) ?? NONE
  return shortest(
    characters.slice(1).map((character, at) => index.characterPairs.get((characters[at] ?? '') + character)),
  )
}

/** Lists in which every word stands that may sound like the pieces; near sounds included. */
export function maySound(index: SearchIndex, pieces: readonly string[], fuzzy: boolean): Postings[] {
  const [only] = pieces
  if (only === undefined) return []
  if (pieces.length === 1) {
    if (only.length < 2) return []
    const reads = readerOf(index, pieces, fuzzy)
    return [...index.syllables].filter(([syllable]) => reads(syllable, 0)).map(([, list]) => list)
  }
  return [
    shortest(
      pieces.slice(1).map((piece, at) => index.initialPairs.get(fuzzyLetter(pieces[at] ?? '') + fuzzyLetter(piece))),
    ),
  ]
}

/** Tells whether a syllable may be read as the piece at a place. */
export type Reader = (syllable: string, at: number) => boolean

/** A reader of pinyin pieces; `fuzzy` lets pairs pass that are not told apart. */
export function readerOf(index: SearchIndex, pieces: readonly string[], fuzzy: boolean): Reader {
  if (!fuzzy) return (syllable, at) => syllable.startsWith(pieces[at] ?? '')
  const folded = pieces.map(fuzzySyllable)
  return (syllable, at) =>
    syllable.startsWith(pieces[at] ?? '') || (index.fuzzy.get(syllable) ?? syllable).startsWith(folded[at] ?? '')
}

/** Where in a word a sequence of so many pieces stands, or -1. */
export function positionOf(word: IndexedWord, length: number, reads: Reader): number {
  const { syllables } = word
  const last = syllables.length - length
  for (let from = 0; from <= last; from += 1) {
    let at = 0
    while (at < length && reads(syllables[from + at] ?? '', at)) at += 1
    if (at === length) return from
  }
  return -1
}

function shortest(lists: readonly (Postings | undefined)[]): Postings {
  return (
    lists.reduce<Postings | null>((best, list) => {
      const own = list ?? NONE
      return best === null || own.length < best.length ? own : best
    }, null) ?? NONE
  )
}
