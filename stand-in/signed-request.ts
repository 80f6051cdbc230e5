import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** The parts of a request that its signature covers. */
export type SignedRequest = {
  readonly method: string
  readonly path: string
  readonly body: string
  readonly headers: Readonly<Record<string, unknown>>
}

const TOLERANCE_MS = 5 * 60_000

/** Nonces seen in the last minutes, so that a recorded request cannot be played again. */
export class SignatureCheck {
  private readonly nonces = new Map<string, number>()

  constructor(
    private readonly key: string,
    private readonly secret: string,
  ) {}

  /** Null when the request is signed by our partner, else what is wrong with it. */
  wrong(request: SignedRequest): string | null {
    const { headers } = request
    const [key, stamp, nonce, signature] = ['x-app-key', 'x-timestamp', 'x-nonce', 'x-signature'].map((name) =>
      String(headers[name] ?? ''),
    )
    if (key !== this.key) return 'unknown app key'
    const now = Date.now()
    if (Math.abs(now - Number(stamp)) > TOLERANCE_MS || !/^\d{13}$/.test(stamp ?? '')) return 'timestamp out of range'
    if (nonce === undefined || nonce.length < 16 || this.nonces.has(nonce)) return 'nonce used or too short'
    const digest = createHash('sha256').update(request.body).digest('hex')
    const text = [request.method, request.path, stamp, nonce, digest].join('\n')
    const expected = createHmac('sha256', this.secret).update(text).digest()
    const given = Buffer.from(signature ?? '', 'hex')
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'wrong signature'
    this.remember(nonce, now)
    return null
  }

  private remember(nonce: string, now: number): void {
    this.nonces.set(nonce, now)
    for (const [old, at] of this.nonces) if (now - at > 2 * TOLERANCE_MS) this.nonces.delete(old)
  }
}
