import { charactersOf, isLatin } from './fold-text'
import { distanceWithin } from './fuzzy-pinyin'
import { EveryMatch, type Keeper, type Match } from './keeper'
import { matchPieces, WORTH } from './matches'
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
export function likelyWords(index: SearchIndex, query: string): Match[] {
  if (isLatin(query)) {
    const fuzzy = bySound(index, waysToCut(query, index.known), LESS.fuzzy)
    return fuzzy.length > 0 ? fuzzy : bySpelling(index, query)
  }
  const sound = bySound(index, readingsOf(index, query), LESS.homophone)
  if (sound.length > 0) return sound
  return byOverlap(index, query.replace(AROUND, '') || query)
}

function bySound(index: SearchIndex, ways: readonly string[][], less: number): Match[] {
  const every = new EveryMatch(index)
  const withoutShare: Keeper = {
    wants: () => every.wants(),
    note: (number, score) => every.note(number, score, 0),
  }
  for (const pieces of ways) {
    if (pieces.length > 1) matchPieces(index, { pieces, less, fuzzy: true }, withoutShare)
  }
  return [...every.byEntry.values()]
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

function bySpelling(index: SearchIndex, query: string): Match[] {
  const every = new EveryMatch(index)
  if (query.length < 4) return []
  const most = query.length < 8 ? 1 : 2
  for (const number of mostTriplesInCommon(index, query)) {
    const distance = distanceWithin(query, index.words[number]?.pinyin ?? '', most)
    if (distance <= most) every.note(number, WORTH.inside - LESS.misspelt - 5 * distance, 0)
  }
  return [...every.byEntry.values()]
}

/** The words that share the most letter triples with the query, at most `MEASURED` of them. */
function mostTriplesInCommon(index: SearchIndex, query: string): number[] {
  const counts = new Uint8Array(index.words.length)
  const seen: number[][] = []
  for (const triple of new Set(triplesOf(query))) {
    for (const number of index.letterTriples.get(triple) ?? []) {
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
function byOverlap(index: SearchIndex, query: string): Match[] {
  const every = new EveryMatch(index)
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
    if (sum / total >= LEAST_SHARE) every.note(number, (40 * sum) / total, 0)
  }
  return [...every.byEntry.values()]
}
