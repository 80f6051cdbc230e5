import { workdayAdd } from '../../calendar/days'
import type { WorkdayCalendar } from '../../calendar/workday-calendar'
import type { PlainDate } from '../../kernel/plain-date'
import type { Clock } from '../clock/clocks'
import { FAST_WARNS, USUAL_WARNS } from '../facets/fast-track'
import { AWAITED_CLOCKS, WARNING_CLOCKS, type WarningLevel } from './warning-level'

/** 已发的预警 — what the record has of a clock. */
export type RaisedWarning = { readonly clockKey: string; readonly level: WarningLevel; readonly raisedOn: PlainDate }

/** 该发的预警 — a clock that has come to a level of which nothing was sent yet. */
export type DueWarning = { readonly clock: Clock; readonly clockKey: string; readonly level: WarningLevel }

export type WarningFacts = {
  readonly clocks: readonly Clock[]
  readonly raised: readonly RaisedWarning[]
  /** Day of the newest public reason; null for none. */
  readonly explainedOn: PlainDate | null
  readonly calendar: WorkdayCalendar
  readonly today: PlainDate
  /** Hour of the day in Asia/Shanghai, 0 to 23. */
  readonly hour: number
  /** On the fast track: its clocks warn earlier. */
  readonly fast?: boolean | undefined
}

/** Working days within which an overdue case must have its public reason. */
export const REASON_DAYS = 1

/** 预警去重 — the same clock at the same level is one warning, however often it is looked at. */
export function clockKeyOf({ name, startOn, ref }: Pick<Clock, 'name' | 'startOn' | 'ref'>): string {
  return ref === '' ? `${name}/${startOn}` : `${name}/${startOn}/${ref}`
}

/**
 * The warnings that are due now and not on record (case-law §4.6): for each clock the level that it has reached; levels that it passed while
 * nobody looked are no news any more. A clock that stands has no light, and a day that is provisional makes nobody late.
 */
export function dueWarnings(facts: WarningFacts): DueWarning[] {
  return facts.clocks.flatMap((clock) => {
    const clockKey = clockKeyOf(clock)
    const of = facts.raised.filter((one) => one.clockKey === clockKey)
    const level = levelOf(clock, facts)
    const levels = [...(level === null ? [] : [level]), ...(isUnexplained(clock, of, facts) ? UNEXPLAINED : [])]
    return levels
      .filter((one) => of.every((had) => had.level !== one))
      .map((one): DueWarning => ({ clock, clockKey, level: one }))
  })
}

const UNEXPLAINED: readonly WarningLevel[] = ['unexplained']

/** The level of a clock at this hour; null while it is green, stands or has ended. */
export function levelOf(clock: Clock, now: Pick<WarningFacts, 'today' | 'hour' | 'fast'>): WarningLevel | null {
  if (clock.ended || clock.stopped || clock.dueOn === null || !WARNING_CLOCKS.includes(clock.name)) return null
  const level = clock.name === 'oneTimeNotice' ? noticeLevel(clock) : countedLevel(clock, now)
  // Over its longest time a procedure ends by itself and the clock runs again: its own end is no red card.
  if (level === 'red' && (clock.provisional || clock.name === 'procedure')) return null
  return level
}

/** 提示 on the third day, 预警 on the fourth, 超期 on the morning of the fifth: on the sixth the case counts as accepted (行政许可法第三十二条). */
function noticeLevel({ used }: Clock): WarningLevel | null {
  if (used >= 5) return 'red'
  if (used === 4) return 'yellow'
  return used === 3 ? 'blue' : null
}

function countedLevel(
  clock: Clock,
  { today, hour, fast }: Pick<WarningFacts, 'today' | 'hour' | 'fast'>,
): WarningLevel | null {
  const warns = fast === true ? FAST_WARNS : USUAL_WARNS
  if (clock.overdue) return 'red'
  if (isShort(clock)) return clock.dueOn !== today ? null : hour < 12 ? 'blue' : 'yellow'
  if (clock.dueOn === today) return 'due'
  const ratio = clock.used / clock.limit.value
  if (ratio >= warns.yellow || clock.left <= warns.daysLeft) return 'yellow'
  return ratio >= warns.blue ? 'blue' : null
}

/** A limit of one or two days, or of hours, warns on its last day alone. */
function isShort({ limit }: Clock): boolean {
  return limit.value <= 2 || limit.unit === '小时' || limit.unit === '即时'
}

/** The reason was owed one working day after the case was late, and none was given since. */
function isUnexplained(clock: Clock, raised: readonly RaisedWarning[], facts: WarningFacts): boolean {
  const red = raised.find((one) => one.level === 'red')
  if (red === undefined || clock.ended || !AWAITED_CLOCKS.includes(clock.name)) return false
  if (facts.explainedOn !== null && facts.explainedOn >= red.raisedOn) return false
  const owedBy = workdayAdd(red.raisedOn, REASON_DAYS, facts.calendar)
  return owedBy !== null && facts.today > owedBy
}
