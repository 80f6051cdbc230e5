import { useSyncExternalStore } from 'react'

/** 屏 — the first word after the #. */
const SCREENS = [
  'intake',
  'receipt',
  'drafts',
  'outbox',
  'problems',
  'sent',
  'accept',
  'supplement',
  'pickup',
  'calls',
  'progress',
  'day-end',
  'settings',
] as const
export type Screen = (typeof SCREENS)[number]

export type Route = { readonly screen: Screen; readonly id: string | null }

/** Reads "#/intake/0192…"; anything unknown is the intake, which is what a station is for. */
export function parseRoute(hash: string): Route {
  const [screen = '', id] = hash.replace(/^#\/?/, '').split('/')
  const known = SCREENS.find((one) => one === screen)
  return known === undefined ? { screen: 'intake', id: null } : { screen: known, id: id || null }
}

/** Goes to a screen; the back key comes back. */
export function go(screen: Screen, id: string | null = null): void {
  window.location.hash = id === null ? `#/${screen}` : `#/${screen}/${id}`
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** Where we are. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.hash))
}
