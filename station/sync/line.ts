import { planUpload } from '@shared/sync/upload-plan'
import { measureSpeed } from './speed'

/** The shortest of so many answers is taken for the round trip: a tablet goes from one network to another. */
const ANSWERS = 20
/** Tears within so long are one. */
const ONE_TEAR_MS = 50

/** 这条线 — what is known of it while the page lives. */
export type Line = {
  /** Is told after every part how many bytes have arrived just now. */
  readonly onBytes: (bytes: number) => void
  /** What was measured lately; null when nothing moved. */
  readonly bytesPerSecond: () => number | null
  /**
   * How many files go side by side: as many as the speed asks for, half as many after a tear before which nothing arrived, one more with each part
   * that does. Where the line is there for a moment, five would each have a fifth of it and none arrive.
   */
  readonly atOnce: () => number
  /** A request was answered within so long. */
  readonly onCarried: (ms: number) => void
  /** The line was torn under requests that it carried. */
  readonly onTorn: () => void
  /** The last request found no line at all. */
  readonly isDown: () => boolean
  readonly onMissed: () => void
  /**
   * True where a request that was torn after so long is taken not to have come to the server, which is half a round trip away. It may have, where
   * answers have been slow of late: then the server says where it is.
   */
  readonly isTooSoon: (ms: number) => boolean
  /** How many bytes of a file the server has said to have, null for none at all, with nothing sent since: these need not be asked for. */
  readonly told: Map<string, number | null>
}

/** A line of which nothing is known yet; `nowMs` is the machine's clock. */
export function makeLine(nowMs: () => number): Line {
  const speed = measureSpeed()
  let most = Number.POSITIVE_INFINITY
  let tornAt = Number.NEGATIVE_INFINITY
  let answers: readonly number[] = []
  let hasArrived = false
  let isDown = false
  const bytesPerSecond = () => speed.perSecond(nowMs())
  const atOnce = () => Math.min(most, planUpload(bytesPerSecond()).atOnce)
  return {
    ...{ bytesPerSecond, atOnce },
    onBytes: (bytes) => {
      speed.note(bytes, nowMs())
      most += 1
      hasArrived = true
    },
    onCarried: (ms) => {
      isDown = false
      answers = [...answers, ms].slice(-ANSWERS)
    },
    isTooSoon: (ms) => answers.length > 0 && ms < Math.min(...answers) / 2,
    isDown: () => isDown,
    onMissed: () => {
      isDown = true
    },
    onTorn: () => {
      isDown = false
      const isSameTear = Math.abs(nowMs() - tornAt) <= ONE_TEAR_MS
      tornAt = nowMs()
      if (isSameTear) return
      if (!hasArrived) most = Math.max(1, Math.floor(atOnce() / 2))
      hasArrived = false
    },
    told: new Map(),
  }
}
