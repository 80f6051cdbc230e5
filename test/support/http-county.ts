import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { createApp } from '../../server/app'
import { openLog } from '../../server/platform/log'
import { openMetrics } from '../../server/platform/metrics'
import { makeRequestContext } from '../../server/platform/session'
import { appRouter } from '../../server/router'
import type { Somebody, TestCounty } from './actors'

/** A county that listens on a free port of this machine, with plugins of the modules under test. */
export type HttpCounty = {
  readonly url: string
  /** For many requests without a network. */
  readonly app: FastifyInstance
  readonly dataFolder: string
  readonly close: () => Promise<void>
}

type Plugin = (app: FastifyInstance) => Promise<void>

/** Serves a test county over real HTTP; `plugins` is told the data folder, which `close` removes. */
export async function serveTestCounty(
  county: TestCounty,
  plugins: (dataFolder: string) => readonly Plugin[],
  trustedProxies: readonly string[] = [],
): Promise<HttpCounty> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'yimen-files-'))
  const app = await createApp({
    root: dataFolder,
    pool: county.database.pool,
    log: openLog('silent'),
    metrics: openMetrics(),
    tls: null,
    trustedProxies,
    modulePlugins: plugins(dataFolder),
    router: appRouter,
    makeContext: makeRequestContext(county.services),
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    app,
    dataFolder,
    close: async () => {
      await app.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** The headers that prove who somebody is. */
export function proofsOf(who: Somebody): Record<string, string> {
  return {
    ...(who.token === null ? {} : { authorization: `Bearer ${who.token}` }),
    ...(who.credential === null ? {} : { 'x-device': who.credential }),
  }
}
