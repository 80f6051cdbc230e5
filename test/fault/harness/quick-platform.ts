import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'

/**
 * 快平台 — what a browser does in other threads is done at once here, by the same algorithms: stores answer as soon as all promises have gone as
 * far as they can instead of in the next turn of the loop, hashes and ciphers are computed in place, and one ephemeral key pair serves a
 * whole run. A schedule repeats exactly, and a thousand of them fit into a test. Answers how to take it back.
 */
export function makePlatformQuick(): () => void {
  const { setImmediate: slow } = globalThis
  // The end of the microtasks is the end of a turn for IndexedDB: a transaction without a request by then is over.
  const soon = (work: (...args: unknown[]) => void, ...args: unknown[]) =>
    queueMicrotask(() => process.nextTick(work, ...args))
  globalThis.setImmediate = soon as unknown as typeof setImmediate
  const { subtle } = globalThis.crypto
  for (const [name, quick] of Object.entries(quickSubtle(subtle))) {
    Object.defineProperty(subtle, name, { value: quick, configurable: true })
  }
  return () => {
    globalThis.setImmediate = slow
    for (const name of Object.keys(quickSubtle(subtle))) delete (subtle as unknown as Record<string, unknown>)[name]
  }
}

type Named = { readonly name: string }
/** A key whose bytes lie open: only for algorithms that are computed here. */
type OpenKey = { readonly open: Buffer }

const nameOf = (algorithm: unknown) => (typeof algorithm === 'string' ? algorithm : (algorithm as Named).name)
const isOpen = (key: unknown): key is OpenKey => key !== null && typeof key === 'object' && 'open' in key
const hashName = (name: string) => name.replace('-', '').toLowerCase()
const bufferOf = (data: BufferSource): Buffer =>
  ArrayBuffer.isView(data) ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : Buffer.from(data)
const arrayOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer

/** Algorithms whose keys are kept as bytes; everything else is left to the platform. */
const OPEN = new Set(['HKDF', 'HMAC', 'AES-GCM'])

function quickSubtle(subtle: SubtleCrypto): Partial<SubtleCrypto> {
  const real = {
    importKey: subtle.importKey.bind(subtle) as (...args: unknown[]) => Promise<CryptoKey>,
    generateKey: subtle.generateKey.bind(subtle) as (...args: unknown[]) => Promise<CryptoKeyPair>,
    exportKey: subtle.exportKey.bind(subtle) as (...args: unknown[]) => Promise<ArrayBuffer>,
    deriveBits: subtle.deriveBits.bind(subtle) as (...args: unknown[]) => Promise<ArrayBuffer>,
    decrypt: subtle.decrypt.bind(subtle) as (...args: unknown[]) => Promise<ArrayBuffer>,
    encrypt: subtle.encrypt.bind(subtle) as (...args: unknown[]) => Promise<ArrayBuffer>,
    sign: subtle.sign.bind(subtle) as (...args: unknown[]) => Promise<ArrayBuffer>,
  }
  const pairs = new Map<string, Promise<CryptoKeyPair>>()
  const imported = new Map<string, Promise<CryptoKey>>()
  const exported = new WeakMap<object, Promise<ArrayBuffer>>()
  const agreed = new WeakMap<object, WeakMap<object, Promise<ArrayBuffer>>>()
  const kept = <T>(map: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
    const known = map.get(key) ?? make()
    map.set(key, known)
    return known
  }
  const agree = (algorithm: { public: object }, key: object, bits: number): Promise<ArrayBuffer> => {
    const own = agreed.get(key) ?? new WeakMap<object, Promise<ArrayBuffer>>()
    const known = own.get(algorithm.public) ?? real.deriveBits(algorithm, key, bits)
    agreed.set(key, own.set(algorithm.public, known))
    return known
  }
  const quick = {
    digest: async (algorithm: unknown, data: BufferSource) =>
      arrayOf(
        createHash(hashName(nameOf(algorithm)))
          .update(bufferOf(data))
          .digest(),
      ),
    importKey: async (format: string, data: BufferSource, algorithm: unknown, extractable: boolean, use: string[]) => {
      const name = nameOf(algorithm)
      if (format !== 'raw') return real.importKey(format, data, algorithm, extractable, use)
      if (OPEN.has(name)) return { open: Buffer.from(bufferOf(data)) } as unknown as CryptoKey
      return kept(imported, `${name}/${bufferOf(data).toString('hex')}`, () =>
        real.importKey(format, data, algorithm, extractable, use),
      )
    },
    generateKey: (algorithm: unknown, extractable: boolean, use: string[]) =>
      nameOf(algorithm) === 'ECDH'
        ? kept(pairs, 'ECDH', () => real.generateKey(algorithm, extractable, use))
        : real.generateKey(algorithm, extractable, use),
    exportKey: (format: string, key: CryptoKey) => {
      const known = exported.get(key) ?? real.exportKey(format, key)
      exported.set(key, known)
      return known
    },
    deriveBits: async (algorithm: Named & Record<string, unknown>, key: CryptoKey, bits: number) => {
      if (algorithm.name === 'ECDH') return agree(algorithm as unknown as { public: object }, key, bits)
      if (!isOpen(key)) return real.deriveBits(algorithm, key, bits)
      const { salt, info, hash } = algorithm as unknown as { salt: BufferSource; info: BufferSource; hash: string }
      return hkdfSync(hashName(hash), key.open, bufferOf(salt), bufferOf(info), bits / 8)
    },
    encrypt: async (algorithm: AesGcmParams, key: CryptoKey, data: BufferSource) => {
      if (!isOpen(key)) return real.encrypt(algorithm, key, data)
      const cipher = createCipheriv('aes-256-gcm', key.open, bufferOf(algorithm.iv))
      if (algorithm.additionalData !== undefined) cipher.setAAD(bufferOf(algorithm.additionalData))
      const text = cipher.update(bufferOf(data))
      return arrayOf(Buffer.concat([text, cipher.final(), cipher.getAuthTag()]))
    },
    decrypt: async (algorithm: AesGcmParams, key: CryptoKey, data: BufferSource) => {
      if (!isOpen(key)) return real.decrypt(algorithm, key, data)
      const sealed = bufferOf(data)
      const decipher = createDecipheriv('aes-256-gcm', key.open, bufferOf(algorithm.iv))
      if (algorithm.additionalData !== undefined) decipher.setAAD(bufferOf(algorithm.additionalData))
      decipher.setAuthTag(sealed.subarray(-16))
      return arrayOf(Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]))
    },
    sign: async (algorithm: unknown, key: CryptoKey, data: BufferSource) =>
      isOpen(key)
        ? arrayOf(createHmac('sha256', key.open).update(bufferOf(data)).digest())
        : real.sign(algorithm, key, data),
  }
  return quick as unknown as Partial<SubtleCrypto>
}
