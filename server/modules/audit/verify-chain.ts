import type { ChainFault, ChainReport } from '@shared/audit/view/chain-report'
import type { Keys } from '../../platform/crypto'
import type { Db, Tx } from '../../platform/db'
import { isSignedHead } from './chain-head'
import { GENESIS, linkHash } from './link'
import { type AuditRow, countUnsealed, findRows, listHeads, listSeals, type Seal } from './store'

const PAGE = 2_000

type Wrong = NonNullable<ChainReport['wrong']>

/** Walks the whole chain of a county and stops at the first place that does not hold, then asks the signed heads whether its end was cut. */
export async function verifyChain(db: Db | Tx, keys: Keys, county: string): Promise<ChainReport> {
  const heads = (await listHeads(db, county)).filter((head) => isSignedHead(keys, county, head))
  const waiting = new Map(heads.map((head) => [BigInt(head.seq), head]))
  const report = (wrong: Wrong | null, checked: bigint, unsealed: number): ChainReport => ({
    checked: Number(checked),
    unsealed,
    headOn: heads.at(-1)?.on ?? null,
    wrong,
  })
  let seq = 0n
  let prev: Uint8Array = GENESIS
  for (;;) {
    const seals = await listSeals(db, county, seq, PAGE)
    const rows = await findRows(
      db,
      seals.map((seal) => seal.auditId),
    )
    for (const seal of seals) {
      const fault = faultOf(keys, { seal, row: rows.get(seal.auditId), seq: seq + 1n, prev })
      if (fault !== null) return report({ seq: Number(seq + 1n), fault, auditId: seal.auditId }, seq, 0)
      seq = seal.seq
      prev = seal.hash
      const head = waiting.get(seq)
      if (head !== undefined && head.hash !== Buffer.from(seal.hash).toString('hex'))
        return report({ seq: Number(seq), fault: 'linkChanged', auditId: seal.auditId }, seq, 0)
    }
    if (seals.length < PAGE) break
  }
  const longest = heads.reduce((most, head) => (BigInt(head.seq) > most ? BigInt(head.seq) : most), 0n)
  if (longest > seq) return report({ seq: Number(seq + 1n), fault: 'cutOff', auditId: null }, seq, 0)
  return report(null, seq, await countUnsealed(db, county))
}

function faultOf(
  keys: Keys,
  link: { seal: Seal; row: AuditRow | undefined; seq: bigint; prev: Uint8Array },
): ChainFault | null {
  const { seal, row, seq, prev } = link
  if (seal.seq !== seq) return 'linkMissing'
  if (!Buffer.from(seal.prev).equals(Buffer.from(prev))) return 'linkChanged'
  if (row === undefined) return 'rowMissing'
  return Buffer.from(linkHash(keys, seq, prev, row)).equals(Buffer.from(seal.hash)) ? null : 'changed'
}
