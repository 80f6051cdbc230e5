import { useEffect, useState } from 'react'

/** A value that several screens share. */
export type Store<T> = {
  readonly read: () => T
  readonly write: (value: T) => void
  readonly watch: (listener: () => void) => () => void
}

/** Makes a store with a first value. */
export function makeStore<T>(first: T): Store<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    read: () => value,
    write: (next) => {
      value = next
      for (const listener of [...listeners]) listener()
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The value of a store, kept up to date. */
export function useStore<T>(store: Store<T>): T {
  const [value, setValue] = useState(store.read)
  useEffect(() => {
    const update = () => setValue(() => store.read())
    update()
    return store.watch(update)
  }, [store])
  return value
}
