import { calendarAdd, workdayAdd } from '../calendar/days'
import type { WorkdayCalendar } from '../calendar/workday-calendar'
import type { Limit } from '../case/handling-plan'
import type { PlainDate } from '../kernel/plain-date'

/** 路径上的一件 — `day` is when its own clock ends, null while it has none; `promise` is how long it takes from the day it is submitted. */
export type PathMember = {
  readonly key: string
  readonly after: readonly string[]
  readonly isWaiting: boolean
  readonly day: PlainDate | null
  readonly promise: Limit | null
}

/**
 * 关键路径 — the day on which the last of these members ends: a waiting one begins when the last that it waits for has ended. Members that
 * have ended are left out by the caller and hold nobody up. Null when the day of one of them cannot be known.
 */
export function lastDay(members: readonly PathMember[], today: PlainDate, calendar: WorkdayCalendar): PlainDate | null {
  const days = new Map<string, PlainDate | null>()
  const dayOf = (member: PathMember): PlainDate | null => {
    const known = days.get(member.key)
    if (known !== undefined) return known
    // Plans go in no circle (plan-faults.ts); if one did, the day would be unknown and not endless.
    days.set(member.key, null)
    const day = member.isWaiting ? begunAfter(member) : member.day
    days.set(member.key, day)
    return day
  }
  const begunAfter = (member: PathMember): PlainDate | null => {
    const before = members.filter((one) => member.after.includes(one.key)).map(dayOf)
    const from = latest([today, ...before])
    return from === null || member.promise === null ? null : addLimit(from, member.promise, calendar)
  }
  return latest([today, ...members.map(dayOf)])
}

function latest(days: readonly (PlainDate | null)[]): PlainDate | null {
  if (days.some((day) => day === null)) return null
  return days.toSorted().at(-1) ?? null
}

function addLimit(from: PlainDate, limit: Limit, calendar: WorkdayCalendar): PlainDate | null {
  switch (limit.unit) {
    case '即时':
      return from
    case '日':
      return calendarAdd(from, limit.value, calendar)
    case '工作日':
      return workdayAdd(from, limit.value, calendar)
    case '小时':
      return workdayAdd(from, 1, calendar)
  }
}
