import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openPostgres } from '../../setup/steps/embedded-postgres.mjs'
import { prepareTemplate } from './template-database'

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's address of the run's PostgreSQL, database `postgres`. */
    databaseServer: string
  }
}

/**
 * One PostgreSQL for the whole run, thrown away afterwards, with a migrated and seeded template. TEST_DATABASE_URL (an owner
 * who may create databases) replaces it by a server that already runs, which is how PostgreSQL 15 is tested.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    await prepareTemplate(given)
    project.provide('databaseServer', given)
    return async () => undefined
  }
  const home = await mkdtemp(join(tmpdir(), 'yimen-test-'))
  await chmod(home, 0o755)
  const server = await openPostgres({ root: process.cwd(), home, throwAway: true })
  const url = server.urlOf('postgres')
  try {
    await prepareTemplate(url)
  } catch (error) {
    await server.stop()
    await rm(home, { recursive: true, force: true })
    throw error
  }
  project.provide('databaseServer', url)
  return async () => {
    await server.stop()
    await rm(home, { recursive: true, force: true })
  }
}
