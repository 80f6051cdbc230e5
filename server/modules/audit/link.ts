import type { Bytes, Keys } from '../../platform/crypto'
import type { AuditRow } from './store'

/** Before the first link. */
export const GENESIS: Bytes = new Uint8Array(32)

/** The hash of a link: over its number, the link before, and every column of the row. */
export function linkHash(keys: Keys, seq: bigint, prev: Uint8Array, row: AuditRow): Bytes {
  const columns = [
    row.id,
    row.county,
    row.at.toISOString(),
    String(row.xid),
    row.actorKind,
    row.actorId,
    row.role,
    row.unitId,
    row.action,
    row.objectKind,
    row.objectId,
    row.purpose,
    row.requestId,
    row.detailHash === null ? null : Buffer.from(row.detailHash).toString('hex'),
  ]
  return keys.chain(
    Buffer.from(JSON.stringify(['yimen-audit/1', String(seq), Buffer.from(prev).toString('hex'), columns])),
  )
}
