import { createECDH, createHash } from 'node:crypto'

/** 封件密钥 — the county's key pair of one year, that devices seal to: private scalar (32 bytes), point (65 bytes), name of eight bytes. */
export type SealingKey = { readonly scalar: Buffer; readonly point: Buffer; readonly kid: Buffer }

/** Order of the group of P-256 (FIPS 186-5, SP 800-186). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
const FIRST_YEAR = 2026
/** Years for which an envelope is looked up at most; each is derived once, when it is asked for. */
const YEARS = 60

/**
 * Key pairs that follow from the county key, one a year, so that no key has to be kept or lost and every earlier year still opens. `derive`
 * answers 48 bytes for a use: sixteen more than a scalar, so that no scalar is likelier than another (FIPS 186-5 A.2.1).
 */
export class SealingKeys {
  private readonly byYear = new Map<number, SealingKey>()
  constructor(private readonly derive: (use: string) => Buffer) {}

  /** The key of a year of the county's calendar. */
  of(year: number): SealingKey {
    const known = this.byYear.get(year)
    if (known !== undefined) return known
    const scalar = (BigInt(`0x${this.derive(`seal/${year}`).toString('hex')}`) % (ORDER - 1n)) + 1n
    const ecdh = createECDH('prime256v1')
    ecdh.setPrivateKey(Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex'))
    const point = ecdh.getPublicKey()
    const key = {
      scalar: ecdh.getPrivateKey(),
      point,
      kid: createHash('sha256').update(point).digest().subarray(0, 8),
    }
    this.byYear.set(year, key)
    return key
  }

  /** The key of this name; null for one that is none of this county's. */
  named(kid: Uint8Array): SealingKey | null {
    for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year += 1) {
      const key = this.of(year)
      if (key.kid.equals(kid)) return key
    }
    return null
  }
}
