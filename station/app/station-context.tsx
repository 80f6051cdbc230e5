import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Situation, Station, Watched } from '../data/station-api'

export const StationContext = createContext<Station | null>(null)

/** The door to this device: its drafts, its outbox, its cases. */
export function useStation(): Station {
  const station = useContext(StationContext)
  if (station === null) throw new Error('no station around this screen')
  return station
}

/** What a store of the device holds now; draws again when it changes. */
export function useWatched<T>(store: Watched<T>): T {
  return useSyncExternalStore(store.subscribe, store.getSnapshot)
}

/** The device while it is open: which point, which clerk. */
export function useOpenDevice(): Extract<Situation, { state: 'open' }> {
  const situation = useWatched(useStation().situation)
  if (situation.state !== 'open') throw new Error('the device is not open')
  return situation
}
