import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../server/platform/db'
import { openPostgres } from '../../setup/steps/embedded-postgres.mjs'
import { isAlive, pause } from '../../setup/steps/processes.mjs'
import { countyOn, type TestCounty } from './actors'
import { type ServerProcess, startServer } from './server-process'
import { makeSeeded, runAsOwner } from './template-database'

/** 独自的一个县 — a PostgreSQL of its own that keeps its word (fsync), and a server process on it: both may be killed. */
export type OwnCounty = {
  readonly county: TestCounty
  readonly server: ServerProcess
  readonly dataFolder: string
  /** Ends PostgreSQL as `pg_ctl stop -m immediate` does, without a checkpoint. */
  readonly crashDatabase: () => Promise<void>
  readonly startDatabase: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Makes the demo county in a folder of its own; `home` may be given where it must lie on a certain disk. */
export async function openOwnCounty(
  given: { readonly home?: string; readonly dataFolder?: string } = {},
): Promise<OwnCounty> {
  const home = given.home ?? (await mkdtemp(join(tmpdir(), 'yimen-own-county-')))
  await chmod(home, 0o755)
  let postgres = await openPostgres({ root: process.cwd(), home })
  const { port } = postgres
  const url = postgres.urlOf('yimen')
  await runAsOwner(postgres.urlOf('postgres'), ['CREATE DATABASE yimen'])
  await makeSeeded(url)
  const open = openDatabase({ url, poolSize: 4 })
  const county = countyOn({ ...open, url, runAsOwner: (...statements) => runAsOwner(url, statements) })
  const dataFolder = given.dataFolder ?? join(home, 'data')
  await mkdir(dataFolder, { recursive: true })
  const server = await startServer({ databaseUrl: url, dataFolder })
  return {
    ...{ county, server, dataFolder },
    crashDatabase: async () => {
      process.kill(postgres.pid, 'SIGQUIT')
      while (isAlive(postgres.pid)) await pause(10)
    },
    startDatabase: async () => {
      postgres = await openPostgres({ root: process.cwd(), home, port })
    },
    close: async () => {
      await server.kill()
      await county.close()
      await postgres.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}
