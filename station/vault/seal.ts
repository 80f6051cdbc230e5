import { problem } from '@shared/problem/problem'

/**
 * 封好的内容 — what a device store keeps of anything personal. `alg` says how it is sealed; `none` is the demo's honest state: the value itself,
 * shown on screen as 演示设备，未加密. Rows of older kinds stay readable by their `v` and `alg`.
 */
export type Box = { readonly v: 1; readonly alg: 'none'; readonly body: unknown }

/** 封给服务器的 — an envelope (shared/sync/envelope.ts) that this device cannot open. */
export type ServerBox = { readonly v: 1; readonly alg: 'server'; readonly envelope: Uint8Array<ArrayBuffer> }

/**
 * 封与开 — the one door between memory and the device's stores. `about` names table and row and is bound to the box, so that a box cannot be
 * moved to another row. `open` throws `sync.locked` where the device must be unlocked first.
 */
export type Sealer = {
  readonly isEncrypted: boolean
  readonly seal: (about: string, value: unknown) => Promise<Box>
  readonly open: <T>(about: string, box: Box) => Promise<T>
}

/** A sealer that seals nothing, and opens only while `mayOpen` says so. */
export function plainSealer(mayOpen: () => boolean): Sealer {
  return {
    isEncrypted: false,
    seal: async (_about, value) => ({ v: 1, alg: 'none', body: value }),
    open: async <T>(_about: string, box: Box) => {
      if (!mayOpen()) throw problem('sync.locked')
      return box.body as T
    },
  }
}
