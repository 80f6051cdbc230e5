import { addDays, addHours, addMonths, addWorkdays, type Pause, type Table, type Ymd } from './law-days'
import type { Span, ToldCase } from './told-case'

/** A clock by one table. */
export type Counted = {
  readonly name: string
  readonly startOn: Ymd
  readonly dueOn: Ymd | null
  /** The act that ended it. */
  readonly endedOn: Ymd | null
  /** True for what an end of the case does not end (case-law §3.3-52). */
  readonly goesOn?: boolean
  /** True for a period of the person that is over when its days are. */
  readonly right?: boolean
}

export const WD = (value: number): Span => ({ value, unit: '工作日' })
export const DAYS = (value: number): Span => ({ value, unit: '日' })

/** The last day of a length (§4.1). */
export function last(startOn: Ymd, { value, unit }: Span, table: Table, pauses: readonly Pause[] = []): Ymd | null {
  if (unit === '个月') return addMonths(startOn, value, table)
  if (unit === '即时' || value === 0) return startOn
  if (unit === '工作日') return addWorkdays(startOn, value, table, pauses)
  if (unit === '日') return addDays(startOn, value, table, pauses)
  throw new Error('hours begin at a moment')
}

/**
 * §2.E 36: a clock that had ended with its case is taken up again with the days that were left, at least five working days; the days between do not
 * count. `minute` is the moment at which a limit in hours began.
 */
export function counted(
  told: ToldCase,
  table: Table,
  clock: Omit<Counted, 'dueOn'> & {
    readonly limit: Span
    readonly pauses?: readonly Pause[]
    readonly minute?: number
  },
): Counted {
  const { limit, pauses = [], minute = 0, ...rest } = clock
  const due = (left: readonly Pause[]) =>
    limit.unit === '小时' ? addHours(clock.startOn, minute, limit.value) : last(clock.startOn, limit, table, left)
  const gap = told.reinstated
  const ran =
    gap !== null &&
    clock.right !== true &&
    clock.startOn <= gap.endedOn &&
    clock.startOn < gap.on &&
    (clock.endedOn === null || clock.endedOn > gap.on)
  if (!ran || gap === null) return { ...rest, dueOn: due(pauses) }
  const all = [...pauses, { from: gap.endedOn, to: gap.on }]
  const [then, least] = [due(all), addWorkdays(gap.on, 5, table, all)]
  return { ...rest, dueOn: then !== null && least !== null && then < least ? least : then }
}

/**
 * §4.4: what stands in for a limit that an item version does not have; a published promise that is longer is not cut short by it (§3.3-5), but
 * nothing is promised beyond what the law itself gives a licence or a registration.
 */
export function legalOf({ legal, profile, promised }: ToldCase): Span {
  if (legal !== null) return legal
  if (profile === 'marketRegistration') return WD(3)
  if (profile === 'licence') return WD(20)
  const standIn = profile === 'socialInsurance' ? WD(10) : profile === 'residence' ? DAYS(15) : WD(20)
  return promised !== null && weeks(promised) > weeks(standIn) ? promised : standIn
}

/** Five working days are a week, seven days of the calendar too. */
function weeks({ value, unit }: Span): number {
  return unit === '工作日' ? value / 5 : unit === '日' ? value / 7 : value / (24 * 7)
}
