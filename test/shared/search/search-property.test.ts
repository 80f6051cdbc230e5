import { readFileSync } from 'node:fs'
import { charactersOf, foldText } from '@shared/search/fold-text'
import { distanceWithin, fuzzySyllable } from '@shared/search/fuzzy-pinyin'
import { waysToCut } from '@shared/search/pinyin-tokens'
import { search } from '@shared/search/search'
import { buildSearchIndex } from '@shared/search/search-index'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchEntryOf } from '../../../server/modules/service-item/readings'

const { items } = JSON.parse(readFileSync('prisma/seed/data/items.json', 'utf8'))
const { words } = JSON.parse(readFileSync('prisma/seed/data/words.json', 'utf8'))
const entries = (items as { id: string; name: string; aliases: string[] }[]).map((facts) =>
  searchEntryOf({ itemId: facts.id, facts } as never, words[facts.id] ?? []),
)
const index = buildSearchIndex(entries)
const everyWord = entries.flatMap((entry) => entry.words.map((word) => ({ id: entry.id, word })))
const anyWord = fc.constantFrom(...everyWord)
const found = (query: string) => search(index, query, entries.length).map((one) => one.id)

describe('every word of the county’s catalogue', () => {
  it('has one syllable for each character', () => {
    for (const { word } of everyWord) expect(word.syllables).toHaveLength(charactersOf(foldText(word.text)).length)
  })

  it('is found by itself, first letters and pinyin', () => {
    for (const { id, word } of everyWord) {
      expect(found(word.text)).toContain(id)
      expect(found(word.syllables.join(''))).toContain(id)
      expect(found(word.syllables.map((one) => one[0]).join('')), word.text).toContain(id)
    }
  })

  it('is found by any two or more of its characters that stand together', () => {
    fc.assert(
      fc.property(anyWord, fc.nat(20), fc.integer({ min: 2, max: 6 }), ({ id, word }, from, length) => {
        const characters = charactersOf(foldText(word.text))
        const at = from % Math.max(1, characters.length - 1)
        return found(characters.slice(at, at + length).join('')).includes(id)
      }),
    )
  })

  it('is still among the results with two neighbouring letters swapped, all but once in a thousand times', () => {
    const swaps = everyWord.flatMap(({ id, word }) => {
      const letters = word.syllables.join('')
      if (!/^[a-z]{8,}$/.test(letters)) return []
      return Array.from({ length: letters.length - 1 }, (_, at) => ({ id, query: swapAt(letters, at) }))
    })
    const lost = swaps.filter(({ id, query }) => !found(query).includes(id))
    expect(swaps.length).toBeGreaterThan(4_000)
    expect(lost.length).toBeLessThanOrEqual(swaps.length / 1_000)
  })
})

/** The letters with the one at `at` and the next in each other's place. */
function swapAt(letters: string, at: number): string {
  return `${letters.slice(0, at)}${letters[at + 1] ?? ''}${letters[at] ?? ''}${letters.slice(at + 2)}`
}

describe('searching', () => {
  it('answers anything that can be typed, best first and without doubles', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (query) => {
        const results = search(index, query)
        expect(results.length).toBeLessThanOrEqual(10)
        expect(new Set(results.map((one) => one.id)).size).toBe(results.length)
        for (const [at, one] of results.entries()) expect(one.score).toBeLessThanOrEqual(results[at - 1]?.score ?? 200)
      }),
    )
  })

  it('cut short gives the beginning of the whole list, in the same order', () => {
    const part = fc.tuple(
      anyWord,
      fc.nat(20),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('text', 'pinyin', 'initials'),
    )
    fc.assert(
      fc.property(part, ([{ word }, from, length, way]) => {
        const characters = charactersOf(foldText(word.text))
        const at = from % characters.length
        const syllables = word.syllables.slice(at, at + length)
        const query = {
          text: characters.slice(at, at + length).join(''),
          pinyin: syllables.join('').slice(0, -1),
          initials: syllables.map((one) => one[0]).join(''),
        }[way]
        const all = search(index, query, entries.length)
        for (const limit of [1, 3, 10]) expect(search(index, query, limit)).toEqual(all.slice(0, limit))
      }),
    )
  })

  it('finds the same whatever was looked for before', () => {
    const fresh = buildSearchIndex(entries)
    for (const query of ['cjz', '证', 'zhnegming', '低保']) {
      expect(search(fresh, query).map((one) => one.id)).toEqual(search(index, query).map((one) => one.id))
    }
  })

  it('stays fast enough to run at every key stroke with five thousand entries', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => {
      const { word } = everyWord[n % everyWord.length] ??
        everyWord[0] ?? { word: { kind: 'name', text: '', syllables: [] } as never }
      return {
        id: String(n),
        words: [{ ...word, text: `${word.text}${n}`, syllables: [...word.syllables, ...String(n)] }],
      }
    })
    const large = buildSearchIndex(many)
    const times = ['证', '残疾', 'cjz', 'yanglao', '低保12', 'd'].flatMap((query) =>
      Array.from({ length: 20 }, () => {
        const began = performance.now()
        expect(search(large, query).length).toBeGreaterThan(0)
        return performance.now() - began
      }),
    )
    const sorted = times.sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(50)
  })
})

describe('the parts', () => {
  it('cut letters into syllables, first letters, or both', () => {
    const known = new Set(['can', 'ji', 'zheng', 'xi', 'an', 'xian'])
    expect(waysToCut('canjizheng', known)[0]).toEqual(['can', 'ji', 'zheng'])
    expect(waysToCut('cjz', known)[0]).toEqual(['c', 'j', 'z'])
    expect(waysToCut('xian', known).slice(0, 2)).toEqual([['xian'], ['xi', 'an']])
    expect(waysToCut('canjizh', known)[0]).toEqual(['can', 'ji', 'zh'])
  })

  it('take the pairs for one that are not told apart', () => {
    expect(fuzzySyllable('zheng')).toBe(fuzzySyllable('zen'))
    expect(fuzzySyllable('lan')).toBe(fuzzySyllable('nang'))
    expect(fuzzySyllable('hui')).toBe(fuzzySyllable('fi'))
    expect(fuzzySyllable('ma')).not.toBe(fuzzySyllable('na'))
  })

  it('count slips of the finger anywhere inside a text', () => {
    expect(distanceWithin('jizheng', 'canjizheng', 2)).toBe(0)
    expect(distanceWithin('jizehng', 'canjizheng', 2)).toBe(1)
    expect(distanceWithin('jixxheng', 'canjizheng', 2)).toBe(2)
    expect(distanceWithin('wwww', 'canjizheng', 2)).toBe(3)
  })
})
