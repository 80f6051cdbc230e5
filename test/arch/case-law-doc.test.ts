import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RECORD_QUERIES } from '../../server/modules/case/check/record-queries'
import { BUILT_ACTIONS } from '../../shared/case/authority/role-table'
import { CLOCK_LABELS } from '../../shared/case/clock/clock-table'
import { INVARIANTS } from '../../shared/case/invariant/broken-invariants'
import { ACTION_LAW } from '../../shared/case/law/action-law'
import { CLOCK_LAW } from '../../shared/case/law/clock-law'
import type { LawRow } from '../../shared/case/law/law-row'
import { caseLawDocument } from '../support/case-law-doc'
import { type Held, INVARIANT_LEDGER } from '../support/invariant-ledger'
import { listSourceFiles } from './source-files'

const FILE = 'docs/case-law.md'
/** How the house's formatter pads cells says nothing. */
const cells = (text: string) =>
  text
    .replaceAll(/ *\| */g, '|')
    .replaceAll(/-{3,}/g, '---')
    .trim()

describe('the law of a case as it is printed', () => {
  it('is what the tables say', () => {
    const printed = caseLawDocument()
    if (process.env.CASE_LAW_WRITE === '1') writeFileSync(FILE, `${printed}\n`)
    expect(cells(readFileSync(FILE, 'utf8'))).toBe(cells(printed))
  })

  it('lists all 64 invariants, each where it is held', () => {
    const ids = Object.keys(INVARIANT_LEDGER).map(Number)
    expect(ids).toEqual(Array.from({ length: 64 }, (_, index) => index + 1))
    const by = (kind: Held['by']) => ids.filter((id) => INVARIANT_LEDGER[id]?.held.some((one) => one.by === kind))
    expect(by('predicate')).toEqual(INVARIANTS.map((one) => one.id))
    expect(by('query')).toEqual([...new Set(RECORD_QUERIES.map((one) => one.id))])
    const tests = ids.flatMap(
      (id) => INVARIANT_LEDGER[id]?.held.flatMap((one) => ('where' in one ? one.where : [])) ?? [],
    )
    expect(tests.filter((path) => !existsSync(path))).toEqual([])
    expect(ids.filter((id) => INVARIANT_LEDGER[id]?.held.length === 0)).toEqual([])
  })

  it('has a clock of the law behind each that runs', () => {
    expect(Object.keys(CLOCK_LABELS).filter((name) => !Object.hasOwn(CLOCK_LAW, name))).toEqual([])
  })

  it('has the papers and messages that the acts make', () => {
    const sources = new Map(
      listSourceFiles()
        .filter(({ path }) => path.startsWith('shared/case/acts/'))
        .flatMap(({ lines }) => {
          const text = lines.join('\n')
          const name = /defineAct\(\{\s*name: '(\w+)'/.exec(text)?.[1]
          return name === undefined ? [] : [[name, text] as const]
        }),
    )
    expect(BUILT_ACTIONS.filter((name) => !sources.has(name))).toEqual([])
    const unlawful = BUILT_ACTIONS.flatMap((name) => {
      const text = sources.get(name) ?? ''
      const row: LawRow = ACTION_LAW[name]
      const made = [...text.matchAll(/\bkey: '(\w+)'|'(m\.\w+)'/g)].map((match) => match[1] ?? match[2] ?? '')
      return made.filter((key) => !(row.notices as readonly string[]).includes(key)).map((key) => `${name}: ${key}`)
    })
    expect(unlawful).toEqual([])
  })
})
