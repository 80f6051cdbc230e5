import { sign, verify } from 'node:crypto'
import type { Keys } from '../../platform/crypto'
import { inTransaction } from '../../platform/db'
import type { Services } from '../../platform/trpc'
import { type ChainHead, findLastSeal, insertHead } from './store'

type Signing = Pick<Services, 'db' | 'clock' | 'keys' | 'county' | 'log'>

/**
 * Signs today's end of the chain, keeps it and writes it to the log, which is collected elsewhere: whoever cuts the chain afterwards
 * would have to change that as well.
 */
export async function signHead({ db, clock, keys, county, log }: Signing): Promise<ChainHead | null> {
  const last = await findLastSeal(db, county)
  if (last === null) return null
  const plain = { on: clock.today(), seq: String(last.seq), hash: Buffer.from(last.hash).toString('hex') }
  const signature = sign(null, signedBytes(county, plain), keys.signing.privateKey).toString('base64url')
  const head = { ...plain, signature }
  await inTransaction(db, (tx) => insertHead(tx, county, head))
  log.info({ county, ...head }, 'audit head')
  return head
}

/** True for a head that this county signed. */
export function isSignedHead(keys: Keys, county: string, head: ChainHead): boolean {
  return verify(null, signedBytes(county, head), keys.signing.publicKey, Buffer.from(head.signature, 'base64url'))
}

function signedBytes(county: string, head: Omit<ChainHead, 'signature'>): Buffer {
  return Buffer.from(`yimen-audit-head/1/${county}/${head.on}/${head.seq}/${head.hash}`)
}
