/** 时钟 — the one source of time of the server. `now` is an Instant (ISO text with Z), `today` the PlainDate in Asia/Shanghai. */
export type Clock = {
  readonly now: () => string
  readonly today: () => string
  /** Milliseconds since 1970-01-01T00:00:00Z, the same moment as `now`. */
  readonly nowMs: () => number
}

/** A clock whose time can be set while it runs: the demo story and the tests move it, production never does. */
export type MovableClock = Clock & { readonly moveTo: (instant: string) => void }

/** Asia/Shanghai has kept UTC+8 without summer time since 1992, so the offset is arithmetic and needs no zone table. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** The day in Asia/Shanghai of a moment, as YYYY-MM-DD. */
export function shanghaiDay(ms: number): string {
  return new Date(ms + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)
}

function clockFrom(nowMs: () => number): Clock {
  return {
    nowMs,
    now: () => new Date(nowMs()).toISOString(),
    today: () => shanghaiDay(nowMs()),
  }
}

/** The machine's clock. */
export function systemClock(): Clock {
  return clockFrom(() => Date.now())
}

/**
 * A clock that starts at `instant` and runs on at the speed of the machine's. Throws RangeError when `instant` is not ISO text
 * with a zone.
 */
export function runningClock(instant: string, machineMs: () => number = () => Date.now()): MovableClock {
  let offset = parseInstant(instant) - machineMs()
  return {
    ...clockFrom(() => machineMs() + offset),
    moveTo: (to) => {
      offset = parseInstant(to) - machineMs()
    },
  }
}

/** A clock that stands still at `instant` until it is moved. */
export function standingClock(instant: string): MovableClock {
  let ms = parseInstant(instant)
  return {
    ...clockFrom(() => ms),
    moveTo: (to) => {
      ms = parseInstant(to)
    },
  }
}

function parseInstant(text: string): number {
  const ms = /T.*(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(ms)) throw new RangeError(`not an ISO instant with a zone: ${text}`)
  return ms
}
