import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
const texts = listed.split('\n').filter((path) => path !== '' && existsSync(path))

describe('what is written about the project', () => {
  it('links to what is there', () => {
    const broken = texts.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(dirname(path), target)))
        .map((target) => `${path} → ${target}`),
    )
    expect(texts.length).toBeGreaterThan(8)
    expect(broken).toEqual([])
  })

  it('places every word of the glossary where it lives', () => {
    const rows = readFileSync('docs/glossary.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| (English|---)/.test(line))
    expect(rows.length).toBeGreaterThan(30)
    const lost = rows.flatMap((row) => {
      const cells = row.split('|').map((cell) => cell.trim())
      return [...(cells[4] ?? '').matchAll(/`([^`]+)`/g)]
        .map((match) => match[1] ?? '')
        .filter((path) => !existsSync(path))
    })
    expect(lost).toEqual([])
  })

  it('accounts for each of the 185 functions once, and for what is there names a test that exists', () => {
    const rows = readFileSync('docs/features.md', 'utf8')
      .split('\n')
      .filter((line) => /^\| F\d{3} /.test(line))
    const ids = rows.map((row) => row.slice(2, 6))
    expect(ids).toEqual(Array.from({ length: 185 }, (_, index) => `F${String(index + 1).padStart(3, '0')}`))
    const wrong = rows.flatMap((row) => {
      const cells = row.split('|').map((cell) => cell.trim())
      const [state, where, tests] = [cells[3] ?? '', cells[4] ?? '', cells[5] ?? '']
      if (!['yes', 'partly', 'not yet'].includes(state)) return [`${cells[1]}: ${state}`]
      const paths = [...`${where} ${tests}`.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
      if (state !== 'not yet' && (!tests.includes('`') || !where.includes('`')))
        return [`${cells[1]}: no place or no test`]
      return paths.filter((path) => !existsSync(path)).map((path) => `${cells[1]}: ${path}`)
    })
    expect(wrong).toEqual([])
  })

  it('names no path of one machine', () => {
    expect(texts.filter((path) => /\/(work|farm|root)\//.test(readFileSync(path, 'utf8')))).toEqual([])
  })
})
