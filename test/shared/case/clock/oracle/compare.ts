import { createHash } from 'node:crypto'
import type { WorkdayCalendar } from '../../../../../shared/calendar/workday-calendar'
import { clocksInOrder } from '../../../../../shared/case/clock/clocks'
import { makeRandom } from '../../../../support/seeded-random'
import { planOf, stateOf } from './case-of'
import { lawClocks } from './law-clocks'
import { text } from './law-days'
import { Chance, type History, randomHistory } from './random-tables'
import { randomToldCase } from './random-told-case'
import type { ToldCase } from './told-case'

/** What one clock says, in one line. */
type Line = string

const lineOf = (one: {
  readonly name: string
  readonly startOn: string
  readonly dueOn: string | null
  readonly provisional: boolean
  readonly ended: boolean
  readonly version: string
}): Line =>
  `${one.name} ${one.startOn} ${one.dueOn} ${one.provisional ? '预计' : ''}${one.ended ? '完' : ''} ${one.version}`

/** The clocks by the text of the law. */
function linesOfLaw(told: ToldCase): Line[] {
  const day = (on: number | null) => (on === null ? null : text(on))
  return lawClocks(told)
    .map((one) => lineOf({ ...one, startOn: text(one.startOn), dueOn: day(one.dueOn) }))
    .sort()
}

/** The clocks by the product. */
function linesOfProduct(told: ToldCase, calendar: WorkdayCalendar): Line[] {
  const facts = { state: stateOf(told), plan: planOf(told), calendar, today: text(told.today) }
  return clocksInOrder(facts)
    .map((one) => lineOf({ ...one, version: one.calendarVersion }))
    .sort()
}

/** Lines that only one of both has. */
function differenceOf(told: ToldCase, calendar: WorkdayCalendar): { law: Line[]; product: Line[] } | null {
  const [law, product] = [linesOfLaw(told), linesOfProduct(told, calendar)]
  if (law.join('\n') === product.join('\n')) return null
  return {
    law: law.filter((line) => !product.includes(line)),
    product: product.filter((line) => !law.includes(line)),
  }
}

/** How many histories of calendars the cases of a run share. */
const HISTORIES = 60

export type Round = {
  readonly cases: number
  readonly clocks: number
  /** What the product said of every case. */
  readonly digest: string
  /** The smallest case in which law and product differ, ready to be read. */
  readonly failure: string | null
}

/** Lets law and product count so many random cases; the same seed tells the same cases for ever. */
export function compareCases(seed: number, cases: number): Round {
  const chance = new Chance(makeRandom(seed))
  const histories = Array.from({ length: HISTORIES }, (_, at) => randomHistory(chance, at))
  const hash = createHash('sha256')
  let clocks = 0
  for (let at = 0; at < cases; at += 1) {
    const history = chance.of(histories)
    const told = randomToldCase(chance, history)
    const [law, product] = [linesOfLaw(told), linesOfProduct(told, history.calendar)]
    const said = product.join('\n')
    if (law.join('\n') !== said)
      return { cases: at + 1, clocks, digest: '', failure: describe(shrunk(told, history), history, at) }
    clocks += product.length
    hash.update(said)
  }
  return { cases, clocks, digest: hash.digest('hex'), failure: null }
}

/** What a part of a case is when it is not there. */
const NOTHING: Partial<ToldCase> = {
  ...{ notice: null, procedures: [], extension: null, step: null, tolerant: null, commitment: null, served: null },
  ...{ correctionServedOn: null, filed: null, reinstated: null, uppers: [], consults: [], told: [], objections: [] },
  ...{ redo: null, order: null, archived: null, decided: null, legal: null, promised: null, atPointSince: null },
  ...{ reviewedBelow: false, reentryOn: 'none', online: false, deliveredOn: null },
}

/** Takes away what the difference does not need, part by part. */
function shrunk(told: ToldCase, { calendar }: History): ToldCase {
  let smallest = told
  for (const [part, nothing] of Object.entries(NOTHING)) {
    const smaller = { ...smallest, [part]: nothing }
    if (differenceOf(smaller, calendar) !== null) smallest = smaller
  }
  return smallest
}

function describe(told: ToldCase, { calendar }: History, at: number): string {
  const { first: _, changes, ...rest } = told
  const parts = Object.entries(rest).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  return JSON.stringify(
    {
      case: at,
      ...differenceOf(told, calendar),
      told: Object.fromEntries(parts),
      changes: changes.map(({ publishedOn, importedOn }) => ({ publishedOn, importedOn })),
      years: calendar.years,
    },
    null,
    1,
  )
}
