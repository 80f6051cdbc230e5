/** What one part may take when it has the line for itself: how long a clerk looks at a bar that does not move. A cut costs less: the server keeps what came. */
const PART_S = 8
const SMALLEST_PART = 64 * 1024
const LARGEST_PART = 4 * 1024 * 1024
/** A browser opens six connections to one server; one is left for calls. */
const MOST_AT_ONCE = 5
/** Below this, in bytes a second, five parts of the smallest kind would take longer than a request may. */
const SLOW_LINE = 8 * 1024
/** Bytes a second of a line that nobody has measured yet: a village's. */
const UNKNOWN_LINE = 32 * 1024

/** 怎么传 — bytes of one part of a file, and how many files go side by side. */
export type UploadPlan = { readonly partBytes: number; readonly atOnce: number }

/**
 * How files are sent over a line of `bytesPerSecond` (null where nothing was measured): parts of at most eight seconds between 64 KiB and 4 MiB, and
 * five files side by side, so that the line carries bytes while answers are on their way; two on a line that hardly moves. How many goes by nothing
 * that itself depends on how many go: what was measured with two could never ask for five.
 */
export function planUpload(bytesPerSecond: number | null): UploadPlan {
  const speed = Math.max(1, bytesPerSecond ?? UNKNOWN_LINE)
  const part = 2 ** Math.floor(Math.log2(speed * PART_S))
  return {
    partBytes: Math.min(LARGEST_PART, Math.max(SMALLEST_PART, part)),
    atOnce: speed < SLOW_LINE ? 2 : MOST_AT_ONCE,
  }
}
