import { problem } from '@shared/problem/problem'
import type { VaultKey } from './vault-key'

/** 没封的 — rows of devices of before the vault; read, and sealed anew as soon as their clerk opens the device. Nothing is written like this. */
export type OpenBox = { readonly v: 1; readonly alg: 'none'; readonly body: unknown }

/** 封在保险箱里的 — AES-256-GCM under the key `kid` of the clerk `owner`: nonce, then what is sealed. */
export type VaultBox = {
  readonly v: 1
  readonly alg: 'vault'
  readonly owner: string
  readonly kid: string
  readonly body: Uint8Array<ArrayBuffer>
}

/** 封好的内容 — what a device store keeps of anything personal; `v` and `alg` say how. */
export type Box = OpenBox | VaultBox

/** 封给服务器的 — an envelope (shared/sync/envelope.ts) that this device cannot open. */
export type ServerBox = { readonly v: 1; readonly alg: 'server'; readonly envelope: Uint8Array<ArrayBuffer> }

/**
 * 封与开 — the one door between memory and the device's stores. `about` names table and row and is bound to the box, so that a box cannot be moved
 * to another row. Both throw `sync.locked` while nobody has the device open; `open` throws `sync.vaultOther` for a box of a colleague,
 * or of a key that was given up.
 */
export type Sealer = {
  readonly seal: (about: string, value: unknown) => Promise<VaultBox>
  readonly open: <T>(about: string, box: Box) => Promise<T>
  /** The same, and what was opened before is answered again until the lock falls: for lists that are read with every change. */
  readonly openAgain: <T>(about: string, box: Box) => Promise<T>
  /** Lets go of everything that was opened: the lock has fallen, and memory holds nothing of anybody. */
  readonly forget: () => void
  /** True for a box that opens with the key that is in now. */
  readonly isMine: (box: Box) => boolean
}

const NONCE_BYTES = 12
/** First byte of what is sealed: bytes as they are, or JSON. */
const BYTES = 0
const JSON_TEXT = 1
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The sealer of a device; `key` answers the clerk's key, null while the device is locked. */
export function vaultSealer(key: () => VaultKey | null, random: (bytes: number) => Uint8Array<ArrayBuffer>): Sealer {
  let opened = new Map<string, Promise<unknown>>()
  let openedWith: VaultKey | null = null
  const inHand = (): VaultKey => {
    const held = key()
    if (held === null) throw problem('sync.locked')
    return held
  }
  const open = async <T>(about: string, box: Box): Promise<T> => {
    const held = inHand()
    if (box.alg === 'none') return box.body as T
    if (box.kid !== held.kid) throw problem('sync.vaultOther')
    return (await openWith(held, about, box)) as T
  }
  return {
    seal: async (about, value) => sealWith(inHand(), { about, value, nonce: random(NONCE_BYTES) }),
    open,
    openAgain: (about, box) => {
      const held = inHand()
      if (openedWith !== held) {
        opened = new Map()
        openedWith = held
      }
      if (box.alg === 'none') return open(about, box)
      // A nonce is never used twice: the same nonce is the same content.
      const name = `${about} ${box.body.subarray(0, NONCE_BYTES).join()}`
      const before = opened.get(name) ?? open(about, box)
      opened.set(name, before)
      return before as never
    },
    forget: () => {
      opened = new Map()
      openedWith = null
    },
    isMine: (box) => {
      const held = key()
      return held !== null && (box.alg === 'none' || box.kid === held.kid)
    },
  }
}

async function sealWith(
  { owner, kid, key }: VaultKey,
  what: { readonly about: string; readonly value: unknown; readonly nonce: Uint8Array<ArrayBuffer> },
): Promise<VaultBox> {
  const { about, value, nonce } = what
  const isBytes = value instanceof Uint8Array
  const content = isBytes ? value : encoder.encode(JSON.stringify(value))
  const plain = new Uint8Array(1 + content.length)
  plain[0] = isBytes ? BYTES : JSON_TEXT
  plain.set(content, 1)
  const options = { name: 'AES-GCM', iv: nonce, additionalData: bound(owner, about) }
  const sealed = new Uint8Array(await crypto.subtle.encrypt(options, key, plain))
  const body = new Uint8Array(NONCE_BYTES + sealed.length)
  body.set(nonce, 0)
  body.set(sealed, NONCE_BYTES)
  return { v: 1, alg: 'vault', owner, kid, body }
}

async function openWith({ owner, key }: VaultKey, about: string, box: VaultBox): Promise<unknown> {
  const options = { name: 'AES-GCM', iv: box.body.slice(0, NONCE_BYTES), additionalData: bound(owner, about) }
  const plain = new Uint8Array(await crypto.subtle.decrypt(options, key, box.body.slice(NONCE_BYTES)))
  const content = plain.subarray(1)
  return plain[0] === BYTES ? content : JSON.parse(decoder.decode(content))
}

const bound = (owner: string, about: string) => encoder.encode(`yimen vault 1\n${owner}\n${about}`)
