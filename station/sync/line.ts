import { planUpload } from '@shared/sync/upload-plan'
import type { LineEvents } from './listen'
import { measureSpeed } from './speed'

/** Tears within so long are one. */
const ONE_TEAR_MS = 50

/** 这条线 — what is known of it while the page lives. */
export type Line = LineEvents & {
  /** Is told after every part how many bytes have arrived just now. */
  readonly onBytes: (bytes: number) => void
  /** What was measured lately; null when nothing moved. */
  readonly bytesPerSecond: () => number | null
  /**
   * How many files go side by side: as many as the speed asks for, half as many after a tear before which nothing arrived, one more with each part
   * that does. Where the line is there for a moment, five would each have a fifth of it and none arrive.
   */
  readonly atOnce: () => number
  /** The last request found no line. */
  readonly isDown: () => boolean
  /** How many bytes of a file the server has said to have, null for none at all, with nothing sent since: these need not be asked for. */
  readonly told: Map<string, number | null>
}

/** A line of which nothing is known yet; `nowMs` is the machine's clock. */
export function makeLine(nowMs: () => number): Line {
  const speed = measureSpeed()
  let most = Number.POSITIVE_INFINITY
  let tornAt = Number.NEGATIVE_INFINITY
  let isDown = false
  let hasArrived = false
  const bytesPerSecond = () => speed.perSecond(nowMs())
  const atOnce = () => Math.min(most, planUpload(bytesPerSecond()).atOnce)
  return {
    ...{ bytesPerSecond, atOnce },
    onBytes: (bytes) => {
      speed.note(bytes, nowMs())
      most += 1
      hasArrived = true
    },
    onCarried: () => {
      isDown = false
    },
    onTorn: () => {
      isDown = false
      const isSameTear = Math.abs(nowMs() - tornAt) <= ONE_TEAR_MS
      tornAt = nowMs()
      if (isSameTear) return
      if (!hasArrived) most = Math.max(1, Math.floor(atOnce() / 2))
      hasArrived = false
    },
    onMissed: () => {
      isDown = true
    },
    isDown: () => isDown,
    told: new Map(),
  }
}
