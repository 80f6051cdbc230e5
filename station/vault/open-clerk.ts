import type { World } from '../data/world'

/** A device that nobody touched for so long locks itself (experience §1.4: shared PCs). */
export const IDLE_MS = 10 * 60_000
const LOOK_MS = 15_000

export type OpenClerk = { readonly staffId: string; readonly name: string }

/** 谁开着这台设备 — the clerk in front of it, until the lock falls. */
export type ClerkSeat = {
  readonly clerk: () => OpenClerk | null
  readonly sit: (clerk: OpenClerk) => void
  readonly leave: () => void
  readonly touch: () => void
  readonly close: () => void
}

/** An empty seat; `onIdle` is called when ten minutes passed without a touch, and does the locking. */
export function makeSeat(world: Pick<World, 'nowMs'>, onIdle: () => void): ClerkSeat {
  let seated: OpenClerk | null = null
  let touchedAt = world.nowMs()
  const timer = setInterval(() => {
    if (seated !== null && world.nowMs() - touchedAt >= IDLE_MS) onIdle()
  }, LOOK_MS)
  return {
    // Asked on every opening: a timer that a sleeping tablet never ran must not leave the device open.
    clerk: () => (seated !== null && world.nowMs() - touchedAt < IDLE_MS ? seated : null),
    sit: (clerk) => {
      seated = clerk
      touchedAt = world.nowMs()
    },
    leave: () => {
      seated = null
    },
    touch: () => {
      // A touch does not open what is locked already.
      if (seated !== null && world.nowMs() - touchedAt < IDLE_MS) touchedAt = world.nowMs()
    },
    close: () => clearInterval(timer),
  }
}
