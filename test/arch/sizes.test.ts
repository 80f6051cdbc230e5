import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listSourceFiles } from './source-files'

/** Ceilings of docs/adr/0002: the centre is stricter than the leaves. Tables that are pure data are named one by one. */
const PURE_TABLES = new Set(['shared/case/matrix.ts'])
const FILE_CEILING = 400
const PROCEDURE_CEILING = 160
const CENTRE_CEILING = 100
const FOLDER_CEILING = 16

const files = listSourceFiles().filter((file) => !file.path.startsWith('test/'))

describe('sizes', () => {
  it('no source file is longer than 400 lines', () => {
    const largest = [...files].sort((a, b) => b.lines.length - a.lines.length).slice(0, 10)
    console.info(largest.map((file) => `${String(file.lines.length).padStart(5)}  ${file.path}`).join('\n'))
    const tooLong = files.filter((file) => file.lines.length > FILE_CEILING && !PURE_TABLES.has(file.path))
    expect(tooLong.map((file) => `${file.path}: ${file.lines.length}`)).toEqual([])
  })

  it('every table that may be longer is there', () => {
    const paths = new Set(files.map((file) => file.path))
    expect([...PURE_TABLES].filter((path) => !paths.has(path))).toEqual([])
  })

  it('a procedure file stays within 160 lines', () => {
    const tooLong = files.filter((file) => file.path.includes('/procedures/') && file.lines.length > PROCEDURE_CEILING)
    expect(tooLong.map((file) => `${file.path}: ${file.lines.length}`)).toEqual([])
  })

  it('routers, app, main and doors stay within 100 lines', () => {
    const centre = files.filter(
      (file) => /(^|\/)(router|app|main|index)\.tsx?$/.test(file.path) && file.path.startsWith('server/'),
    )
    expect(centre.length).toBeGreaterThan(5)
    expect(centre.filter((file) => file.lines.length > CENTRE_CEILING).map((file) => file.path)).toEqual([])
  })

  it('no folder holds more than 16 source files', () => {
    const counts = new Map<string, number>()
    // A platform pair (x.h5.ts, x.weapp.ts) is one thing told twice.
    const things = new Set(files.map((file) => file.path.replace(/\.(h5|weapp)(?=\.tsx?$)/, '')))
    for (const thing of things) counts.set(dirname(thing), (counts.get(dirname(thing)) ?? 0) + 1)
    const crowded = [...counts].filter(([folder, count]) => count > FOLDER_CEILING && !folder.startsWith('prisma/'))
    expect(crowded).toEqual([])
  })

  it('no file is called utils, helpers, common, manager or types', () => {
    const vague = files.filter((file) => /(^|\/)(utils?|helpers?|common|manager|types)\.(ts|tsx|mjs)$/.test(file.path))
    expect(vague.map((file) => file.path)).toEqual([])
  })
})
