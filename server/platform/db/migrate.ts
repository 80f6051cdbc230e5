import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/** Any two runners on one database take this advisory lock, so that only one of them migrates. */
const MIGRATION_LOCK = 7_219_001

/** First line of a migration that cannot run inside a transaction (CREATE INDEX CONCURRENTLY and its kind). */
const NO_TRANSACTION = /^--\s*no transaction\b/i

/** What was there and what was done. */
export type MigrationReport = { readonly applied: readonly string[]; readonly already: number }

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }
type AppliedRow = { migration_name: string; checksum: string; finished_at: Date | null; rolled_back_at: Date | null }

/** Raised when the history in the database and the folder disagree; its message is a sentence for the person at the terminal. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

/**
 * Brings the database at `url` (as its owner) to the newest migration of `folder`. Each migration is one transaction with its
 * row in `_prisma_migrations`, in Prisma's own shape, so that Prisma's tools accept the history. Throws MigrationError when a
 * migration was edited after it ran, was removed, or stopped half-way.
 */
export async function migrate(
  url: string,
  folder: string,
  say: (line: string) => void = () => undefined,
): Promise<MigrationReport> {
  const migrations = await listMigrations(folder)
  const client = new pg.Client({ connectionString: url, application_name: 'yimen-migrate' })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(HISTORY_TABLE)
    const done = await readHistory(client)
    const waiting = compareHistory(migrations, done)
    for (const migration of waiting) {
      say(migration.name)
      await apply(client, migration)
    }
    return { applied: waiting.map((migration) => migration.name), already: migrations.length - waiting.length }
  } finally {
    await client.end()
  }
}

const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

/** The migrations of a folder in the order of their names. */
async function listMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function readHistory(client: pg.Client): Promise<AppliedRow[]> {
  const answer = await client.query<AppliedRow>(
    'SELECT migration_name, checksum, finished_at, rolled_back_at FROM "_prisma_migrations" ORDER BY started_at',
  )
  return answer.rows.filter((row) => row.rolled_back_at === null)
}

/** The migrations still to run. Throws MigrationError when what ran is not what the folder says. */
function compareHistory(migrations: readonly Migration[], done: readonly AppliedRow[]): Migration[] {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of done) {
    const known = byName.get(row.migration_name)
    if (known === undefined) {
      throw new MigrationError(
        `数据库比程序新：里面有这个程序没有的变更 ${row.migration_name}。请用新版程序，或换一个数据库。`,
      )
    }
    if (row.finished_at === null) {
      throw new MigrationError(
        `数据库变更 ${row.migration_name} 只做了一半，数据没有再动。请按 docs/operations.md 处理后再启动。`,
      )
    }
    if (row.checksum !== known.checksum) {
      throw new MigrationError(
        `数据库变更 ${row.migration_name} 执行后又被改过，数据没有动。请还原这个文件，要改就另加一个变更。`,
      )
    }
  }
  const names = new Set(done.map((row) => row.migration_name))
  return migrations.filter((migration) => !names.has(migration.name))
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const id = randomUUID()
  if (NO_TRANSACTION.test(migration.sql)) {
    await client.query('INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)', [
      id,
      migration.checksum,
      migration.name,
    ])
    for (const statement of splitStatements(migration.sql)) await client.query(statement)
    await client.query('UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [
      id,
    ])
    return
  }
  await client.query('BEGIN')
  try {
    await client.query(migration.sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [id, migration.checksum, migration.name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

/** A text of several statements sent at once is one implicit transaction: what may not run in one is sent one by one. */
function splitStatements(sql: string): string[] {
  return sql
    .split(/;\s*$/m)
    .map((part) => part.replace(/^\s*--.*$/gm, '').trim())
    .filter((part) => part.length > 0)
}
