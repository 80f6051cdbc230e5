/** 虚拟时钟 — time that passes only when nothing else is left to do. */
export type VirtualClock = {
  readonly nowMs: () => number
  /** Calls `work` once after so many virtual milliseconds; answers how to call it off. */
  readonly after: (ms: number, work: () => void) => () => void
  readonly sleep: (ms: number) => Promise<void>
  /** Counts work of the real machine (a request over real HTTP): no virtual time passes while it lasts. */
  readonly during: <T>(work: Promise<T>) => Promise<T>
  /** Lets everything happen that is due within so many milliseconds, in order, and stands there. */
  readonly run: (ms: number) => Promise<void>
}

type Timer = { readonly at: number; readonly order: number; readonly work: () => void; off: boolean }

/** One turn of the machine's own loop: promises and stores that answer at once have gone as far as they can. */
const turn = setImmediate
const settle = () => new Promise<void>((resolve) => turn(resolve))

/** A clock that stands at `startMs`. */
export function makeVirtualClock(startMs: number): VirtualClock {
  const timers: Timer[] = []
  let now = startMs
  let count = 0
  const busy = new Set<Promise<unknown>>()

  const after = (ms: number, work: () => void) => {
    count += 1
    const timer: Timer = { at: now + Math.max(0, Math.floor(ms)), order: count, work, off: false }
    timers.push(timer)
    return () => {
      timer.off = true
    }
  }
  const next = (until: number): Timer | null => {
    let found = -1
    for (let index = timers.length - 1; index >= 0; index -= 1) {
      const one = timers[index]
      if (one === undefined) continue
      if (one.off) {
        timers.splice(index, 1)
        if (found > index) found -= 1
        continue
      }
      const best = timers[found]
      if (one.at > until) continue
      if (best === undefined || one.at < best.at || (one.at === best.at && one.order < best.order)) found = index
    }
    return found < 0 ? null : (timers.splice(found, 1)[0] ?? null)
  }
  return {
    nowMs: () => now,
    after,
    sleep: (ms) => new Promise((resolve) => after(ms, resolve)),
    during: (work) => {
      const ended = work.finally(() => busy.delete(ended))
      busy.add(ended)
      ended.catch(() => undefined)
      return ended
    },
    run: async (ms) => {
      const until = now + ms
      for (;;) {
        await settle()
        while (busy.size > 0) {
          await Promise.race(busy).catch(() => undefined)
          await settle()
        }
        const timer = next(until)
        if (timer === null) break
        now = Math.max(now, timer.at)
        timer.work()
      }
      now = until
    },
  }
}
