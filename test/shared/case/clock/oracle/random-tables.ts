import type { WorkdayCalendar } from '../../../../../shared/calendar/workday-calendar'
import { later, type Table, text, tomorrow, weekday, type Ymd, yearOf } from './law-days'
import type { Change } from './told-case'

/** Whole numbers and choices out of one stream of chance. */
export class Chance {
  constructor(readonly next: () => number) {}
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }
  is(share: number): boolean {
    return this.next() < share
  }
  of<T>(list: readonly T[]): T {
    const one = list[this.int(0, list.length - 1)]
    if (one === undefined) throw new RangeError('nothing to choose from')
    return one
  }
}

/** The tables that counted one after the other, and the same as the product keeps them. */
export type History = { readonly first: Table; readonly changes: readonly Change[]; readonly calendar: WorkdayCalendar }

const YEARS = [2023, 2024, 2025, 2026, 2027, 2028, 2029]

/**
 * A county's tables: every year with its 春节 of a week and make-up days before and after, long weekends, some years missing; and up to three tables
 * that were published or corrected later.
 */
export function randomHistory(chance: Chance, number: number): History {
  const known = new Map<number, ReadonlyMap<Ymd, 'work' | 'rest'>>()
  for (const year of YEARS) if (!chance.is(0.12)) known.set(year, randomYear(chance, year))
  const tables = [tableOf(known, `${number}.0`)]
  const changes: (Change & { readonly year: number })[] = []
  let importedOn = chance.int(2023, 2026) * 10000 + chance.int(1, 12) * 100 + chance.int(1, 28)
  for (let at = chance.of([0, 0, 1, 1, 2, 3]); at > 0; at -= 1) {
    const year = Math.min(2029, yearOf(importedOn) + chance.int(0, 1))
    known.set(year, randomYear(chance, year))
    const publishedOn = importedOn
    importedOn = later(importedOn, chance.of([0, 0, 1, 5, 30]))
    const table = tableOf(known, `${number}.${tables.length}`)
    changes.push({ publishedOn, importedOn, table, year })
    tables.push(table)
    importedOn = later(importedOn, chance.int(1, 200))
  }
  return { first: tables[0] as Table, changes, calendar: calendarOf(tables, changes) }
}

function tableOf(known: ReadonlyMap<number, ReadonlyMap<Ymd, 'work' | 'rest'>>, version: string): Table {
  const years = [...known.keys()].sort()
  return { version, years, days: new Map([...known.values()].flatMap((days) => [...days])) }
}

function randomYear(chance: Chance, year: number): ReadonlyMap<Ymd, 'work' | 'rest'> {
  const days = new Map<Ymd, 'work' | 'rest'>()
  const rest = (from: Ymd, count: number) => {
    let day = from
    for (let left = count; left > 0; left -= 1) {
      if (weekday(day) !== 0 && weekday(day) !== 6) days.set(day, 'rest')
      day = tomorrow(day)
    }
  }
  const makeUp = (from: Ymd) => {
    let day = from
    while (weekday(day) !== 0 && weekday(day) !== 6) day = tomorrow(day)
    days.set(day, 'work')
  }
  const begin = year * 10000
  rest(begin + 101, chance.int(1, 3))
  const festival = later(begin + 121, chance.int(0, 28))
  makeUp(later(festival, 9))
  rest(festival, chance.int(7, 9))
  rest(begin + 404, chance.int(1, 3))
  rest(begin + 501, chance.int(1, 5))
  makeUp(begin + 424)
  rest(later(begin + 601, chance.int(0, 25)), 1)
  rest(begin + 1001, chance.int(3, 8))
  makeUp(begin + 925)
  makeUp(begin + 1009)
  // A closure of a week that no festival explains, and a leap day off.
  if (chance.is(0.1)) rest(later(begin + 701, chance.int(0, 90)), 7)
  if (chance.is(0.2)) rest(later(begin + 227, 1), 2)
  return days
}

function calendarOf(
  tables: readonly Table[],
  changes: readonly (Change & { readonly year: number })[],
): WorkdayCalendar {
  const plain = (days: Table['days'], of: (day: Ymd) => boolean) =>
    Object.fromEntries([...days].filter(([day]) => of(day)).map(([day, kind]) => [text(day), kind]))
  const now = tables.at(-1) as Table
  return {
    version: now.version,
    years: [...now.years],
    days: plain(now.days, () => true),
    changes: changes.map(({ year, publishedOn, importedOn }, at) => {
      const before = tables[at] as Table
      return {
        publishedOn: text(publishedOn),
        importedOn: text(importedOn),
        versionBefore: before.version,
        years: [year],
        yearsBefore: before.years.includes(year) ? [year] : [],
        daysBefore: plain(before.days, (day) => yearOf(day) === year),
      }
    }),
  }
}
