import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../../../../server/platform/db'
import { makeBareDatabase } from '../../../support/database'

let folder: string
let database: Awaited<ReturnType<typeof makeBareDatabase>>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yimen-migrations-'))
  database = await makeBareDatabase()
})
afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, name, 'migration.sql'), sql)
}

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

describe('migrations', () => {
  it('run in the order of their names, once', async () => {
    await write('2_second', 'ALTER TABLE a ADD COLUMN two int')
    await write('1_first', 'CREATE TABLE a (one int)')
    expect(await migrate(database.url, folder)).toEqual({ applied: ['1_first', '2_second'], already: 0 })
    expect(await migrate(database.url, folder)).toEqual({ applied: [], already: 2 })
  })

  it('leave a history that Prisma’s own tools accept', async () => {
    await write('1_first', 'CREATE TABLE a (one int)')
    await migrate(database.url, folder)
    const [row] = await query<{ checksum: string; finished_at: Date | null; applied_steps_count: number }>(
      'SELECT * FROM _prisma_migrations',
    )
    expect(row).toMatchObject({ migration_name: '1_first', applied_steps_count: 1, rolled_back_at: null })
    expect(row?.checksum).toMatch(/^[0-9a-f]{64}$/)
    expect(row?.finished_at).toBeInstanceOf(Date)
  })

  it('stop when one was edited after it ran, and change nothing', async () => {
    await write('1_first', 'CREATE TABLE a (one int)')
    await migrate(database.url, folder)
    await write('1_first', 'CREATE TABLE a (one text)')
    await write('2_second', 'CREATE TABLE b (one int)')
    await expect(migrate(database.url, folder)).rejects.toThrow('1_first 执行后又被改过')
    expect(await query("SELECT to_regclass('b') AS name")).toEqual([{ name: null }])
  })

  it('stop when the database is newer than the program', async () => {
    await write('1_first', 'CREATE TABLE a (one int)')
    await migrate(database.url, folder)
    await rm(join(folder, '1_first'), { recursive: true })
    await expect(migrate(database.url, folder)).rejects.toThrow('数据库比程序新')
  })

  it('that fail in the middle leave nothing of themselves, and run whole once mended', async () => {
    await write('1_first', 'CREATE TABLE a (one int); CREATE TABLE a (one int)')
    await expect(migrate(database.url, folder)).rejects.toThrow('already exists')
    expect(await query("SELECT to_regclass('a') AS name")).toEqual([{ name: null }])
    await write('1_first', 'CREATE TABLE a (one int)')
    expect((await migrate(database.url, folder)).applied).toEqual(['1_first'])
  })

  it('that stopped half-way without a transaction are named, not repeated', async () => {
    await write('1_first', '-- no transaction\nCREATE TABLE a (one int);\nSELECT nonsense();\n')
    await expect(migrate(database.url, folder)).rejects.toThrow('nonsense')
    await expect(migrate(database.url, folder)).rejects.toThrow('1_first 只做了一半')
  })

  it('may hold what cannot run in a transaction', async () => {
    await write('1_first', 'CREATE TABLE a (one int)')
    await write(
      '2_index',
      '-- no transaction: builds beside the running work\nCREATE INDEX CONCURRENTLY a_one ON a (one);\nSELECT 1;\n',
    )
    expect((await migrate(database.url, folder)).applied).toHaveLength(2)
  })

  it('started by four at once run once', async () => {
    await write('1_first', 'CREATE TABLE a (one int); SELECT pg_sleep(0.2)')
    await write('2_second', 'CREATE TABLE b (one int)')
    const reports = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, folder)))
    expect(reports.map((report) => report.applied.length).sort()).toEqual([0, 0, 0, 2])
  })
})
