import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pinyin } from 'pinyin-pro'
import { openPostgres } from '../setup/steps/embedded-postgres.mjs'
import { search } from '../shared/search/search'
import type { SearchEntry } from '../shared/search/search-entry'
import { buildSearchIndex } from '../shared/search/search-index'
import { makeRandom } from '../test/support/seeded-random'
import { percentile, report, rounded } from './figure'

/** 边打边找 — our search beside `LIKE` in PostgreSQL and a plain scan: the same names, the same words, one after the other. */
const SIZES = [5_000, 100_000]
const ROUNDS = 400
const WARM = 100
const KEY_MS = 50
const random = makeRandom(7)
const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One

const { items } = JSON.parse(readFileSync('prisma/seed/data/items.json', 'utf8')) as { items: { name: string }[] }
const PARTS = items.map((item) => item.name.slice(0, 6))
const ENDS = ['申请', '变更', '注销', '补办', '换发', '年审', '查询', '登记', '备案', '核定']

const read = (text: string) => pinyin(text, { toneType: 'none', type: 'array', v: true })

function makeNames(count: number): string[] {
  const names = new Set<string>()
  while (names.size < count) names.add(`${pick(PARTS)}${pick(PARTS).slice(0, 4)}${pick(ENDS)}${names.size % 997}`)
  return [...names]
}

/** What people type: two and four characters out of a name, and words that no name holds. */
function makeWords(names: readonly string[]): string[] {
  return Array.from({ length: ROUNDS }, (_, index) => {
    const name = pick(names)
    const at = Math.floor(random() * 6)
    return index % 8 === 7 ? '龙凤呈祥' : name.slice(at, at + (index % 2 === 0 ? 2 : 4))
  })
}

async function timed(words: readonly string[], find: (word: string) => unknown): Promise<number[]> {
  const times: number[] = []
  for (const word of words) {
    const began = performance.now()
    await find(word)
    times.push(performance.now() - began)
  }
  return times
}

const home = await mkdtemp(join(tmpdir(), 'yimen-bench-'))
await chmod(home, 0o755)
const server = await openPostgres({ root: process.cwd(), home, throwAway: true })
const client = new pg.Client({ connectionString: server.urlOf('postgres') })
await client.connect()
try {
  for (const size of SIZES) await measure(size)
} finally {
  await client.end()
  await server.stop()
  await rm(home, { recursive: true, force: true })
}

async function measure(size: number): Promise<void> {
  const names = makeNames(size)
  const entries: SearchEntry[] = names.map((text, index) => ({
    id: String(index),
    words: [{ kind: 'name', text, syllables: read(text) }],
  }))
  const index = buildSearchIndex(entries)
  await client.query('DROP TABLE IF EXISTS item')
  await client.query('CREATE TABLE item (id int PRIMARY KEY, name text NOT NULL)')
  await client.query('INSERT INTO item SELECT * FROM unnest($1::int[], $2::text[])', [names.map((_, at) => at), names])
  await client.query('ANALYZE item')
  const words = makeWords(names)
  const byText = await race(words, {
    ours: (word) => search(index, word, 20),
    like: (word) => query('SELECT id, name FROM item WHERE name LIKE $1 ORDER BY id LIMIT 20', [`%${word}%`]),
    ranked: (word) =>
      query('SELECT id, name FROM item WHERE name LIKE $1 ORDER BY position($2 in name), length(name), id LIMIT 20', [
        `%${word}%`,
        word,
      ]),
    scan: (word) => names.filter((name) => name.includes(word)).slice(0, 20),
  })
  const letters = words
    .filter((word) => /^\p{Script=Han}+$/u.test(word))
    .flatMap((word) => {
      const syllables = read(word)
      return [syllables.join(''), syllables.map((one) => one[0]).join('')]
    })
  const spelt = index.words.map((word) => `${word.pinyin} ${word.initials}`)
  const byLetters = await race(letters, {
    ours: (word) => search(index, word, 20),
    scan: (word) => spelt.filter((one) => one.includes(word)).slice(0, 20),
  })
  const label = `typeahead at ${size.toLocaleString('en')} items`
  compare(`${label}, ranked, p50, against LIKE with the same ranking`, 0.5, [byText.ours, byText.ranked])
  compare(`${label}, ranked, p50, against LIKE that stops at the first 20 unranked`, 0.5, [byText.ours, byText.like])
  compare(`${label}, ranked, p99, against LIKE that stops at the first 20 unranked`, 0.99, [byText.ours, byText.like])
  underKey(`${label}, ranked, p99, against a linear scan`, [byText.ours, byText.scan])
  compare(`${label}, pinyin and first letters, p50, against a linear scan`, 0.5, [byLetters.ours, byLetters.scan])
  underKey(`${label}, pinyin and first letters, p99, against a linear scan`, [byLetters.ours, byLetters.scan])
}

function query(sql: string, values: string[]) {
  return client.query(sql, values)
}

/** Times of every way over the same words, one way after the other; each has seen some of them before it is timed. */
async function race<Way extends string>(
  words: readonly string[],
  ways: Record<Way, (word: string) => unknown>,
): Promise<Record<Way, number[]>> {
  const times: Partial<Record<Way, number[]>> = {}
  for (const way of Object.keys(ways) as Way[]) {
    await timed(words.slice(0, WARM), ways[way])
    times[way] = await timed(words, ways[way])
  }
  return times as Record<Way, number[]>
}

function compare(metric: string, at: number, [ours, peer]: [number[], number[]]): void {
  const [own, other] = [percentile(ours, at), percentile(peer, at)]
  report({ metric, ours: rounded(own, 3), peer: rounded(other, 3), unit: 'ms', goal: '≤ peer', holds: own <= other })
}

/** The slowest keys: nobody feels less than this. */
function underKey(metric: string, [ours, peer]: [number[], number[]]): void {
  const [own, other] = [percentile(ours, 0.99), percentile(peer, 0.99)]
  const goal = `≤ ${KEY_MS} ms a key`
  report({ metric, ours: rounded(own, 3), peer: rounded(other, 3), unit: 'ms', goal, holds: own <= KEY_MS })
}
