import type { Db, Tx } from './database'
import { failureTells } from './failure-text'
import { keepReads } from './read-once'

/**
 * Text of the failures after which the whole transaction may be run again: it left nothing behind. Two who write the same unique key at the same
 * moment belong to them: the second run sees the row of the first and says in words what it means.
 */
const WORTH_REPEATING =
  /P2034|40001|40P01|TransactionWriteConflict|deadlock detected|could not serialize|P2002|\b23505\b|UniqueConstraintViolation/

export type TransactionOptions = {
  /** How often to run again after a serialisation failure, a deadlock or a unique key that was taken. */
  readonly retries?: number
  /** PostgreSQL's own, read committed, where nothing is said. */
  readonly isolation?: 'RepeatableRead' | 'Serializable'
  /** Milliseconds the body may take. */
  readonly timeoutMs?: number
  readonly readOnly?: boolean
}

/**
 * Runs `run` in one transaction and answers after its commit. After a serialisation failure, a deadlock or a unique key that was taken the whole body runs
 * again, so it must keep nothing outside the transaction. Other errors pass through unchanged.
 */
export async function inTransaction<Result>(
  db: Db,
  run: (tx: Tx) => Promise<Result>,
  { retries = 3, isolation, timeoutMs = 20_000, readOnly = false }: TransactionOptions = {},
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await db.$transaction(
        async (tx) => {
          keepReads(tx)
          if (readOnly) await tx.$executeRaw`SET TRANSACTION READ ONLY`
          return run(tx)
        },
        { ...(isolation === undefined ? {} : { isolationLevel: isolation }), timeout: timeoutMs, maxWait: 10_000 },
      )
    } catch (error) {
      if (attempt >= retries || !failureTells(error, WORTH_REPEATING)) throw error
      await pause(20 * 2 ** attempt * (0.5 + Math.random()))
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
