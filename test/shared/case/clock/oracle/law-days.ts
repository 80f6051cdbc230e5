/**
 * The oracle's own calendar, from the text of the law alone (case-law §4.1): every rule walks one day at a time over plain year, month and day.
 * Nothing of the product's date code is used here, so that a mistake in it cannot hide in both.
 */

/** A day as the number yyyymmdd: 20260302 is 2 March 2026. */
export type Ymd = number

/** A table of working days: years with an official table, and the days that differ from the weekend rule. */
export type Table = {
  readonly version: string
  readonly years: readonly number[]
  readonly days: ReadonlyMap<Ymd, 'work' | 'rest'>
}

/** Days d with `from` < d ≤ `to` are left out; null: nobody knows when it ends. */
export type Pause = { readonly from: Ymd; readonly to: Ymd | null }

const LENGTHS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const yearOf = (day: Ymd) => Math.trunc(day / 10000)
const monthOf = (day: Ymd) => Math.trunc(day / 100) % 100
const dateOf = (day: Ymd) => day % 100

function monthLength(year: number, month: number): number {
  if (month !== 2) return LENGTHS[month] ?? 0
  if (year % 400 === 0) return 29
  if (year % 100 === 0) return 28
  return year % 4 === 0 ? 29 : 28
}

/** The day after. */
export function tomorrow(day: Ymd): Ymd {
  if (dateOf(day) < monthLength(yearOf(day), monthOf(day))) return day + 1
  if (monthOf(day) < 12) return yearOf(day) * 10000 + (monthOf(day) + 1) * 100 + 1
  return (yearOf(day) + 1) * 10000 + 101
}

const DOOMSDAY = [0, 0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]

/** 0 Sunday … 6 Saturday, by Sakamoto's rule. */
export function weekday(day: Ymd): number {
  const month = monthOf(day)
  const year = month < 3 ? yearOf(day) - 1 : yearOf(day)
  const leaps = Math.trunc(year / 4) - Math.trunc(year / 100) + Math.trunc(year / 400)
  return (year + leaps + (DOOMSDAY[month] ?? 0) + dateOf(day)) % 7
}

const FIXED = [101, 501, 502, 1001, 1002, 1003]

/** 工作日: Monday to Friday and not a holiday, or a make-up day; a year without a table has its holidays of fixed date (§4.1, §4.7-6). */
function isWorked(table: Table, day: Ymd): boolean {
  const listed = table.days.get(day)
  if (listed !== undefined) return listed === 'work'
  if (!table.years.includes(yearOf(day)) && FIXED.includes(day % 10000)) return false
  return weekday(day) !== 0 && weekday(day) !== 6
}

const isPaused = (day: Ymd, pauses: readonly Pause[]) =>
  pauses.some((pause) => day > pause.from && (pause.to === null || day <= pause.to))

/** From this day on every day is left out, because a pause has no end yet. */
const standstill = (pauses: readonly Pause[]) =>
  pauses.reduce((first, pause) => (pause.to === null && pause.from < first ? pause.from : first), 99999999)

/** The n-th day after `start` of those that count; null when the clock stands before. */
function nth(start: Ymd, n: number, pauses: readonly Pause[], counts: (day: Ymd) => boolean): Ymd | null {
  const stand = standstill(pauses)
  let day = start
  for (let left = n; left > 0; ) {
    day = tomorrow(day)
    if (day > stand) return null
    if (!isPaused(day, pauses) && counts(day)) left -= 1
  }
  return day
}

export function addWorkdays(start: Ymd, n: number, table: Table, pauses: readonly Pause[] = []): Ymd | null {
  return nth(start, n, pauses, (day) => isWorked(table, day))
}

/** 民法典第二百零三条: a last day off moves to the next working day. */
export function rolled(day: Ymd, table: Table): Ymd {
  let on = day
  while (!isWorked(table, on)) on = tomorrow(on)
  return on
}

export function addDays(start: Ymd, n: number, table: Table, pauses: readonly Pause[] = []): Ymd | null {
  const last = nth(start, n, pauses, () => true)
  return last === null ? null : rolled(last, table)
}

/** 民法典第二百零二条: the same day of the month, or its last one. */
export function addMonths(start: Ymd, n: number, table: Table): Ymd {
  let [year, month] = [yearOf(start), monthOf(start)]
  for (let left = n; left > 0; left -= 1) {
    month += 1
    if (month === 13) [year, month] = [year + 1, 1]
  }
  return rolled(year * 10000 + month * 100 + Math.min(dateOf(start), monthLength(year, month)), table)
}

/** 民法典第二百零一条第二款: exact hours; `minute` is the minute of the day in Shanghai at which they begin. */
export function addHours(start: Ymd, minute: number, hours: number): Ymd {
  let day = start
  for (let over = minute + hours * 60; over >= 1440; over -= 1440) day = tomorrow(day)
  return day
}

/** So many calendar days later, not moved on. */
export function later(day: Ymd, n: number): Ymd {
  let on = day
  for (let left = n; left > 0; left -= 1) on = tomorrow(on)
  return on
}

/** True when every year on the way has its table. */
export function isOfficial(table: Table, from: Ymd, to: Ymd): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!table.years.includes(year)) return false
  return true
}

export const text = (day: Ymd) =>
  `${yearOf(day)}-${String(monthOf(day)).padStart(2, '0')}-${String(dateOf(day)).padStart(2, '0')}`
