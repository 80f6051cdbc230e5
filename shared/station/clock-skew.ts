/** A clock that differs by more is looked at by a person: what it printed may carry another day (offline.md §3.2). */
const REVIEWED_MS = 10 * 60_000

/** 时间不准 — true when a device's clock differs so much from the county's that what it claims is to be looked at. */
export function isSkewed(skewMs: number | null): boolean {
  return skewMs !== null && Math.abs(skewMs) > REVIEWED_MS
}

/** 差多少 — "慢 25 分钟", "快 3 小时", "快 400 天", as an officer reads it. */
export function skewText(skewMs: number): string {
  const minutes = Math.round(Math.abs(skewMs) / 60_000)
  const much =
    minutes < 120
      ? `${minutes} 分钟`
      : minutes < 2 * 1440
        ? `${Math.round(minutes / 60)} 小时`
        : `${Math.round(minutes / 1440)} 天`
  return `${skewMs < 0 ? '慢' : '快'} ${much}`
}
