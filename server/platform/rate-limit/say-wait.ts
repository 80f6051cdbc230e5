const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** A waiting time in the words of the screens: 40 秒后, 12 分钟后, 3 小时后. */
export function sayWait(waitMs: number): string {
  if (waitMs <= MINUTE_MS) return `${Math.max(1, Math.ceil(waitMs / 1000))} 秒后`
  if (waitMs <= HOUR_MS) return `${Math.ceil(waitMs / MINUTE_MS)} 分钟后`
  return `${Math.ceil(waitMs / HOUR_MS)} 小时后`
}
