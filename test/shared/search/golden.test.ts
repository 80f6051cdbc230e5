import { readFileSync } from 'node:fs'
import { search } from '@shared/search/search'
import { buildSearchIndex } from '@shared/search/search-index'
import { describe, expect, it } from 'vitest'
import { searchEntryOf, syllablesOf } from '../../../server/modules/service-item/readings'
import { GOLDEN, type Golden, NOTHING } from './golden-queries'

/** What must be reached: the mean of 1/rank, the share found first, and the share among the first three. */
const FLOOR = { meanReciprocalRank: 0.97, first: 0.96, firstThree: 0.98 }

const { items } = JSON.parse(readFileSync('prisma/seed/data/items.json', 'utf8'))
const { words, frequent } = JSON.parse(readFileSync('prisma/seed/data/words.json', 'utf8'))
const rank = (id: string) => (frequent.includes(id) ? frequent.indexOf(id) : frequent.length)
const entries = (items as { id: string; name: string; aliases: string[] }[])
  .sort((a, b) => rank(a.id) - rank(b.id))
  .map((facts) => searchEntryOf({ itemId: facts.id, facts } as never, words[facts.id] ?? []))
const index = buildSearchIndex(entries, syllablesOf)

/** The place of the first item with which one would be content; 0 when there is none among the first ten. */
const placeOf = ([query, ...wanted]: Golden) => search(index, query).findIndex(({ id }) => wanted.includes(id)) + 1

function figuresOf(queries: readonly Golden[]) {
  const places = queries.map(placeOf)
  const shareOf = (value: (place: number) => number) =>
    places.reduce((sum, place) => sum + value(place), 0) / places.length
  return {
    meanReciprocalRank: shareOf((place) => (place === 0 ? 0 : 1 / place)),
    first: shareOf((place) => (place === 1 ? 1 : 0)),
    firstThree: shareOf((place) => (place >= 1 && place <= 3 ? 1 : 0)),
  }
}

describe('the searches of villagers', () => {
  const groups: Readonly<Record<string, readonly Golden[]>> = GOLDEN
  const all = Object.values(groups).flat()

  it('are many, none stands twice, and each wants items that there are', () => {
    expect(all.length).toBeGreaterThan(300)
    expect(new Set(all.map(([query]) => query)).size).toBe(all.length)
    const known = new Set(entries.map((entry) => entry.id))
    expect(all.flatMap(([, ...wanted]) => wanted).filter((id) => !known.has(id))).toEqual([])
  })

  it('find what was meant', () => {
    const shown = Object.entries({ ...groups, 'all of them': all }).map(([name, queries]) => {
      const { meanReciprocalRank, first, firstThree } = figuresOf(queries)
      const figures = [meanReciprocalRank, first, firstThree].map((one) => one.toFixed(3)).join('  ')
      return `${name.padEnd(12)} ${String(queries.length).padStart(4)}  ${figures}`
    })
    console.log(['search: queries, mean reciprocal rank, first, first three', ...shown].join('\n'))
    const missed = all.filter((one) => placeOf(one) !== 1).map(([query]) => query)
    const reached = figuresOf(all)
    const words = `not first: ${missed.join('、')}`
    expect(reached.meanReciprocalRank, words).toBeGreaterThanOrEqual(FLOOR.meanReciprocalRank)
    expect(reached.first, words).toBeGreaterThanOrEqual(FLOOR.first)
    expect(reached.firstThree, words).toBeGreaterThanOrEqual(FLOOR.firstThree)
  })

  it.each(Object.keys(groups))('find it in every way of typing: %s', (name) => {
    expect(figuresOf(groups[name] ?? []).firstThree).toBeGreaterThanOrEqual(0.9)
  })

  it.each(NOTHING)('find nothing for “%s”, which the county does not have', (query) => {
    expect(search(index, query)).toEqual([])
  })
})

describe('what stands in a sentence', () => {
  it.each(['我要办残疾证', '残疾证怎么办', '请问残疾证需要什么材料'])('is a match and no guess: %s', (query) => {
    const [best] = search(index, query)
    expect(best?.id).toBe('disability-cert-new')
    expect(best?.score).toBeGreaterThan(50)
  })
})
