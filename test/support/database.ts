import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { type OpenDatabase, openDatabase } from '../../server/platform/db'
import { databaseUrl, EMPTY_TEMPLATE, runAsOwner, TEMPLATE } from './template-database'

/** A database of one test file: `db` works as the application does, `url` and `runAsOwner` as its owner. */
export type TestDatabase = OpenDatabase & {
  readonly url: string
  readonly runAsOwner: (...statements: string[]) => Promise<void>
}

/**
 * Copies the seeded template (or the empty one) into a database of its own. Call it in beforeAll and `close` in afterAll; the
 * copy takes some tens of milliseconds.
 */
export async function openTestDatabase(kind: 'seeded' | 'empty' = 'seeded'): Promise<TestDatabase> {
  const server = inject('databaseServer')
  const name = `yimen_${randomBytes(8).toString('hex')}`
  await runAsOwner(server, [`CREATE DATABASE ${name} TEMPLATE ${kind === 'seeded' ? TEMPLATE : EMPTY_TEMPLATE}`])
  const url = databaseUrl(server, name)
  const open = openDatabase({ url, poolSize: 8 })
  return {
    ...open,
    url,
    runAsOwner: (...statements) => runAsOwner(url, statements),
    close: async () => {
      await open.close()
      await runAsOwner(server, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`])
    },
  }
}

/** A database without any table, for the tests of the migration runner. */
export async function makeBareDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = inject('databaseServer')
  const name = `yimen_${randomBytes(8).toString('hex')}`
  await runAsOwner(server, [`CREATE DATABASE ${name}`])
  return {
    url: databaseUrl(server, name),
    drop: () => runAsOwner(server, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]),
  }
}
