import { charactersOf } from './fold-text'
import { fuzzyLetter, fuzzySyllable } from './fuzzy-pinyin'
import type { IndexedWord, Postings, SearchIndex } from './search-index'

/** At most so many words of one list are looked at; a query that matches more says too little to be ranked among them. */
const MAX_LOOKED_AT = 2_000

const NONE: Postings = new Int32Array(0)

/** Numbers of the words whose key begins with `start`, by the order that is sorted by that key. */
export function beginningWith(order: Postings, keyOf: (number: number) => string, start: string): Postings {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (keyOf(order[middle] ?? 0) < start) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < order.length && end - low < MAX_LOOKED_AT && keyOf(order[end] ?? 0).startsWith(start)) end += 1
  return order.subarray(low, end)
}

/** Numbers of the words that contain a text. */
export function containing(index: SearchIndex, text: string): number[] {
  const characters = charactersOf(text)
  if (characters.length === 1) return [...(index.characters.get(text) ?? NONE).subarray(0, MAX_LOOKED_AT)]
  const pairs = characters.slice(1).map((character, at) => index.characterPairs.get((characters[at] ?? '') + character))
  return verified(index, shortest(pairs), (word) => word.text.includes(text))
}

/** Where in a word a sequence of pinyin pieces stands, or -1; `fuzzy` lets pairs pass that are not told apart. */
export function positionOf(word: IndexedWord, pieces: readonly string[], fuzzy: boolean): number {
  const { syllables } = word
  const last = syllables.length - pieces.length
  for (let from = 0; from <= last; from += 1) {
    let at = 0
    while (at < pieces.length && reads(syllables[from + at] ?? '', pieces[at] ?? '', fuzzy)) at += 1
    if (at === pieces.length) return from
  }
  return -1
}

function reads(syllable: string, piece: string, fuzzy: boolean): boolean {
  if (syllable.startsWith(piece)) return true
  return fuzzy && fuzzySyllable(syllable).startsWith(fuzzySyllable(piece))
}

/** Numbers of the words in which a sequence of pinyin pieces stands. */
export function sounding(index: SearchIndex, pieces: readonly string[], fuzzy: boolean): number[] {
  if (pieces.length === 0) return []
  const only = pieces[0] ?? ''
  if (pieces.length === 1) {
    if (only.length < 2) return []
    const lists = [...index.syllables].filter(([syllable]) => reads(syllable, only, fuzzy)).map(([, list]) => list)
    return [...new Set(lists.flatMap((list) => [...list.subarray(0, MAX_LOOKED_AT)]))].slice(0, MAX_LOOKED_AT)
  }
  const pairs = pieces
    .slice(1)
    .map((piece, at) => index.initialPairs.get(fuzzyLetter(pieces[at] ?? '') + fuzzyLetter(piece)))
  return verified(index, shortest(pairs), (word) => positionOf(word, pieces, fuzzy) >= 0)
}

function shortest(lists: readonly (Postings | undefined)[]): Postings {
  return (
    lists.reduce<Postings | null>((best, list) => {
      const own = list ?? NONE
      return best === null || own.length < best.length ? own : best
    }, null) ?? NONE
  )
}

function verified(index: SearchIndex, list: Postings, test: (word: IndexedWord) => boolean): number[] {
  const found: number[] = []
  for (const number of list) {
    const word = index.words[number]
    if (word !== undefined && test(word)) found.push(number)
    if (found.length >= MAX_LOOKED_AT) break
  }
  return found
}
