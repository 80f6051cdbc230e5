import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCalendar } from '../server/modules/calendar'
import { type MovableClock, standingClock } from '../server/platform/clock'
import { openKeys } from '../server/platform/crypto'
import { openDatabase } from '../server/platform/db'
import { openPostgres } from '../setup/steps/embedded-postgres.mjs'
import type { TestCounty } from '../test/support/actors'
import { DEMO_NOW } from '../test/support/demo-now'
import { databaseUrl, prepareTemplate, TEMPLATE, TEST_COUNTY_KEY } from '../test/support/template-database'

/** A seeded county inside this process, on a PostgreSQL of its own, for benches that count CPU. */
export type BenchCounty = {
  readonly county: TestCounty
  readonly url: string
  readonly postmaster: number
  readonly close: () => Promise<void>
}

export async function openBenchCounty(
  clock: MovableClock = standingClock(DEMO_NOW),
  seededAt: string = DEMO_NOW,
): Promise<BenchCounty> {
  const home = await mkdtemp(join(tmpdir(), 'yimen-bench-'))
  await chmod(home, 0o755)
  const server = await openPostgres({ root: process.cwd(), home, throwAway: true })
  await prepareTemplate(server.urlOf('postgres'), seededAt)
  const url = databaseUrl(server.urlOf('postgres'), TEMPLATE)
  const county = countyAt(url, clock)
  return {
    county,
    url,
    postmaster: server.pid,
    close: async () => {
      await county.close()
      await server.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** Another process's hold on a county that is open already, with a clock of its own that stands at `at`. */
export function joinBenchCounty(url: string, at: string): TestCounty {
  return countyAt(url, standingClock(at))
}

function countyAt(url: string, clock: MovableClock): TestCounty {
  const database = openDatabase({ url, poolSize: 4 })
  return {
    database: { ...database, url, runAsOwner: async () => undefined },
    clock,
    close: database.close,
    services: {
      ...{ db: database.db, clock, keys: openKeys(TEST_COUNTY_KEY), county: '430423000000', demo: true },
      ...{ publicUrl: 'http://127.0.0.1:3000', wechat: null, loadCalendar, wakeOutbox: () => undefined },
      log: {
        info: () => undefined,
        warn: () => undefined,
        error: (fields, text) => process.stderr.write(`${text} ${JSON.stringify(fields)}\n`),
      },
    },
  }
}
