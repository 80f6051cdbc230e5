import { search } from '@shared/search/search'
import type { SearchEntry, SearchWord } from '@shared/search/search-entry'
import { buildSearchIndex } from '@shared/search/search-index'
import { describe, expect, it } from 'vitest'

const word = (kind: SearchWord['kind'], text: string, syllables: string): SearchWord => ({
  kind,
  text,
  syllables: syllables.split(' '),
})

const ENTRIES: SearchEntry[] = [
  {
    id: 'disability',
    words: [word('name', '残疾人证新办', 'can ji ren zheng xin ban'), word('word', '残疾证', 'can ji zheng')],
  },
  {
    id: 'elder-card',
    words: [
      word('name', '老年人优待证办理', 'lao nian ren you dai zheng ban li'),
      word('alias', '老年优待证', 'lao nian you dai zheng'),
    ],
  },
  { id: 'veteran', words: [word('name', '退役军人优待证', 'tui yi jun ren you dai zheng')] },
  { id: 'move', words: [word('name', '户口迁移（跨省）', 'hu kou qian yi kua sheng')] },
  { id: 'rare', words: [word('name', '𠮷䶮补贴', 'ji yan bu tie')] },
  { id: 'hotline', words: [word('name', '12345 热线', '1 2 3 4 5 re xian')] },
]
const index = buildSearchIndex(ENTRIES)
const idsOf = (query: string, limit?: number) => search(index, query, limit).map((one) => one.id)

describe('what matches', () => {
  it('is found by characters wherever they stand', () => {
    expect(idsOf('残疾')).toEqual(['disability'])
    expect(idsOf('优待证')).toEqual(['elder-card', 'veteran'])
    expect(idsOf('迁')).toEqual(['move'])
  })

  it('is found by first letters, by whole pinyin and by both mixed', () => {
    for (const query of ['cjz', 'canjizheng', 'canjz', 'cjizheng', '残jz', '残疾zheng', 'CJZ'])
      expect(idsOf(query)[0]).toBe('disability')
    expect(idsOf('lny')[0]).toBe('elder-card')
  })

  it('is found while the last syllable is still being typed', () => {
    for (const query of ['laonian', 'laonianyo', 'laonianyou', 'laonianyoud'])
      expect(idsOf(query)[0]).toBe('elder-card')
  })

  it('is found with full-width letters, spaces, brackets and digits', () => {
    expect(idsOf('ｃｊｚ')[0]).toBe('disability')
    expect(idsOf('户口迁移跨省')).toEqual(['move'])
    expect(idsOf('跨省 户口')).toEqual(['move'])
    expect(idsOf('12345')).toEqual(['hotline'])
  })

  it('is found by characters outside the basic plane', () => {
    expect(idsOf('𠮷')).toEqual(['rare'])
    expect(idsOf('𠮷䶮')).toEqual(['rare'])
  })
})

describe('what comes first', () => {
  it('is the whole word, then what begins so, then what holds it', () => {
    const order = buildSearchIndex([
      { id: 'inside', words: [word('name', '办低保证', 'ban di bao zheng')] },
      { id: 'begins', words: [word('name', '低保证明', 'di bao zheng ming')] },
      { id: 'whole', words: [word('name', '低保', 'di bao')] },
    ])
    expect(search(order, '低保').map((one) => one.id)).toEqual(['whole', 'begins', 'inside'])
    expect(search(order, 'dibao').map((one) => one.id)).toEqual(['whole', 'begins', 'inside'])
    expect(search(order, 'db').map((one) => one.id)).toEqual(['whole', 'begins', 'inside'])
  })

  it('is the name before an everyday word that says the same', () => {
    const order = buildSearchIndex([
      { id: 'word', words: [word('name', '别的', 'bie de'), word('word', '医保', 'yi bao')] },
      { id: 'name', words: [word('name', '医保', 'yi bao')] },
    ])
    expect(search(order, '医保').map((one) => one.id)).toEqual(['name', 'word'])
  })

  it('is the characters before what only sounds alike', () => {
    const order = buildSearchIndex([
      { id: 'sound', words: [word('name', '制', 'zhi')] },
      { id: 'latin', words: [word('name', 'zhi', 'z h i')] },
    ])
    expect(search(order, 'zhi')[0]?.id).toBe('latin')
  })

  it('is the order of the entries where nothing else decides', () => {
    const same = (id: string): SearchEntry => ({ id, words: [word('name', '补贴', 'bu tie')] })
    const order = buildSearchIndex([same('a'), same('b'), same('c')])
    expect(search(order, '补贴', 2).map((one) => one.id)).toEqual(['a', 'b'])
  })
})

describe('what was probably meant', () => {
  it('is found by the same sound, near sound and a slip of the finger, with a score that says so', () => {
    for (const query of ['chanjizheng', 'canjizen', 'cajizheng', 'canjizehng', 'naonianyoudaizheng']) {
      const [best] = search(index, query)
      expect(['disability', 'elder-card']).toContain(best?.id)
      expect(best?.score).toBeLessThan(66)
    }
    const read = buildSearchIndex(ENTRIES, (character) => (character === '急' ? ['ji'] : []))
    expect(search(read, '残急证')[0]?.id).toBe('disability')
  })

  it('is found when most of the words are there', () => {
    expect(idsOf('我要办残疾证怎么办')[0]).toBe('disability')
    expect(idsOf('残疾人的证')[0]).toBe('disability')
  })

  it('is nothing when nothing is near', () => {
    expect(idsOf('外星飞船')).toEqual([])
    expect(idsOf('zzzzqqqq')).toEqual([])
    expect(idsOf('')).toEqual([])
    expect(idsOf(' ，。 ')).toEqual([])
  })

  it('is never asked for when something really matches', () => {
    expect(search(index, '残疾证').every((one) => one.score > 50)).toBe(true)
  })
})
