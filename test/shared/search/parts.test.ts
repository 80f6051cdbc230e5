import { beginningWith, mayContain, maySound, positionOf, readerOf } from '@shared/search/candidates'
import { BestFew, EveryMatch, share } from '@shared/search/keeper'
import { likelyWords } from '@shared/search/likely'
import { matchPieces, matchTerm, WORTH } from '@shared/search/matches'
import { buildSearchIndex, type IndexedWord, triplesOf } from '@shared/search/search-index'
import { describe, expect, it } from 'vitest'

const index = buildSearchIndex([
  { id: 'a', words: [{ kind: 'name', text: '低保申请', syllables: ['di', 'bao', 'shen', 'qing'] }] },
  { id: 'b', words: [{ kind: 'word', text: '医保', syllables: ['yi', 'bao'] }] },
  { id: 'c', words: [{ kind: 'alias', text: '低保', syllables: ['di', 'bao'] }] },
])
const textOf = (numbers: Iterable<number>) => [...numbers].map((number) => index.words[number]?.text)

describe('candidates', () => {
  it('begin with a text, found by halving the sorted order', () => {
    const byText = { numbers: index.byText, keyOf: (word: IndexedWord) => word.text }
    expect(textOf(beginningWith(index, byText, '低')).sort()).toEqual(['低保', '低保申请'])
    expect(textOf(beginningWith(index, byText, '高'))).toEqual([])
    expect(textOf(beginningWith(index, byText, '低保申请表'))).toEqual([])
  })

  it('hold each two neighbouring characters of a text', () => {
    expect(textOf(mayContain(index, '保')).sort()).toEqual(['低保', '低保申请', '医保'])
    expect(textOf(mayContain(index, '保申'))).toEqual(['低保申请'])
    expect(textOf(mayContain(index, '申保'))).toEqual([])
  })

  it('begin their syllables as the pieces do, exactly or nearly', () => {
    const sounding = (pieces: string[], fuzzy: boolean) =>
      maySound(index, pieces, fuzzy).flatMap((list) => textOf(list))
    expect(sounding(['d', 'bao'], false).sort()).toEqual(['低保', '低保申请'])
    expect(sounding(['bao', 'sen'], true)).toEqual(['低保申请'])
    expect(sounding(['yi'], false)).toEqual(['医保'])
    expect(sounding([], false)).toEqual([])
  })

  it('are numbered by their length', () => {
    expect(textOf(index.all)).toEqual(['医保', '低保', '低保申请'])
  })

  it('know where the pieces stand', () => {
    const word = index.words[2]
    if (word === undefined) throw new Error('the index has words')
    const at = (pieces: readonly string[], fuzzy: boolean) =>
      positionOf(word, pieces.length, readerOf(index, pieces, fuzzy))
    expect(at(['bao', 's'], false)).toBe(1)
    expect(at(['bao', 'sen'], false)).toBe(-1)
    expect(at(['bao', 'sen'], true)).toBe(1)
    expect(at(['qing', 'di'], false)).toBe(-1)
  })
})

describe('what is kept', () => {
  it('is the best match of an entry, the name before other words', () => {
    const every = new EveryMatch(index)
    every.note(2, 70, 0)
    every.note(2, 60, 0)
    every.note(1, 70, 0)
    expect(every.byEntry.get(0)?.score).toBe(70)
    expect(every.byEntry.get(2)?.score).toBe(69)
  })

  it('is worth more the more of the word is covered', () => {
    const [short, , long] = index.words
    if (short === undefined || long === undefined) throw new Error('the index has words')
    expect(share(2, short)).toBeGreaterThan(share(2, long))
    expect(share(9, short)).toBe(10)
  })

  it('are the best few, and no later word is wanted that cannot be among them', () => {
    const best = new BestFew(index, 1)
    expect(best.wants(0, WORTH.inside, 1)).toBe(true)
    best.note(1, WORTH.begins, 1)
    best.note(0, WORTH.inside, 1)
    expect(best.matches.map(({ word }) => word)).toEqual([1])
    expect(best.wants(2, WORTH.inside, 1)).toBe(false)
    expect(best.wants(2, WORTH.whole, 4)).toBe(true)
  })

  it('is whole, at the beginning or inside', () => {
    const scores = (note: (every: EveryMatch) => void) => {
      const every = new EveryMatch(index)
      note(every)
      return [...every.byEntry.values()].map(({ score }) => Math.floor(score / 10) * 10).sort((a, b) => a - b)
    }
    expect(scores((every) => matchPieces(index, { pieces: ['di', 'bao'], less: 0 }, every))).toEqual([80, 100])
    expect(scores((every) => matchTerm(index, '低保', every))).toEqual([80, 100])
    expect(scores((every) => matchTerm(index, '保申', every))).toEqual([70])
  })
})

describe('guesses', () => {
  it('are found by near sound and by letters, and are worth less than any match', () => {
    for (const query of ['dibaosenqin', 'dibaoshneqing']) {
      const scores = likelyWords(index, query).map((match) => match.score)
      expect(scores.length).toBeGreaterThan(0)
      expect(Math.max(...scores)).toBeLessThan(WORTH.inside)
    }
    expect(likelyWords(index, '外星')).toEqual([])
  })

  it('are measured by runs of three letters', () => {
    expect(triplesOf('dibao')).toEqual(['dib', 'iba', 'bao'])
    expect(triplesOf('di')).toEqual([])
  })
})
