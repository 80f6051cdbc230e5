import { Prisma, type PrismaClient } from './generated/client'

/** The database as the process holds it. */
export type Db = PrismaClient
/** One open transaction; stores take this and nothing else. */
export type Tx = Prisma.TransactionClient

const RETRYABLE = new Set(['P2034', '40001', '40P01'])

/**
 * Runs `run` in one READ COMMITTED transaction and answers after the commit. Deadlocks and serialisation failures are tried again,
 * three times at most: nothing of the failed try remains.
 */
export async function inTransaction<T>(db: Db, run: (tx: Tx) => Promise<T>, options: { retries?: number } = {}): Promise<T> {
  const retries = options.retries ?? 3
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await db.$transaction(run, { maxWait: 10_000, timeout: 30_000 })
    } catch (error) {
      if (attempt >= retries || !isRetryable(error)) throw error
    }
  }
}

function isRetryable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (RETRYABLE.has(error.code)) return true
    const meta = error.meta as { code?: unknown } | undefined
    return typeof meta?.code === 'string' && RETRYABLE.has(meta.code)
  }
  return false
}
