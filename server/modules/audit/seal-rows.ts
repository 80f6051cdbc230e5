import { inTransaction } from '../../platform/db'
import type { Services } from '../../platform/trpc'
import { GENESIS, linkHash } from './link'
import { findLastSeal, insertSeals, listUnsealed, lockChain, readNextXid } from './store'

const BATCH = 1_000

type Sealing = Pick<Services, 'db' | 'clock' | 'keys' | 'county'>

/**
 * Seals every audit row that is final; answers how many. Writers take no lock: rows are chained afterwards, in the order in which they
 * were committed. `thorough` looks at all rows instead of those behind the last link, which finds what a restored backup left behind.
 */
export async function sealRows(services: Sealing, thorough = false): Promise<number> {
  let sealed = 0
  for (;;) {
    const count = await sealBatch(services, thorough)
    sealed += count
    if (count < BATCH) return sealed
  }
}

async function sealBatch({ db, clock, keys, county }: Sealing, thorough: boolean): Promise<number> {
  return inTransaction(db, async (tx) => {
    await lockChain(tx, county)
    const last = await findLastSeal(tx, county)
    const isAhead = last?.xid != null && last.xid >= (await readNextXid(tx))
    const after = last?.xid == null || thorough || isAhead ? null : { xid: last.xid, id: last.auditId }
    const rows = await listUnsealed(tx, county, { after, limit: BATCH })
    let seq = last?.seq ?? 0n
    let prev: Uint8Array = last?.hash ?? GENESIS
    const seals = rows.map((row) => {
      seq += 1n
      const hash = linkHash(keys, seq, prev, row)
      const seal = {
        county,
        seq,
        auditId: row.id,
        prev: Uint8Array.from(prev),
        hash,
        sealedAt: new Date(clock.nowMs()),
      }
      prev = hash
      return seal
    })
    await insertSeals(tx, seals)
    return seals.length
  })
}
