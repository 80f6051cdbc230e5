import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createApp } from './app'
import { loadCalendar } from './modules/calendar'
import { findCountyCode } from './modules/organisation'
import { runningClock, systemClock } from './platform/clock'
import { openKeys } from './platform/crypto'
import { type Db, openDatabase } from './platform/db'
import type { Settings } from './platform/env'
import { startJobs } from './platform/jobs'
import { type Log, openLog } from './platform/log'
import { openMetrics, serveMetrics } from './platform/metrics'
import { type Dispatcher, startDispatcher } from './platform/outbox'
import { repositoryRoot } from './platform/root/repository-root'
import { makeRequestContext } from './platform/session'
import type { Services } from './platform/trpc'
import { appRouter } from './router'
import { wireModules } from './wiring'

/** A county that answers. `close` finishes what is under way, then lets go of everything in the reverse order. */
export type County = { readonly url: string; readonly close: () => Promise<void> }

/** Opens everything that these settings name, in order, and listens. What was opened is closed again when a later part fails. */
export async function serveCounty(settings: Settings): Promise<County> {
  const closers: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const one of closers.reverse().splice(0)) await one()
  }
  try {
    const log = openLog(settings.logLevel)
    const metrics = openMetrics()
    const database = openDatabase({ url: settings.databaseUrl })
    closers.push(database.close)
    let dispatcher: Dispatcher | null = null
    const services: Services = {
      db: database.db,
      clock: settings.demo ? runningClock(settings.demoNow ?? systemClock().now()) : systemClock(),
      keys: openKeys(settings.countyKey),
      county: await countyOf(database.db, log),
      demo: settings.demo,
      publicUrl: settings.publicUrl,
      wechat: settings.wechat,
      loadCalendar,
      wakeOutbox: () => dispatcher?.wake(),
      log,
    }
    const wiring = wireModules(services, settings)
    const app = await createApp({
      root: repositoryRoot(),
      pool: database.pool,
      log,
      metrics,
      tls: settings.tls && { cert: readFileSync(settings.tls.cert), key: readFileSync(settings.tls.key) },
      trustedProxies: settings.trustedProxies,
      reload: settings.dev,
      modulePlugins: wiring.plugins,
      router: appRouter,
      makeContext: makeRequestContext(services),
    })
    dispatcher = startDispatcher({ db: database.db, clock: services.clock, handlers: wiring.outboxHandlers, log })
    closers.push(dispatcher.stop)
    const jobs = await startJobs({ databaseUrl: settings.databaseUrl, jobs: wiring.jobs, log })
    closers.push(jobs.stop)
    if (settings.metricsPort !== null) {
      const server = await serveMetrics(metrics, settings.metricsPort)
      closers.push(() => closeServer(server))
    }
    closers.push(() => app.close())
    await app.listen({ host: settings.host, port: settings.port })
    const warm = Promise.all(wiring.warmUps.map((warmUp) => warmUp())).catch((error: unknown) => {
      log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'not warmed up')
    })
    closers.push(() => warm)
    return { url: settings.publicUrl, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The code of the county that this database holds; empty until its seed or its first import wrote it, and the log says so. */
async function countyOf(db: Db, log: Log): Promise<string> {
  const code = await findCountyCode(db)
  if (code === null) log.warn({}, 'no county yet: import its catalogue, then start again')
  return code ?? ''
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}
