import { charactersOf, foldText, isLatin } from './fold-text'
import { fuzzyLetter, fuzzySyllable } from './fuzzy-pinyin'
import type { SearchEntry, SearchWord } from './search-entry'

/** 一个说法，备好了查 — `entry` is the position of its entry, which is also the order among equals. */
export type IndexedWord = {
  readonly entry: number
  readonly word: SearchWord
  readonly text: string
  readonly syllables: readonly string[]
  readonly pinyin: string
  readonly initials: string
}

/** Numbers of words, as a rule ascending: short words first. */
export type Postings = Int32Array

/**
 * 搜索索引 — made once from the entries, then only read. Sorted orders answer "begins with", pairs of neighbours answer "contains"; both
 * keep their speed when the catalogue grows.
 */
export type SearchIndex = {
  readonly entries: readonly SearchEntry[]
  /** Numbered by length, among equals in the order of the entries: what comes later can score no higher. */
  readonly words: readonly IndexedWord[]
  /** Every number. */
  readonly all: Postings
  readonly byText: Postings
  readonly byInitials: Postings
  readonly byPinyin: Postings
  readonly characters: ReadonlyMap<string, Postings>
  readonly characterPairs: ReadonlyMap<string, Postings>
  readonly initialPairs: ReadonlyMap<string, Postings>
  readonly syllables: ReadonlyMap<string, Postings>
  /** Every syllable as it is compared by somebody who does not tell near sounds apart. */
  readonly fuzzy: ReadonlyMap<string, string>
  /** Syllables of the language as far as these entries use them; queries are cut along them. */
  readonly known: ReadonlySet<string>
  /** How a character may be read: as anywhere in these entries, else as the builder's table says. It makes homophones findable. */
  readonly readingsOf: (character: string) => readonly string[]
  /** Letter triples of the readings, for what was misspelt. */
  readonly letterTriples: ReadonlyMap<string, Postings>
}

/**
 * Builds the index. Pure: the same entries give the same index on server, station and phone. `read` knows characters that no entry has;
 * without it (on a client, which has no table of readings) only characters of the entries themselves are read.
 */
export function buildSearchIndex(
  entries: readonly SearchEntry[],
  read: (character: string) => readonly string[] = () => [],
): SearchIndex {
  const words = entries
    .flatMap((entry, position) => entry.words.map((word) => indexedWord(word, position)))
    .sort((a, b) => a.syllables.length - b.syllables.length || a.entry - b.entry)
  const characters = new PostingsBuilder()
  const characterPairs = new PostingsBuilder()
  const initialPairs = new PostingsBuilder()
  const syllables = new PostingsBuilder()
  const readings = new Map<string, Set<string>>()
  words.forEach((word, number) => {
    const own = charactersOf(word.text)
    own.forEach((character, at) => {
      characters.add(character, number)
      const next = own[at + 1]
      if (next !== undefined) characterPairs.add(character + next, number)
      const syllable = word.syllables[at]
      if (syllable === undefined) return
      syllables.add(syllable, number)
      const known = readings.get(character)
      if (known === undefined) readings.set(character, new Set([syllable]))
      else known.add(syllable)
      const after = word.syllables[at + 1]
      if (after !== undefined) initialPairs.add(fuzzyLetter(syllable) + fuzzyLetter(after), number)
    })
  })
  const bySyllable = syllables.finish()
  return {
    entries,
    words,
    all: Int32Array.from(words.keys()),
    byText: sortedBy(words, (word) => word.text),
    byInitials: sortedBy(words, (word) => word.initials),
    byPinyin: sortedBy(words, (word) => word.pinyin),
    characters: characters.finish(),
    characterPairs: characterPairs.finish(),
    initialPairs: initialPairs.finish(),
    syllables: bySyllable,
    fuzzy: new Map([...bySyllable.keys()].map((syllable) => [syllable, fuzzySyllable(syllable)])),
    known: new Set([...bySyllable.keys()].filter(isLatin)),
    readingsOf: (character) => {
      const known = readings.get(character)
      return known === undefined ? read(character) : [...known]
    },
    letterTriples: letterTriplesOf(words),
  }
}

function indexedWord(word: SearchWord, entry: number): IndexedWord {
  return {
    entry,
    word,
    text: foldText(word.text),
    syllables: word.syllables,
    pinyin: word.syllables.join(''),
    initials: word.syllables.map((syllable) => syllable[0] ?? '').join(''),
  }
}

function sortedBy(words: readonly IndexedWord[], keyOf: (word: IndexedWord) => string): Postings {
  const keys = words.map(keyOf)
  return Int32Array.from(keys.keys()).sort((a, b) => {
    const [left, right] = [keys[a] ?? '', keys[b] ?? '']
    return left < right ? -1 : left > right ? 1 : a - b
  })
}

function letterTriplesOf(words: readonly IndexedWord[]): ReadonlyMap<string, Postings> {
  const triples = new PostingsBuilder()
  words.forEach((word, number) => {
    for (const triple of triplesOf(word.pinyin)) triples.add(triple, number)
  })
  return triples.finish()
}

/** Every run of three letters. */
export function triplesOf(letters: string): string[] {
  return Array.from({ length: Math.max(0, letters.length - 2) }, (_, at) => letters.slice(at, at + 3))
}

/** Collects word numbers by key; a word that has a key twice stands once. */
class PostingsBuilder {
  private readonly lists = new Map<string, number[]>()

  add(key: string, number: number): void {
    const list = this.lists.get(key)
    if (list === undefined) this.lists.set(key, [number])
    else if (list[list.length - 1] !== number) list.push(number)
  }

  finish(): ReadonlyMap<string, Postings> {
    return new Map([...this.lists].map(([key, list]) => [key, Int32Array.from(list)]))
  }
}
