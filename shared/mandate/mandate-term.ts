import { addDays, daysInMonth, type PlainDate } from '../kernel/plain-date'

/**
 * 最长期限 — one year, the only place that says so. The law leaves the term to the parties (民法典第一百六十五条); a county may want less,
 * and nobody should find an old mandate still at work.
 */
const MOST_YEARS = 1

/** How long ahead of its first day a mandate may be made. */
const MOST_DAYS_AHEAD = 90

/** The last day that a mandate from this day may have: the same day of the next year, 29 February becoming the 28th. */
export function latestEnd(from: PlainDate): PlainDate {
  const [year, month, day] = [Number(from.slice(0, 4)) + MOST_YEARS, Number(from.slice(5, 7)), Number(from.slice(8))]
  const last = Math.min(day, daysInMonth(year, month))
  return `${String(year).padStart(4, '0')}-${from.slice(5, 7)}-${String(last).padStart(2, '0')}`
}

/** What is wrong with a term, or null: it ends before it begins or has ended already, is too long, or begins too late. */
export function termFault(
  term: { readonly from: PlainDate; readonly until: PlainDate },
  today: PlainDate,
): 'reversed' | 'past' | 'tooLong' | 'tooLate' | null {
  if (term.until < term.from) return 'reversed'
  if (term.until < today || term.from < today) return 'past'
  if (term.until > latestEnd(term.from)) return 'tooLong'
  return term.from > addDays(today, MOST_DAYS_AHEAD) ? 'tooLate' : null
}
