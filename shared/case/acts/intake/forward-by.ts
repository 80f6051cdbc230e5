import { workdayAdd } from '../../../calendar/days'
import type { WorkdayCalendar } from '../../../calendar/workday-calendar'
import type { PlainDate } from '../../../kernel/plain-date'

/** A point that only helps sends the papers on within so many working days; the county's own promise, printed on 代收凭证. */
const FORWARD_WORKDAYS = 2

/** 最晚转送日 — the day by which papers that were handed in at a helping point on `day` lie at the organ that may receive them. */
export function forwardBy(day: PlainDate, calendar: WorkdayCalendar): PlainDate {
  return workdayAdd(day, FORWARD_WORKDAYS, calendar) ?? day
}
