import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { addressOf, type Place, readPlace, stateOf } from './place'

const listeners = new Set<() => void>()

function listen(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

/** Snapshot as one text, so that React compares it by value. */
function snapshot(): string {
  return JSON.stringify([window.location.pathname, window.location.search, window.history.state])
}

/** Goes to a place; `replace` leaves no step back (opening the next case of a list, for instance). */
function goTo(place: Place, replace = false): void {
  const method = replace ? 'replaceState' : 'pushState'
  window.history[method](stateOf(place), '', addressOf(place))
  for (const listener of listeners) listener()
}

/** Where the app stands, or `home` while the address names no place; and how to go elsewhere. */
export function usePlace(home: Place): { place: Place; change: (part: Partial<Place>, replace?: boolean) => void } {
  const now = useSyncExternalStore(listen, snapshot)
  const place = useMemo(() => {
    const [pathname, search, state] = JSON.parse(now) as [string, string, unknown]
    return readPlace(pathname, search, state) ?? home
  }, [now, home])
  const change = useCallback((part: Partial<Place>, replace?: boolean) => goTo({ ...place, ...part }, replace), [place])
  return { place, change }
}
