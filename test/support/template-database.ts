import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../../server/platform/db'
import { DEMO_NOW } from './demo-now'

/** Name of the migrated and seeded database that every test file copies. */
export const TEMPLATE = 'yimen_template'
/** Name of the database that is migrated and empty. */
export const EMPTY_TEMPLATE = 'yimen_empty'

/** County key of every test. */
export const TEST_COUNTY_KEY = new Uint8Array(32).fill(7)

/** The same server, another database. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.toString()
}

/** Makes both templates anew on the server of a test run; the demo county is seeded as of `seededAt`. */
export async function prepareTemplate(serverUrl: string, seededAt: string = DEMO_NOW): Promise<void> {
  await runAsOwner(serverUrl, [`DROP DATABASE IF EXISTS ${EMPTY_TEMPLATE}`, `CREATE DATABASE ${EMPTY_TEMPLATE}`])
  await migrateWhole(databaseUrl(serverUrl, EMPTY_TEMPLATE))
  await runAsOwner(serverUrl, [
    `DROP DATABASE IF EXISTS ${TEMPLATE}`,
    `CREATE DATABASE ${TEMPLATE} TEMPLATE ${EMPTY_TEMPLATE}`,
  ])
  await fillTemplate(databaseUrl(serverUrl, TEMPLATE), seededAt)
}

/** Makes an empty database the demo county. */
export async function makeSeeded(url: string): Promise<void> {
  await migrateWhole(url)
  await fillTemplate(url)
}

async function migrateWhole(url: string): Promise<void> {
  await migrate(url, join(process.cwd(), 'prisma', 'migrations'))
}

async function fillTemplate(url: string, seededAt: string = DEMO_NOW): Promise<void> {
  if (!existsSync(join(process.cwd(), 'prisma', 'seed', 'seed.ts'))) return
  const { seedDatabase } = await import('../../server/bin/seed')
  await seedDatabase({ databaseUrl: url, countyKey: TEST_COUNTY_KEY, demoNow: seededAt })
}

/** Runs statements as the owner of the server; names in them are our own, never a person's input. */
export async function runAsOwner(serverUrl: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    for (const sql of statements) await client.query(sql)
  } finally {
    await client.end()
  }
}
