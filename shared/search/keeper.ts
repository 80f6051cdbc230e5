import type { IndexedWord, SearchIndex } from './search-index'

/** The word by which an entry was found, and how well it matches. */
export type Match = { readonly entry: number; readonly word: number; readonly score: number }

/** 收下的结果 — takes note of words that match and says when no later word can matter any more. */
export type Keeper = {
  /** A word matches: its score without the share, and how many of its characters the query covers. */
  readonly note: (number: number, score: number, length: number) => void
  /** Whether this word or one after it, scoring so much at most, could still be kept. Numbers must be asked in ascending order. */
  readonly wants: (number: number, most: number, length: number) => boolean
}

/** A name is worth most, then another name of the county, then what people say. */
const KIND = { name: 0, alias: 1, word: 2 } as const
/** So many entries of one word of a query of several are looked through for those that the other words match too. */
const MOST_ENTRIES = 20_000

/** Up to ten points for how much of the word the query covers, so that the shortest fitting word wins. */
export function share(length: number, word: IndexedWord): number {
  return 10 * Math.min(1, length / Math.max(1, word.syllables.length))
}

/** Higher scores first; equals keep the order of the entries. */
function comesBefore(a: Match, b: Match): boolean {
  return a.score === b.score ? a.entry < b.entry : a.score > b.score
}

/** The best `limit` entries in order. Words are numbered by their length, so that what is wanted no more stays unwanted. */
export class BestFew implements Keeper {
  readonly matches: Match[] = []

  constructor(
    private readonly index: SearchIndex,
    private readonly limit: number,
  ) {}

  wants(number: number, most: number, length: number): boolean {
    const worst = this.matches[this.limit - 1]
    const word = this.index.words[number]
    if (worst === undefined || word === undefined) return true
    const score = most + share(length, word)
    return score === worst.score ? word.entry < worst.entry : score > worst.score
  }

  note(number: number, score: number, length: number): void {
    const word = this.index.words[number]
    if (word === undefined) return
    this.put({ entry: word.entry, word: number, score: score + share(length, word) - KIND[word.word.kind] })
  }

  /** Puts a match where it belongs; the better one of an entry stays. */
  put(match: Match): void {
    const { matches, limit } = this
    const worst = matches[limit - 1]
    if (worst !== undefined && !comesBefore(match, worst)) return
    const before = matches.findIndex((one) => one.entry === match.entry)
    if (before >= 0) {
      if ((matches[before]?.score ?? 0) >= match.score) return
      matches.splice(before, 1)
    }
    const at = matches.findIndex((one) => comesBefore(match, one))
    matches.splice(at < 0 ? matches.length : at, 0, match)
    if (matches.length > limit) matches.pop()
  }
}

/** The best match of every entry, for what is put together before it is ranked. */
export class EveryMatch implements Keeper {
  readonly byEntry = new Map<number, Match>()

  constructor(private readonly index: SearchIndex) {}

  wants(): boolean {
    return this.byEntry.size < MOST_ENTRIES
  }

  note(number: number, score: number, length: number): void {
    const word = this.index.words[number]
    if (word === undefined) return
    const own = score + share(length, word) - KIND[word.word.kind]
    const before = this.byEntry.get(word.entry)
    if (before === undefined || before.score < own)
      this.byEntry.set(word.entry, { entry: word.entry, word: number, score: own })
  }
}
