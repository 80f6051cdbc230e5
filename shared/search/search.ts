import { foldText } from './fold-text'
import { BestFew, EveryMatch, type Match } from './keeper'
import { likelyWords } from './likely'
import { matchTerm } from './matches'
import type { SearchWord } from './search-entry'
import type { SearchIndex } from './search-index'

/** 找到的一条 — the entry, the word that matched best, and how well: above 50 it really matches, below it is a guess. */
export type Found = { readonly id: string; readonly matched: SearchWord; readonly score: number }

/** Longest query that is looked at. */
const MAX_QUERY = 40

/**
 * Finds entries by characters, pinyin, first letters or a mixture, as it is typed; a query of several words must match all of them. When
 * nothing matches, homophones, misspelt pinyin and partly matching words are tried, with scores that say so. Best first; equals keep
 * the order of the entries. A smaller `limit` cuts the same list shorter.
 */
export function search(index: SearchIndex, query: string, limit = 10): Found[] {
  const terms = query
    .slice(0, MAX_QUERY)
    .split(/\s+/)
    .map(foldText)
    .filter((term) => term !== '')
  const [only] = terms
  if (only === undefined || limit < 1) return []
  const best = new BestFew(index, limit)
  if (terms.length === 1) matchTerm(index, only, best)
  else for (const match of matchAll(index, terms)) best.put(match)
  if (best.matches.length === 0) for (const match of likelyWords(index, terms.join(''))) best.put(match)
  return best.matches.flatMap(({ entry, word, score }) => {
    const id = index.entries[entry]?.id
    const matched = index.words[word]?.word
    return id === undefined || matched === undefined ? [] : [{ id, matched, score }]
  })
}

/** The entries that every word of the query matches, with the mean of their scores. */
function matchAll(index: SearchIndex, terms: readonly string[]): Iterable<Match> {
  const [first, ...others] = terms.map((term) => {
    const every = new EveryMatch(index)
    matchTerm(index, term, every)
    return every.byEntry
  })
  if (first === undefined) return []
  return others
    .reduce((found, next) => {
      const both = new Map<number, Match>()
      for (const [entry, match] of found) {
        const other = next.get(entry)
        if (other !== undefined) both.set(entry, { ...match, score: (match.score + other.score) / 2 })
      }
      return both
    }, first)
    .values()
}
