import type { AnsweringCounty, LineRequest } from './county-under-test'
import { type Carry, halved, toResponse } from './faulty-line'
import type { VirtualClock } from './virtual-clock'

/** 断断续续的线 — how fast it is, how long a round trip takes, from one tear to the next, and how long it stays away (ms). */
export type TornShape = {
  readonly bytesPerSecond: number
  readonly rttMs: number
  /** What the server takes to answer. */
  readonly serverMs: number
  readonly cutEveryMs: number
  readonly downMs: number
}

/** Bytes around what a request says: its line and headers. */
const HEAD_BYTES = 700

/** What went up over it, torn pieces included. */
export type TornLine = {
  readonly carry: Carry
  readonly bytesUp: () => number
  /** From here on it holds. */
  readonly mend: () => void
}

/**
 * Carries to a county in memory over a line that all requests share, and that tears them all every so often. Of what is on its way to the server
 * then, the part that had arrived has arrived; of an answer on its way back nothing has.
 */
export function carryTorn(clock: VirtualClock, county: () => AnsweringCounty, shape: TornShape): TornLine {
  const { bytesPerSecond, rttMs, serverMs, downMs } = shape
  let { cutEveryMs } = shape
  const began = clock.nowMs()
  const sinceCut = () => (clock.nowMs() - began) % cutEveryMs
  let freeAt = 0
  let bytesUp = 0
  /** Waits so long, or until the tear; answers whether the line held. */
  const holds = async (ms: number): Promise<boolean> => {
    const left = cutEveryMs - sinceCut()
    await clock.sleep(Math.min(ms, left))
    return ms < left
  }
  const carry: Carry = async (request) => {
    await clock.sleep(1)
    if (sinceCut() < downMs) throw new TypeError('fetch failed')
    const size = HEAD_BYTES + bytesOf(request)
    const ms = (size / bytesPerSecond) * 1_000
    const waitMs = Math.max(0, freeAt - clock.nowMs())
    const untilTear = cutEveryMs - sinceCut()
    const shareIn = (span: number) => Math.min(1, Math.max(0, (span - waitMs) / ms))
    freeAt = clock.nowMs() + waitMs + ms
    bytesUp += size * shareIn(untilTear)
    if (!(await holds(waitMs + ms + rttMs / 2))) {
      freeAt = 0
      const share = shareIn(untilTear - rttMs / 2)
      if (share > 0 && bytesOf(request) > 0)
        await county()
          .handle(halved(request, Math.min(share, 0.99)))
          .catch(() => undefined)
      throw new TypeError('fetch failed')
    }
    const answer = await county().handle(request)
    if (!(await holds(serverMs + rttMs / 2))) throw new TypeError('fetch failed')
    return toResponse(answer)
  }
  const mend = () => {
    cutEveryMs = Number.POSITIVE_INFINITY
  }
  return { carry, bytesUp: () => bytesUp, mend }
}

const bytesOf = ({ body }: LineRequest): number => (body === null ? 0 : body.length)
