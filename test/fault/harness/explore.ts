import fc from 'fast-check'
import type { Outcome } from './play-schedule'
import { type Schedule, schedules } from './schedule'

/** How many steps a schedule has (scenarios.md G1, G2). */
const STEPS = 50

/** What a search through schedules found. */
export type Finding = {
  readonly seed: number
  readonly played: number
  /** The smallest schedule that breaks a promise, in words; null when none does. */
  readonly failure: string | null
}

/**
 * Plays so many schedules and shrinks the first that fails. YIMEN_FAULT_SEED begins elsewhere; with YIMEN_FAULT_PATH of a failure's last line
 * as well exactly that one is played again.
 */
export async function explore(
  play: (schedule: Schedule) => Promise<Outcome>,
  how: {
    readonly runs: number
    readonly steps?: number
    readonly seed: number
    readonly shrinkMs?: number
    /** True when no further schedule is to be begun after so many. */
    readonly isOver?: (played: number) => boolean
  },
): Promise<Finding> {
  const seed = Number(process.env.YIMEN_FAULT_SEED ?? how.seed)
  const path = process.env.YIMEN_FAULT_PATH
  let played = 0
  let failedAt: number | null = null
  const property = fc.asyncProperty(schedules(how.steps ?? STEPS), async (schedule) => {
    // A small counterexample is worth some minutes, not hours.
    if (failedAt !== null && Date.now() - failedAt > (how.shrinkMs ?? 60_000)) return
    if (failedAt === null && how.isOver?.(played) === true) return
    if (failedAt === null) played += 1
    const { violations } = await play(schedule)
    if (violations.length === 0) return
    failedAt ??= Date.now()
    throw new Error(violations.map((one) => `${one.rule}: ${one.what}`).join('\n'))
  })
  const found = await fc.check(property, { numRuns: how.runs, seed, ...(path === undefined ? {} : { path }) })
  if (!found.failed) return { seed, played, failure: null }
  const [schedule] = found.counterexample ?? []
  return { seed, played, failure: inWords(schedule, found) }
}

function inWords(
  schedule: Schedule | undefined,
  found: { seed: number; counterexamplePath: string | null; errorInstance: unknown },
): string {
  const steps = schedule?.steps.filter((step) => step.do !== 'wait' || step.ms > 0) ?? []
  return [
    String(found.errorInstance instanceof Error ? found.errorInstance.message : found.errorInstance),
    `${schedule?.devices} devices, ${schedule?.locks ? 'Web Locks' : 'a lease'}, chance ${schedule?.seed}`,
    ...steps.map((step) => `  ${JSON.stringify(step)}`),
    `again: YIMEN_FAULT_SEED=${found.seed} YIMEN_FAULT_PATH=${found.counterexamplePath ?? ''}`,
  ].join('\n')
}
