import type { Watched } from './station-api'

/** 看板 — a value that tells those who watch it when it changes; the snapshot stays the same object until then. */
export type Board<T> = Watched<T> & { readonly set: (value: T) => void }

/** Makes a board. */
export function makeBoard<T>(first: T): Board<T> {
  const listeners = new Set<() => void>()
  let value = first
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getSnapshot: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
  }
}
