import { readOnce, type Tx } from '../db'
import { type Bytes, openBytes, sealBytes } from './envelope'
import type { Keys } from './keys'

const about = (caseId: string) => `case/${caseId}`

/** The data key of a case; made and wrapped on first use. Concurrent first uses agree on one key. */
function caseKey(tx: Tx, keys: Keys, caseId: string): Promise<Uint8Array> {
  return readOnce(tx, `key/${caseId}`, () => findOrMakeKey(tx, keys, caseId))
}

async function findOrMakeKey(tx: Tx, keys: Keys, caseId: string): Promise<Uint8Array> {
  const found = await findWrapped(tx, caseId)
  if (found !== null) return keys.unwrap(found, about(caseId))
  const made = keys.newDataKey(about(caseId))
  const isOurs = await tx.$executeRaw`
    INSERT INTO "CaseKey" ("caseId", "kid", "wrapped") VALUES (${caseId}::uuid, ${keys.kid}, ${made.wrapped})
    ON CONFLICT DO NOTHING`
  const kept = isOurs === 1 ? made.wrapped : await findWrapped(tx, caseId)
  if (kept === null) throw new Error(`no key of case ${caseId}`)
  return keys.unwrap(kept, about(caseId))
}

/** SQL by hand: it is asked for with every paper and every answer, and a prepared query costs more than the row. */
async function findWrapped(tx: Tx, caseId: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const [row] = await tx.$queryRaw<{ wrapped: Uint8Array<ArrayBuffer> }[]>`
    SELECT "wrapped" FROM "CaseKey" WHERE "caseId" = ${caseId}::uuid`
  return row?.wrapped ?? null
}

/** Encrypts a value under the key of its case. */
export async function sealJson(tx: Tx, keys: Keys, caseId: string, value: unknown): Promise<Bytes> {
  return sealBytes(await caseKey(tx, keys, caseId), Buffer.from(JSON.stringify(value)), about(caseId))
}

/** Opens what `sealJson` made. Throws when the case was shredded. */
export async function openJson<T>(tx: Tx, keys: Keys, caseId: string, sealed: Uint8Array): Promise<T> {
  return JSON.parse(openBytes(await caseKey(tx, keys, caseId), sealed, about(caseId)).toString('utf8')) as T
}

/** Opens several values of one case with one look for its key; null for what cannot be opened. */
export async function openJsons<T>(
  tx: Tx,
  keys: Keys,
  caseId: string,
  sealed: readonly Uint8Array[],
): Promise<(T | null)[]> {
  if (sealed.length === 0) return []
  const key = await caseKey(tx, keys, caseId)
  return sealed.map((one) => {
    try {
      return JSON.parse(openBytes(key, one, about(caseId)).toString('utf8')) as T
    } catch {
      return null
    }
  })
}
