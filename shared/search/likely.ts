import { charactersOf, isLatin } from './fold-text'
import { distanceWithin } from './fuzzy-pinyin'
import { keepBest, type Matches, notePieces } from './matches'
import { waysToCut } from './pinyin-tokens'
import { type SearchIndex, triplesOf } from './search-index'

/** How much a guess is worth less than a match. */
const LESS = { homophone: 42, fuzzy: 45, misspelt: 30 } as const
/** Words that people say around what they look for; they match nothing by themselves. */
const AROUND =
  /我要|我想|请问|怎么|怎样|如何|哪里|在哪|去哪|需要|什么|多少|可以|能不能|办理|申请|申领|补办|一个|[办领的了吗呢]/g
/** Share of the query's pairs that must be there. */
const LEAST_SHARE = 0.34
/** So many words with the most letter triples in common are measured. */
const MEASURED = 100

/** What was probably meant by a query that matches nothing: same sound, near sound, a slip of the finger, or most of the words. */
export function likelyWords(index: SearchIndex, query: string): Matches {
  if (isLatin(query)) {
    const fuzzy = bySound(index, waysToCut(query, index.known), LESS.fuzzy)
    return fuzzy.size > 0 ? fuzzy : bySpelling(index, query)
  }
  const sound = bySound(index, readingsOf(index, query), LESS.homophone)
  if (sound.size > 0) return sound
  return byOverlap(index, query.replace(AROUND, '') || query)
}

function bySound(index: SearchIndex, ways: readonly string[][], less: number): Matches {
  const matches: Matches = new Map()
  for (const pieces of ways) {
    if (pieces.length < 2) continue
    const note = (number: number, score: number): void => {
      const word = index.words[number]
      if (word !== undefined) keepBest(matches, word, number, score)
    }
    notePieces(index, pieces, note, less, true)
  }
  return matches
}

/** How the characters of a query are read, as far as these entries know them. */
function readingsOf(index: SearchIndex, query: string): string[][] {
  const characters = charactersOf(query)
  const known = characters.map((character) => index.readingsOf(character).slice(0, 2))
  if (known.some((readings) => readings.length === 0)) return []
  return known
    .reduce<string[][]>(
      (ways, readings) => ways.flatMap((way) => readings.map((one) => [...way, one])).slice(0, 8),
      [[]],
    )
    .slice(0, 8)
}

function bySpelling(index: SearchIndex, query: string): Matches {
  const matches: Matches = new Map()
  if (query.length < 4) return matches
  const most = query.length < 8 ? 1 : 2
  for (const number of mostTriplesInCommon(index, query)) {
    const word = index.words[number]
    if (word === undefined) continue
    const distance = distanceWithin(query, word.pinyin, most)
    if (distance <= most) keepBest(matches, word, number, 66 - LESS.misspelt - 5 * distance)
  }
  return matches
}

/** The words that share the most letter triples with the query, at most `MEASURED` of them. */
function mostTriplesInCommon(index: SearchIndex, query: string): number[] {
  const counts = new Uint8Array(index.words.length)
  const seen: number[][] = []
  for (const triple of new Set(triplesOf(query))) {
    for (const number of index.letterTriples().get(triple) ?? []) {
      const count = (counts[number] ?? 0) + 1
      counts[number] = count
      const reached = seen[count] ?? []
      seen[count] = reached
      if (reached.length < MEASURED) reached.push(number)
    }
  }
  return [...new Set(seen.reverse().flat())].slice(0, MEASURED)
}

/** Most of what was said stands in the word: pairs of neighbours count, rare ones more than common ones. */
function byOverlap(index: SearchIndex, query: string): Matches {
  const matches: Matches = new Map()
  const characters = charactersOf(query)
  const pairs = characters.slice(1).map((character, at) => (characters[at] ?? '') + character)
  const parts = pairs.some((pair) => index.characterPairs.has(pair)) ? pairs : characters
  const lists = parts.map((part) => index.characterPairs.get(part) ?? index.characters.get(part))
  const weight = (size: number) => Math.log(1 + index.words.length / (1 + size))
  const total = lists.reduce((sum, list) => sum + weight(list?.length ?? 0), 0)
  const counts = new Map<number, number>()
  for (const list of lists) {
    if (list === undefined) continue
    for (const number of list.subarray(0, 4_000)) counts.set(number, (counts.get(number) ?? 0) + weight(list.length))
  }
  for (const [number, sum] of counts) {
    const word = index.words[number]
    if (word !== undefined && sum / total >= LEAST_SHARE) keepBest(matches, word, number, (40 * sum) / total)
  }
  return matches
}
