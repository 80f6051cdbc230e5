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
const random = makeRandom(7)
const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One

const { items } = JSON.parse(readFileSync('prisma/seed/data/items.json', 'utf8')) as { items: { name: string }[] }
const PARTS = items.map((item) => item.name.slice(0, 6))
const ENDS = ['申请', '变更', '注销', '补办', '换发', '年审', '查询', '登记', '备案', '核定']

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
    words: [{ kind: 'name', text, syllables: pinyin(text, { toneType: 'none', type: 'array', v: true }) }],
  }))
  const index = buildSearchIndex(entries)
  await client.query('DROP TABLE IF EXISTS item')
  await client.query('CREATE TABLE item (id int PRIMARY KEY, name text NOT NULL)')
  await client.query('INSERT INTO item SELECT * FROM unnest($1::int[], $2::text[])', [names.map((_, at) => at), names])
  await client.query('ANALYZE item')
  const words = makeWords(names)
  const ours = await timed(words, (word) => search(index, word, 20))
  const like = await timed(words, (word) =>
    client.query('SELECT id, name FROM item WHERE name LIKE $1 ORDER BY id LIMIT 20', [`%${word}%`]),
  )
  const ranked = await timed(words, (word) =>
    client.query(
      'SELECT id, name FROM item WHERE name LIKE $1 ORDER BY position($2 in name), length(name), id LIMIT 20',
      [`%${word}%`, word],
    ),
  )
  const scan = await timed(words, (word) => names.filter((name) => name.includes(word)).slice(0, 20))
  const label = `typeahead at ${size.toLocaleString('en')} items`
  const p50 = percentile(ours, 0.5)
  report({
    metric: `${label}, ranked, p50, against LIKE with the same ranking`,
    ours: rounded(p50, 3),
    peer: rounded(percentile(ranked, 0.5), 3),
    unit: 'ms',
    goal: '≤ peer',
    holds: p50 <= percentile(ranked, 0.5),
  })
  report({
    metric: `${label}, ranked, p50, against LIKE that stops at the first 20 unranked`,
    ours: rounded(p50, 3),
    peer: rounded(percentile(like, 0.5), 3),
    unit: 'ms',
    goal: 'shown',
    holds: true,
  })
  report({
    metric: `${label}, p99, against a linear scan`,
    ours: rounded(percentile(ours, 0.99), 3),
    peer: rounded(percentile(scan, 0.99), 3),
    unit: 'ms',
    goal: '≤ 50 ms a key',
    holds: percentile(ours, 0.99) <= 50,
  })
}
