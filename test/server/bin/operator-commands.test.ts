import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { SEED_FOLDER } from '../../../prisma/seed/seed-data'
import { claimCounty, findCountyCode } from '../../../server/modules/organisation'
import { readEpoch } from '../../../server/modules/sync/store'
import { inTransaction } from '../../../server/platform/db'
import { openTestDatabase, type TestDatabase } from '../../support/database'

/** Each command is a process of its own, which loads the whole server. */
vi.setConfig({ testTimeout: 180_000 })

let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await openTestDatabase('seeded')
  folder = await mkdtemp(join(tmpdir(), 'yimen-import-'))
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

type Ended = { readonly code: number | null; readonly said: string; readonly wrong: string }

/** The real command, with the address of the database in a file. */
async function run(command: string, ...args: readonly string[]): Promise<Ended> {
  const file = join(folder, 'database-url')
  await writeFile(file, `${database.url}\n`)
  const { DATABASE_URL: _, ...env } = process.env
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', `server/bin/${command}.ts`, ...args],
      { env: { ...env, DATABASE_URL_FILE: file } },
      (_error, said, wrong) => resolve({ code: child.exitCode, said, wrong }),
    )
  })
}

describe('importing a catalogue', () => {
  it('says whose county the database is when nobody said it before, once', async () => {
    await database.runAsOwner(`DELETE FROM "Setting" WHERE "key" = 'county'`)
    const first = await run('import-catalogue', SEED_FOLDER)
    expect(first).toMatchObject({ code: 0, wrong: '' })
    expect(first.said).toContain('这个数据库记为 430423000000 的')
    expect(await findCountyCode(database.db)).toBe('430423000000')
    expect(first.said).toContain('发布了 0 个事项的新版本：没有变化')
    expect(await inTransaction(database.db, (tx) => claimCounty(tx, '430423000000', new Date()))).toBe(false)
  })

  it('of another county is refused in one line, and so is one of no county at all', async () => {
    const other = join(folder, 'other')
    await cp(SEED_FOLDER, other, { recursive: true })
    const organisation = JSON.parse(await readFile(join(other, 'organisation.json'), 'utf8')) as object
    const writeRoot = (divisionRoot: string) =>
      writeFile(join(other, 'organisation.json'), JSON.stringify({ ...organisation, divisionRoot }))
    await writeRoot('431224000000')
    const refused = await run('import-catalogue', other)
    expect(refused).toMatchObject({ code: 1, said: '' })
    expect(refused.wrong).toBe(
      '✗ 这是别的县的目录：这个数据库是 430423000000 的，文件是 431224000000 的。数据库没有动。核对数据库地址和文件夹。\n',
    )
    await writeRoot('430400000000')
    expect((await run('import-catalogue', other)).wrong).toContain('organisation.divisionRoot  “430400000000”不是县')
    expect(await findCountyCode(database.db)).toBe('430423000000')
  })
})

describe('after a restore', () => {
  it('a new epoch begins, so that every device begins anew', async () => {
    const epoch = await inTransaction(database.db, (tx) => readEpoch(tx, new Date()))
    expect(await run('after-restore')).toMatchObject({ code: 0, wrong: '', said: expect.stringContaining('各站') })
    const next = await inTransaction(database.db, (tx) => readEpoch(tx, new Date()))
    expect(next).toMatch(/^[0-9a-f]{16}$/)
    expect(next).not.toBe(epoch)
  })
})

describe('importing texts of papers and messages', () => {
  it('publishes what changed, once, and says row by row what cannot be', async () => {
    const file = join(folder, 'notices.json')
    const { notices } = JSON.parse(await readFile(join(SEED_FOLDER, 'notices.json'), 'utf8')) as { notices: object[] }
    const changed = notices.map((one) => ('key' in one && one.key === 'm.submitted' ? { ...one, tone: '另一种' } : one))
    await writeFile(file, JSON.stringify({ notices: changed }))
    expect((await run('import-notices', file)).said).toBe('发布了 1 份模板的新版本：m.submitted\n')
    expect((await run('import-notices', file)).said).toContain('没有变化')
    await writeFile(file, JSON.stringify({ notices: [{ ...notices[0], short: '{nobody}' }] }))
    expect((await run('import-notices', file)).wrong).toContain('短信用了 {nobody}')
  })
})

describe('importing a table of working days', () => {
  it('stores a year, and says row by row what cannot be', async () => {
    const file = join(folder, 'calendar.json')
    const days = { '2099-01-01': 'rest', '2099-05-01': 'rest', '2099-10-01': 'rest', '2099-10-02': 'rest' }
    const table = { version: 'test', years: [2099], sources: ['测试用的 2025-11-04 通知'], days }
    await writeFile(file, JSON.stringify({ ...table, days: { ...days, '2099-10-05': 'work' } }))
    const refused = await run('import-calendar', file)
    expect(refused.code).toBe(1)
    expect(refused.wrong).toContain('✗ days.2099-10-05  这天不是周末')
    await writeFile(file, JSON.stringify(table))
    expect(await run('import-calendar', file)).toMatchObject({ code: 0, said: '导入了 2099 年的工作日表。\n' })
    expect((await run('import-calendar', join(folder, 'nothing.json'))).wrong).toContain('没有这个文件')
  })
})
