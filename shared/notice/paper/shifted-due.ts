import { calendarAdd, countBetween, countDays, workdayAdd } from '../../calendar/days'
import type { WorkdayCalendar } from '../../calendar/workday-calendar'
import { isPlainDate, type PlainDate } from '../../kernel/plain-date'
import type { PaperFacts } from '../paper-facts'

/**
 * 顺延后的办结日期 — the day told on a paper that stops the clock: the days of the stop are added behind the old due day, each in the unit
 * of the limit（行政许可法第四十五条: the time needed is told in writing）. Null when the paper stops nothing or no due day is known.
 */
export function shiftedDue(
  about: Pick<PaperFacts, 'dueBefore' | 'item'>,
  given: Readonly<Record<string, string>>,
  calendar: WorkdayCalendar,
): PlainDate | null {
  const { pauseFrom = '', pauseTo = '' } = given
  const { dueBefore, item } = about
  if (dueBefore === null || !isPlainDate(pauseFrom) || !isPlainDate(pauseTo)) return null
  const unit = (item.promisedLimit ?? item.legalLimit)?.unit
  return unit === '日'
    ? calendarAdd(dueBefore, countDays(pauseFrom, pauseTo), calendar)
    : workdayAdd(dueBefore, countBetween(pauseFrom, pauseTo, calendar), calendar)
}
