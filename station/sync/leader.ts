import type { DeviceContext } from '../data/device-context'

/** Length of the lease that stands in for Web Locks, and how often its holder renews it. */
const LEASE_MS = 15_000
const RENEW_MS = 5_000

/** 领头的标签页 — only one tab sends; `stop` gives the lead away. */
export type Leadership = { readonly isLeader: () => boolean; readonly stop: () => Promise<void> }

/**
 * Runs for the lead among the tabs of this device: by Web Locks, which end with the tab however it dies, or by a lease row where a browser has
 * none. `onLead` is called once when this tab has it.
 */
export function runForLead(ctx: DeviceContext, me: string, onLead: () => void): Leadership {
  return ctx.world.locks === null ? byLease(ctx, me, onLead) : byLock(ctx.world.locks, ctx.world.databases, onLead)
}

function byLock(locks: LockManager, name: string, onLead: () => void): Leadership {
  const asked = new AbortController()
  let leads = false
  let letGo: () => void = () => undefined
  const held = locks
    .request(`${name}-sync`, { signal: asked.signal }, () => {
      leads = true
      onLead()
      return new Promise<void>((resolve) => {
        letGo = resolve
      })
    })
    // Given up before it was ours: that is what stop() asked for.
    .catch(() => undefined)
  return {
    isLeader: () => leads,
    stop: async () => {
      leads = false
      letGo()
      asked.abort()
      await held
    },
  }
}

function byLease(ctx: DeviceContext, me: string, onLead: () => void): Leadership {
  const { lease } = ctx.db.kept
  let leads = false
  let stopped = false
  const renew = async (): Promise<void> => {
    if (stopped) return
    const now = ctx.machineMs()
    const mine = await ctx.db.kept.transaction('rw', lease, async () => {
      const row = await lease.get('lease')
      if (row !== undefined && row.holder !== me && row.untilMs > now) return false
      await lease.put({ key: 'lease', holder: me, untilMs: now + LEASE_MS })
      return true
    })
    const isNew = mine && !leads
    leads = mine && !stopped
    if (isNew && leads) onLead()
  }
  const timer = setInterval(() => void renew().catch(() => undefined), RENEW_MS)
  const first = renew().catch(() => undefined)
  return {
    isLeader: () => leads,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await first
      leads = false
      await ctx.db.kept.transaction('rw', lease, async () => {
        if ((await lease.get('lease'))?.holder === me) await lease.delete('lease')
      })
    },
  }
}
