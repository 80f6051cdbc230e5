/** 一个数字 — one line of the table: ours, the peer and the limit measured in the same run, and whether the goal holds. */
export type Figure = {
  readonly metric: string
  readonly ours: number | string
  readonly peer?: number | string | null
  readonly limit?: number | string | null
  readonly unit: string
  readonly goal: string
  readonly holds: boolean
}

/** Prints one figure for the runner. */
export function report(figure: Figure): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`)
}

/** The middle of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The value below which `share` (0…1) of the measurements lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** A number with as many digits as one can believe. */
export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}
