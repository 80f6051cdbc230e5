import { charactersOf, isLatin } from './fold-text'
import { distanceWithin } from './fuzzy-pinyin'
import { EveryMatch, type Keeper, type Match } from './keeper'
import { matchPieces, matchTerm, WORTH } from './matches'
import { waysToCut } from './pinyin-tokens'
import { type Postings, type SearchIndex, triplesOf } from './search-index'

/** How much a guess is worth less than a match; what stands in a sentence is a match, but one of a part. */
const LESS = { homophone: 42, fuzzy: 45, misspelt: 30, sentence: 12 } as const
/** Words that people say around what they look for; they match nothing by themselves. */
const AROUND =
  /我要|我想|我们|请问|想问|怎么样|怎么办|怎么|咋办|咋|怎样|如何|哪里|哪儿|在哪|去哪|需要|要不要|什么|啥|多少|可以|能不能|手续|材料|办理|申请|申领|补办|一个|[办领的了吗呢要我]/g
/** Share of what was said that must be there. */
const LEAST_SHARE = 0.34
/** So many words with the most letter triples in common are measured. */
const MEASURED = 100
/** So many words of one part of a query are counted. */
const MOST_WORDS = 4_000

/**
 * What was probably meant by a query that matches nothing: what it says without the words of a sentence, the same sound, near sound, a slip
 * of the finger, or most of the words.
 */
export function likelyWords(index: SearchIndex, query: string): Match[] {
  if (isLatin(query)) {
    const fuzzy = bySound(index, waysToCut(query, index.known), LESS.fuzzy)
    return fuzzy.length > 0 ? fuzzy : bySpelling(index, query)
  }
  const bare = query.replace(AROUND, '') || query
  if (bare !== query && charactersOf(bare).length > 1) {
    const inside = bySentence(index, bare)
    if (inside.length > 0) return inside
  }
  const sound = bySound(index, readingsOf(index, query), LESS.homophone)
  if (sound.length > 0) return sound
  const overlap = byOverlap(index, bare)
  if (overlap.length > 0 || charactersOf(query).length < 3) return overlap
  return readingsOf(index, query).flatMap((reading) => bySpelling(index, reading.join(''), 1))
}

/** The query without its sentence, matched as if it alone had been typed. */
function bySentence(index: SearchIndex, bare: string): Match[] {
  const every = new EveryMatch(index)
  matchTerm(index, bare, {
    wants: every.wants.bind(every),
    note: (number, score, length) => every.note(number, score - LESS.sentence, length),
  })
  return [...every.byEntry.values()]
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

/** `most` slips are forgiven; without it one, and two in a long run of letters. */
function bySpelling(index: SearchIndex, query: string, most = query.length < 8 ? 1 : 2): Match[] {
  const every = new EveryMatch(index)
  if (query.length < 4) return []
  for (const number of mostTriplesInCommon(index, query, most)) {
    const distance = distanceWithin(query, index.words[number]?.pinyin ?? '', most)
    if (distance <= most) every.note(number, WORTH.inside - LESS.misspelt - 5 * distance, 0)
  }
  return [...every.byEntry.values()]
}

/**
 * The words that share the most letter triples with the query, at most `MEASURED` of them. A slip takes four triples away at the most (two
 * letters swapped), so that a word with fewer in common lies farther than `slips` and is not measured.
 */
function mostTriplesInCommon(index: SearchIndex, query: string, slips: number): number[] {
  const triples = new Set(triplesOf(query))
  const least = Math.max(1, triples.size - 4 * slips)
  const counts = new Uint8Array(index.words.length)
  const seen: number[][] = []
  for (const triple of triples) {
    for (const number of index.letterTriples.get(triple) ?? []) {
      const count = (counts[number] ?? 0) + 1
      counts[number] = count
      if (count < least) continue
      const reached = seen[count] ?? []
      seen[count] = reached
      if (reached.length < MEASURED) reached.push(number)
    }
  }
  return [...new Set(seen.reverse().flat())].slice(0, MEASURED)
}

/** What a pair of neighbours that no word holds counts at most, as a share of the rarest: it tells little about what was meant. */
const UNKNOWN = 0.4
/** What a single character counts beside a pair. */
const SINGLE = 0.25
/** What it counts that a word stands in the query as a whole, by how much of the query it is. */
const WHOLE = 0.6

/** Most of what was said stands in the word: pairs of neighbours count, rare ones more than common ones, and single characters a little. */
function byOverlap(index: SearchIndex, query: string): Match[] {
  const every = new EveryMatch(index)
  const characters = charactersOf(query)
  const pairs = characters.slice(1).map((character, at) => (characters[at] ?? '') + character)
  const weight = (size: number) => Math.log(1 + index.words.length / (1 + size))
  const rarest = weight(0)
  const counts = new Map<number, number>()
  let total = 0
  const count = (list: Postings | undefined, part: number) => {
    if (list === undefined) {
      total += UNKNOWN * part * rarest
      return
    }
    const own = part * weight(list.length)
    total += own
    for (const number of list.subarray(0, MOST_WORDS)) counts.set(number, (counts.get(number) ?? 0) + own)
  }
  for (const pair of new Set(pairs)) count(index.characterPairs.get(pair), 1)
  for (const character of new Set(characters)) count(index.characters.get(character), SINGLE)
  for (const [number, sum] of counts) {
    const word = index.words[number]
    if (word === undefined) continue
    const whole = query.includes(word.text) ? (WHOLE * word.syllables.length) / characters.length : 0
    const share = Math.min(1, sum / total + whole)
    if (share >= LEAST_SHARE) every.note(number, 30 * share, 10 * share)
  }
  return [...every.byEntry.values()]
}
