/** Shortest and longest pause between two tries (offline.md §3.2): full jitter from one second to five minutes. */
export const FIRST_PAUSE_MS = 1_000
export const LONGEST_PAUSE_MS = 300_000
/** A line that was torn while it carried something is tried again within this span. */
const TORN_FROM_MS = 60
const TORN_TO_MS = 140
/** … so many times; from then on the span doubles with each try, for a server that went away has many stations before its door. */
const TORN_QUICKLY = 8
/** After a network came back all stations of a county would push in the same second; the first try is spread over this span. */
export const RECONNECT_SPREAD_MS = 60_000
/** The same when the clerk pressed 立即同步 and waits in front of the screen. */
export const ASKED_SPREAD_MS = 5_000

/** Pushes that a server works on at one time; the rest are sent away with a pause. */
export const PUSHES_AT_WORK = 32
/** Pauses, in seconds, that a full server asks for: spread, so that those who were sent away do not come back together. */
const BUSY_FROM_S = 2
const BUSY_TO_S = 20

/**
 * Pause before try number `tries + 1` after `tries` failures: anything between one second and a ceiling that doubles with each failure. `random`
 * is in [0, 1). A pause that the server asked for is the least.
 */
export function retryPauseMs(tries: number, random: number, serverAskedMs: number | null = null): number {
  const ceiling = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(Math.max(tries, 1), 20))
  const jittered = Math.floor(FIRST_PAUSE_MS + (ceiling - FIRST_PAUSE_MS) * random)
  return Math.max(jittered, serverAskedMs ?? 0)
}

/**
 * True when something that was put off until `nextTryAtMs` may be tried. A moment that lies further ahead than the longest pause was set by a
 * clock that has been put back since: waiting for it would be waiting for years.
 */
export function isDue(nextTryAtMs: number | null, nowMs: number): boolean {
  return nextTryAtMs === null || nextTryAtMs <= nowMs || nextTryAtMs > nowMs + LONGEST_PAUSE_MS
}

/**
 * Pause after a line was torn that had just carried something, before the `tries`th try since (1…): soon at first, for a village's line comes back as
 * it went, then twice as long with each. `random` is in [0, 1).
 */
export function tornPauseMs(tries: number, random: number): number {
  const longer = 2 ** Math.min(10, Math.max(0, tries - TORN_QUICKLY))
  return Math.floor((TORN_FROM_MS + (TORN_TO_MS - TORN_FROM_MS) * random) * longer)
}

/** Pause before the first try after the network came back. */
export function reconnectPauseMs(random: number, asked: boolean): number {
  return Math.floor((asked ? ASKED_SPREAD_MS : RECONNECT_SPREAD_MS) * random)
}

/** `Retry-After` of a full server in whole seconds; `random` is in [0, 1). */
export function busyPauseSeconds(random: number): number {
  return BUSY_FROM_S + Math.floor((BUSY_TO_S - BUSY_FROM_S + 1) * random)
}

/**
 * Milliseconds that a `Retry-After` in seconds asks for; null for none and for what is no number of seconds. More than the longest pause of our
 * own is not believed: a proxy in between must not be able to silence a station for a day.
 */
export function askedPauseMs(header: string | null): number | null {
  if (header === null || !/^\d{1,6}$/.test(header.trim())) return null
  return Math.min(LONGEST_PAUSE_MS, Number(header.trim()) * 1000)
}
