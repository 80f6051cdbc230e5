const FIRST_MS = 5_000
const LONGEST_MS = 3_600_000
/** About nine hours of trying; then a person must look. */
export const MAX_TRIES = 16

/** Milliseconds until the next try: doubling from 5 s to 1 h, spread by ± 25 % so that a recovered peer is not stormed. */
export function backoffMs(tries: number, chance: number): number {
  const base = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, tries - 1))
  return Math.round(base * (0.75 + chance * 0.5))
}
