import { appendFileSync } from 'node:fs'

/** One line of docs/faults.md: the goal or scenario, what was done, how often, from which seed, how it ended. */
export type FaultRun = {
  readonly id: string
  readonly what: string
  readonly size: string
  readonly seed: number | null
  readonly ok: boolean
  readonly seconds: number
}

/** Adds a line to the report of `npm run test:faults`; does nothing in any other run. */
export function noteFaultRun(run: FaultRun): void {
  const file = process.env.YIMEN_FAULT_REPORT
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(run)}\n`)
}

/** How often something is tried: the size for every run of the tests, or the whole one of `npm run test:faults`; `name` sets it by hand. */
export function faultSize(name: string, size: { readonly everyRun: number; readonly full: number }): number {
  const wished = Number(process.env[name])
  if (Number.isSafeInteger(wished) && wished > 0) return wished
  return process.env.YIMEN_FAULTS === 'full' ? size.full : size.everyRun
}

/**
 * How long a search in every run may go on: on a machine so slow that the whole set of tests would be killed with it, it ends early with what
 * it has tried, never with fewer than `least`. The whole run, and a size set by hand, know no such end.
 */
export function searchTime(
  name: string,
  time: { readonly minutes: number; readonly least: number },
): { readonly least: number; readonly isOver: (tried: number) => boolean } {
  const isUnlimited = process.env.YIMEN_FAULTS === 'full' || process.env[name] !== undefined
  const until = Date.now() + time.minutes * 60_000
  return { least: time.least, isOver: (tried) => !isUnlimited && tried >= time.least && Date.now() > until }
}

/** One part of a long search: which it is, how many tries it has, and what is added to the seed for it. */
export type FaultPart = { readonly name: string; readonly runs: number; readonly step: number }

/** Splits a search of hours into parts of at most so many tries: each says by itself what it found, also when the next one is not waited for. */
export function partsOfRun(total: number, most: number): FaultPart[] {
  const count = Math.ceil(total / most)
  return Array.from({ length: count }, (_, step) => ({
    name: `part ${step + 1} of ${count}`,
    runs: Math.min(most, total - step * most),
    step,
  }))
}
