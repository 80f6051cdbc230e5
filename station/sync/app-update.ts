import type { AppUpdate, Watched } from '../data/station-api'
import { makeBoard } from '../data/watched'

/** A page that stays open for days asks for a newer version so often. */
const LOOK_MS = 60 * 60_000

/**
 * Registers the service worker and watches for a newer version. It lies ready and waits: `apply` is called where no form is open, and reloads into
 * it. Where there are no service workers nothing is ever ready.
 */
export function watchForUpdate(script: string): Watched<AppUpdate> {
  const board = makeBoard<AppUpdate>({ ready: false, apply: () => undefined })
  if (!('serviceWorker' in navigator)) return board
  const { serviceWorker } = navigator
  let asked = false
  serviceWorker.addEventListener('controllerchange', () => {
    // The first worker of a device takes over too; only a version that was asked for reloads the page.
    if (asked) location.reload()
  })
  const offer = (waiting: ServiceWorker) => {
    board.set({
      ready: true,
      apply: () => {
        asked = true
        waiting.postMessage('apply')
      },
    })
  }
  serviceWorker
    .register(script)
    .then((registration) => {
      if (registration.waiting !== null && serviceWorker.controller !== null) offer(registration.waiting)
      registration.addEventListener('updatefound', () => {
        const { installing } = registration
        installing?.addEventListener('statechange', () => {
          if (installing.state === 'installed' && serviceWorker.controller !== null) offer(installing)
        })
      })
      setInterval(() => void registration.update().catch(() => undefined), LOOK_MS)
    })
    // Without a worker the app works while there is a network; the settings page shows that it is not kept.
    .catch(() => undefined)
  return board
}
