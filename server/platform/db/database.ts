import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from './generated/client'
import { forgetKept } from './kept'

/** 数据库 — the Prisma client that stores are handed. */
export type Db = PrismaClient

/** One open transaction; what a store function takes. */
export type Tx = Prisma.TransactionClient

/** The role that every application connection works as; a migration creates it and takes from it what nobody may do. */
const APP_ROLE = 'yimen_app'

export type DatabaseOptions = {
  readonly url: string
  /** Connections at most. */
  readonly poolSize?: number
  /** False only for tools that act as the owner of the database. */
  readonly asApp?: boolean
}

/** An open database: Prisma for stores, the pool for the few places that speak SQL by themselves. */
export type OpenDatabase = { readonly db: Db; readonly pool: pg.Pool; readonly close: () => Promise<void> }

/**
 * Opens the database. Connections are made when they are first used, as `yimen_app`, in UTC, with a statement limit of 30 s, so
 * that one bad query cannot hold a connection for ever. What was kept of a database before is forgotten.
 */
export function openDatabase({ url, poolSize = 10, asApp = true }: DatabaseOptions): OpenDatabase {
  forgetKept()
  const session = ['statement_timeout=30000', 'idle_in_transaction_session_timeout=60000', 'TimeZone=UTC']
  if (asApp) session.push(`role=${APP_ROLE}`)
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    application_name: 'yimen',
    options: session.map((setting) => `-c ${setting}`).join(' '),
  })
  // An idle connection that the server cuts raises this; without a listener the whole process would end.
  pool.on('error', () => undefined)
  const db = new PrismaClient({ adapter: new PrismaPg(pool) })
  return {
    db,
    pool,
    close: async () => {
      await db.$disconnect()
      if (!pool.ended) await pool.end()
    },
  }
}
