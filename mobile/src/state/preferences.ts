import { forget, keep, readKept } from '../platform/keep/storage'
import { makeStore } from './store'

/** 选的地方 — the person's own township or village, twelve-digit code and name. */
export type Place = { readonly code: string; readonly name: string }

const PLACE = 'place'
const ELDER = 'elder'

export const placeStore = makeStore<Place | null>(readPlace())
export const elderStore = makeStore<boolean>(readKept(ELDER) === '1')

/** Remembers the place that was chosen. */
export function choosePlace(place: Place): void {
  keep(PLACE, JSON.stringify(place))
  placeStore.write(place)
}

/** Turns larger type on or off and remembers it on this phone. */
export function chooseElder(on: boolean): void {
  if (on) keep(ELDER, '1')
  else forget(ELDER)
  elderStore.write(on)
}

function readPlace(): Place | null {
  try {
    const kept = JSON.parse(readKept(PLACE) ?? 'null') as Partial<Place> | null
    return typeof kept?.code === 'string' && typeof kept.name === 'string' ? { code: kept.code, name: kept.name } : null
  } catch {
    return null
  }
}
