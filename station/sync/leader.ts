import type { DeviceContext } from '../data/device-context'

/** Length of the lease that stands in for Web Locks, and how often its holder renews it. */
const LEASE_MS = 15_000
const RENEW_MS = 5_000

/**
 * 领头的标签页 — only one tab sends; `take` takes the lead from whichever has it and resolves when it is asked for, `giveWay` is called when another
 * tab said that it has it, `stop` gives it away.
 */
export type Leadership = {
  readonly isLeader: () => boolean
  readonly take: () => Promise<void>
  readonly giveWay: () => void
  readonly stop: () => Promise<void>
}

/**
 * Runs for the lead among the tabs of this device: by Web Locks, which end with the tab however it dies, or by a lease row where a browser has
 * none. `onLead` is called once when this tab has it.
 */
export function runForLead(ctx: DeviceContext, me: string, onLead: () => void): Leadership {
  return ctx.world.locks === null ? byLease(ctx, me, onLead) : byLock(ctx.world.locks, ctx.world.databases, onLead)
}

function byLock(locks: LockManager, databases: string, onLead: () => void): Leadership {
  const name = `${databases}-sync`
  let leads = false
  let stopped = false
  let wish: 'queue' | 'steal' = 'queue'
  let asked = new AbortController()
  let letGo: () => void = () => undefined
  const hold = () => {
    leads = true
    onLead()
    return new Promise<void>((resolve) => {
      letGo = resolve
    })
  }
  const run = async (): Promise<void> => {
    while (!stopped) {
      const how = wish === 'steal' ? { steal: true } : { signal: asked.signal }
      wish = 'queue'
      // Rejected when the lead was given up before it was ours, or when another tab took it: then this one queues up again.
      await locks.request(name, how, hold).catch(() => undefined)
      leads = false
      asked = new AbortController()
    }
  }
  const running = run()
  return {
    isLeader: () => leads,
    take: async () => {
      if (leads || stopped) return
      wish = 'steal'
      asked.abort()
    },
    // The browser tells the holder itself when its lock is stolen.
    giveWay: () => undefined,
    stop: async () => {
      stopped = true
      leads = false
      letGo()
      asked.abort()
      await running
    },
  }
}

function byLease(ctx: DeviceContext, me: string, onLead: () => void): Leadership {
  const { lease } = ctx.db.kept
  let leads = false
  let stopped = false
  const renew = async (byForce = false): Promise<void> => {
    if (stopped) return
    const now = ctx.machineMs()
    const mine = await ctx.db.kept.transaction('rw', lease, async () => {
      const row = await lease.get('lease')
      // A lease that ends later than any can is of a clock that was put back: nobody holds it.
      const isHeld = row !== undefined && row.untilMs > now && row.untilMs <= now + LEASE_MS
      if (!byForce && isHeld && row.holder !== me) return false
      await lease.put({ key: 'lease', holder: me, untilMs: now + LEASE_MS })
      return true
    })
    const isNew = mine && !leads
    leads = mine && !stopped
    if (isNew && leads) onLead()
  }
  let callOff: () => void = () => undefined
  const goOn = (): Promise<void> => {
    if (!stopped) callOff = ctx.world.after(RENEW_MS, () => void goOn())
    return renew().catch(() => undefined)
  }
  const first = goOn()
  return {
    isLeader: () => leads,
    take: () => renew(true).catch(() => undefined),
    giveWay: () => {
      leads = false
    },
    stop: async () => {
      stopped = true
      callOff()
      await first
      leads = false
      await ctx.db.kept.transaction('rw', lease, async () => {
        if ((await lease.get('lease'))?.holder === me) await lease.delete('lease')
      })
    },
  }
}
