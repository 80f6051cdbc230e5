import { beginningWith, containing } from './candidates'
import { charactersOf, foldText, isLatin } from './fold-text'
import { likelyWords } from './likely'
import { keepBest, type Match, type Matches, type Note, notePieces, share, WORTH } from './matches'
import { waysToCut } from './pinyin-tokens'
import type { SearchWord } from './search-entry'
import type { SearchIndex } from './search-index'

/** 找到的一条 — the entry, the word that matched best, and how well: above 50 it really matches, below it is a guess. */
export type Found = { readonly id: string; readonly matched: SearchWord; readonly score: number }

/** A way of reading that matches so many words is the right one: no other need be tried. */
const ENOUGH = 200
/** Longest query that is looked at. */
const MAX_QUERY = 40

/**
 * Finds entries by characters, pinyin, first letters or a mixture, as it is typed; a query of several words must match all of them. When
 * nothing matches, homophones, misspelt pinyin and partly matching words are tried, with scores that say so. Best first; equals keep
 * the order of the entries.
 */
export function search(index: SearchIndex, query: string, limit = 10): Found[] {
  const terms = query
    .slice(0, MAX_QUERY)
    .split(/\s+/)
    .map(foldText)
    .filter((term) => term !== '')
  if (terms.length === 0) return []
  const [first, ...others] = terms.map((term) => matchTerm(index, term))
  const all = others.reduce((found, next) => intersect(found, next), first ?? new Map<number, Match>())
  const best = all.size > 0 ? all : likelyWords(index, terms.join(''))
  return rank(index, best, limit)
}

function matchTerm(index: SearchIndex, term: string): Matches {
  const matches: Matches = new Map()
  const length = charactersOf(term).length
  const note = (number: number, score: number, matchedLength: number): void => {
    const word = index.words[number]
    if (word !== undefined) keepBest(matches, word, number, score + share(matchedLength, word))
  }
  for (const number of beginningWith(index.byText, (one) => index.words[one]?.text ?? '', term)) {
    note(number, index.words[number]?.text === term ? WORTH.whole : WORTH.begins, length)
  }
  for (const number of containing(index, term)) note(number, WORTH.inside, length)
  if (isLatin(term)) matchReading(index, term, note)
  else if (/[a-z]/.test(term)) matchMixed(index, term, note)
  return matches
}

function matchReading(index: SearchIndex, term: string, note: Note): void {
  const { words } = index
  const less = WORTH.reading
  for (const number of beginningWith(index.byInitials, (one) => words[one]?.initials ?? '', term)) {
    note(number, (words[number]?.initials === term ? WORTH.whole : WORTH.begins) - less, term.length)
  }
  if (term.length > 1) {
    for (const number of beginningWith(index.byPinyin, (one) => words[one]?.pinyin ?? '', term)) {
      note(number, (words[number]?.pinyin === term ? WORTH.whole : WORTH.begins) - less, 1 + term.length / 4)
    }
  }
  for (const pieces of waysToCut(term, index.known)) {
    if (notePieces(index, pieces, note, less) >= ENOUGH) return
  }
}

/** 残jz, canji证: characters stand for their readings, letters for pieces of pinyin. */
function matchMixed(index: SearchIndex, term: string, note: Note): void {
  const runs = term.match(/[a-z]+|[^a-z]/gu) ?? []
  const ways = runs.reduce<string[][]>(
    (before, run) => {
      const own = isLatin(run) ? waysToCut(run, index.known).slice(0, 3) : index.readingsOf(run).map((one) => [one])
      return before.flatMap((way) => own.map((piece) => [...way, ...piece])).slice(0, 12)
    },
    [[]],
  )
  const characters = runs.filter((run) => !isLatin(run))
  for (const pieces of ways) {
    notePieces(
      index,
      pieces,
      (number, score, length) => {
        const text = index.words[number]?.text ?? ''
        if (characters.every((character) => text.includes(character))) note(number, score, length)
      },
      WORTH.reading,
    )
  }
}

function intersect(a: Matches, b: Matches): Matches {
  const both: Matches = new Map()
  for (const [entry, match] of a) {
    const other = b.get(entry)
    if (other !== undefined) both.set(entry, { word: match.word, score: (match.score + other.score) / 2 })
  }
  return both
}

/** The best `limit` in order, without sorting all the others. */
function rank(index: SearchIndex, matches: Matches, limit: number): Found[] {
  const best: [entry: number, match: Match][] = []
  for (const one of matches) {
    const worst = best.at(-1)
    if (best.length === limit && worst !== undefined && comesBefore(worst, one)) continue
    const at = best.findIndex((other) => comesBefore(one, other))
    best.splice(at < 0 ? best.length : at, 0, one)
    if (best.length > limit) best.pop()
  }
  return best.flatMap(([entry, match]) => {
    const id = index.entries[entry]?.id
    const matched = index.words[match.word]?.word
    return id === undefined || matched === undefined ? [] : [{ id, matched, score: match.score }]
  })
}

function comesBefore([a, left]: [number, Match], [b, right]: [number, Match]): boolean {
  return left.score === right.score ? a < b : left.score > right.score
}
