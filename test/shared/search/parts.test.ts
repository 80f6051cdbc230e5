import { beginningWith, containing, positionOf, sounding } from '@shared/search/candidates'
import { likelyWords } from '@shared/search/likely'
import { keepBest, type Matches, notePieces, share, WORTH } from '@shared/search/matches'
import { buildSearchIndex, triplesOf } from '@shared/search/search-index'
import { describe, expect, it } from 'vitest'

const index = buildSearchIndex([
  { id: 'a', words: [{ kind: 'name', text: '低保申请', syllables: ['di', 'bao', 'shen', 'qing'] }] },
  { id: 'b', words: [{ kind: 'word', text: '医保', syllables: ['yi', 'bao'] }] },
  { id: 'c', words: [{ kind: 'alias', text: '低保', syllables: ['di', 'bao'] }] },
])
const textOf = (numbers: Iterable<number>) => [...numbers].map((number) => index.words[number]?.text)

describe('candidates', () => {
  it('begin with a text, found by halving the sorted order', () => {
    const keyOf = (number: number) => index.words[number]?.text ?? ''
    expect(textOf(beginningWith(index.byText, keyOf, '低')).sort()).toEqual(['低保', '低保申请'])
    expect(textOf(beginningWith(index.byText, keyOf, '高'))).toEqual([])
  })

  it('contain a text', () => {
    expect(textOf(containing(index, '保')).sort()).toEqual(['低保', '低保申请', '医保'])
    expect(textOf(containing(index, '保申'))).toEqual(['低保申请'])
    expect(textOf(containing(index, '申保'))).toEqual([])
  })

  it('sound like pieces of pinyin, exactly or nearly', () => {
    expect(textOf(sounding(index, ['d', 'bao'], false)).sort()).toEqual(['低保', '低保申请'])
    expect(textOf(sounding(index, ['bao', 'sen'], false))).toEqual([])
    expect(textOf(sounding(index, ['bao', 'sen'], true))).toEqual(['低保申请'])
    expect(textOf(sounding(index, ['yi'], false))).toEqual(['医保'])
    expect(sounding(index, [], false)).toEqual([])
  })

  it('know where the pieces stand', () => {
    const [word] = index.words
    if (word === undefined) throw new Error('the index has words')
    expect(positionOf(word, ['bao', 's'], false)).toBe(1)
    expect(positionOf(word, ['qing', 'di'], false)).toBe(-1)
  })
})

describe('scores', () => {
  it('keep the best match of an entry, the name before other words', () => {
    const matches: Matches = new Map()
    const [name, word] = index.words
    if (name === undefined || word === undefined) throw new Error('the index has words')
    keepBest(matches, name, 0, 70)
    keepBest(matches, name, 0, 60)
    keepBest(matches, word, 1, 70)
    expect(matches.get(0)?.score).toBe(70)
    expect(matches.get(1)?.score).toBe(68)
  })

  it('rise with the share of the word that is covered', () => {
    const [name, word] = index.words
    if (name === undefined || word === undefined) throw new Error('the index has words')
    expect(share(2, word)).toBeGreaterThan(share(2, name))
    expect(share(9, word)).toBe(10)
  })

  it('say how many words the pieces stand in', () => {
    const scores: number[] = []
    expect(notePieces(index, ['di', 'bao'], (_, score) => scores.push(score), 0)).toBe(2)
    expect(scores.sort((a, b) => a - b)).toEqual([WORTH.begins, WORTH.whole])
  })
})

describe('guesses', () => {
  it('are found by near sound and by letters, and are worth less than any match', () => {
    for (const query of ['dibaosenqin', 'dibaoshneqing']) {
      const scores = [...likelyWords(index, query).values()].map((match) => match.score)
      expect(scores.length).toBeGreaterThan(0)
      expect(Math.max(...scores)).toBeLessThan(WORTH.inside)
    }
    expect(likelyWords(index, '外星').size).toBe(0)
  })

  it('are measured by runs of three letters', () => {
    expect(triplesOf('dibao')).toEqual(['dib', 'iba', 'bao'])
    expect(triplesOf('di')).toEqual([])
  })
})
