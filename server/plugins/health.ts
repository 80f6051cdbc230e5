import type { FastifyInstance } from 'fastify'
import type pg from 'pg'

/** /healthz: the process answers. /readyz: it can also reach its database, within two seconds. */
export function health(app: FastifyInstance, pool: pg.Pool): void {
  app.get('/healthz', async () => ({ alive: true }))
  app.get('/readyz', async (_, reply) => {
    const ready = await Promise.race([
      canQuery(pool),
      new Promise<false>((resolve) => setTimeout(() => resolve(false), 2_000).unref()),
    ])
    return reply.code(ready ? 200 : 503).send({ ready })
  })
}

async function canQuery(pool: pg.Pool): Promise<boolean> {
  try {
    await pool.query('SELECT 1')
    return true
  } catch {
    return false
  }
}
