/** Shortest and longest pause between two tries (offline.md §3.2): full jitter from one second to five minutes. */
export const FIRST_PAUSE_MS = 1_000
export const LONGEST_PAUSE_MS = 300_000
/**
 * After a network came back all stations of a county would push in the same second; the first try is spread over this span. Three hundred
 * stations make twenty pushes a second of it, which one server takes; a clerk still sees the upload begin.
 */
export const RECONNECT_SPREAD_MS = 15_000
/** The same when the clerk pressed 立即同步 and waits in front of the screen. */
export const ASKED_SPREAD_MS = 5_000

/**
 * Pause before try number `tries + 1` after `tries` failures. `random` is in [0, 1). A pause that the server asked for is the least.
 */
export function retryPauseMs(tries: number, random: number, serverAskedMs: number | null = null): number {
  const ceiling = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(Math.max(tries, 1) - 1, 20))
  const jittered = Math.floor(ceiling / 2 + (ceiling / 2) * random)
  return Math.max(jittered, serverAskedMs ?? 0)
}

/** Pause before the first try after the network came back. */
export function reconnectPauseMs(random: number, asked: boolean): number {
  return Math.floor((asked ? ASKED_SPREAD_MS : RECONNECT_SPREAD_MS) * random)
}
