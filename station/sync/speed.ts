/** Span over which the speed is measured. */
const WINDOW_MS = 10_000

/** 速度 — bytes that arrived in the last seconds. */
export type Speed = {
  readonly note: (bytes: number, nowMs: number) => void
  readonly perSecond: (nowMs: number) => number | null
}

/** Measures; null when nothing moved lately. */
export function measureSpeed(): Speed {
  let moved: { readonly at: number; readonly bytes: number }[] = []
  return {
    note: (bytes, nowMs) => {
      moved = [...moved.filter((one) => one.at > nowMs - WINDOW_MS), { at: nowMs, bytes }]
    },
    perSecond: (nowMs) => {
      const recent = moved.filter((one) => one.at > nowMs - WINDOW_MS)
      const first = recent[0]
      if (first === undefined) return null
      const seconds = Math.max(1, (nowMs - first.at) / 1000)
      return Math.round(recent.reduce((sum, one) => sum + one.bytes, 0) / seconds)
    },
  }
}
