import { isWorkday, type WorkdayCalendar } from '../calendar/workday-calendar'
import { type Instant, toShanghaiDate, toShanghaiTime } from '../kernel/instant'
import { addDays, type PlainDate, weekdayOf } from '../kernel/plain-date'
import type { OpeningHours, TimeOfDay, Timetable } from './opening-hours'
import type { ServicePoint } from './service-point'

/** 开门没有 — whether a point serves at a moment, in a sentence fit for a card. */
export type OpeningState = { readonly open: boolean; readonly text: string }

type Span = readonly [TimeOfDay, TimeOfDay]
/** Longest look ahead for the next opening; the longest holiday of the table is nine days. */
const MAX_DAYS_AHEAD = 14
const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']

/**
 * Whether the point is open now and until when, or when it opens next: the ordinary hours, lunch breaks, lunch duty, holidays and
 * make-up days of the calendar, and the county's own special days. Appointments do not count as open.
 */
export function openingStateOf(
  point: Pick<ServicePoint, 'pointId' | 'hours'>,
  hours: OpeningHours,
  calendar: WorkdayCalendar,
  now: Instant,
): OpeningState {
  const timetable = hours.timetables[point.hours]
  if (timetable === undefined) return { open: false, text: '开放时间以当地窗口为准' }
  const on = toShanghaiDate(now)
  const time = toShanghaiTime(now)
  const spansOn = (date: PlainDate) => spansOf(point.pointId, timetable, hours, calendar, date)
  const today = spansOn(on)
  const current = today.find(([from, to]) => from <= time && time < to)
  if (current !== undefined) return { open: true, text: `现在开着，到 ${plainTime(current[1])}` }
  const later = today.find(([from]) => from > time)
  if (later !== undefined) {
    const first = today[0] === later
    return { open: false, text: `${first ? '还没开门' : '午休中'}，今天 ${plainTime(later[0])} 开` }
  }
  for (let ahead = 1; ahead <= MAX_DAYS_AHEAD; ahead += 1) {
    const date = addDays(on, ahead)
    const [next] = spansOn(date)
    if (next === undefined) continue
    const day =
      ahead === 1
        ? '明天'
        : `${Number(date.slice(5, 7))} 月 ${Number(date.slice(8))} 日（${WEEKDAYS[weekdayOf(date)]}）`
    return { open: false, text: `${today.length > 0 ? '已下班' : '今天休息'}，${day} ${plainTime(next[0])} 开` }
  }
  return { open: false, text: '开放时间以当地窗口为准' }
}

/** The spans of one day in order, adjoining ones joined. */
function spansOf(
  pointId: string,
  timetable: Timetable,
  hours: OpeningHours,
  calendar: WorkdayCalendar,
  date: PlainDate,
): Span[] {
  const special = hours.specialDays.find(
    (one) => one.date === date && one.hours !== null && (one.scope.includes('all') || one.scope.includes(pointId)),
  )
  if (special?.hours != null) return [...special.hours]
  if (timetable.from !== undefined && timetable.to !== undefined) return [[timetable.from, timetable.to]]
  if (!isWorkday(calendar, date)) return []
  // A make-up Saturday keeps Monday's hours: the weekday that it stands for is not in the table.
  const weekday = weekdayOf(date) <= 5 ? weekdayOf(date) : 1
  const extra = (timetable.extra ?? [])
    .filter((one) => !one.booking && one.days.includes(weekday))
    .map((one): Span => [one.from, one.to])
  return joinSpans([...ordinarySpans(timetable, date, weekday), ...extra])
}

function ordinarySpans(timetable: Timetable, date: PlainDate, weekday: number): Span[] {
  if (timetable.week !== undefined) {
    return timetable.week.filter(([day]) => day === weekday).map(([, from, to]): Span => [from, to])
  }
  if (!(timetable.days ?? []).includes(weekday)) return []
  const season = timetable.seasons?.find((one) => isInSeason(date.slice(5), one.from, one.to))
  const halves = season ?? timetable
  return [halves.am, halves.pm].flatMap((half): Span[] => (half === undefined ? [] : [[half[0], half[1]]]))
}

function isInSeason(day: string, from: string, to: string): boolean {
  return from <= to ? from <= day && day <= to : from <= day || day <= to
}

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const last = joined.at(-1)
    if (last === undefined || span[0] > last[1]) joined.push(span)
    else if (span[1] > last[1]) joined[joined.length - 1] = [last[0], span[1]]
  }
  return joined
}

/** 8:30 as it is said, not 08:30. */
function plainTime(time: TimeOfDay): string {
  return time.replace(/^0(?=\d)/, '')
}
