import { describe, expect, it } from 'vitest'
import { calendarBefore } from '../../../../shared/calendar/calendar-versions'
import { clocksInOrder } from '../../../../shared/case/clock/clocks'
import { earlyLapse, movesToTell, replayClocks } from '../../../../shared/case/clock/moved-clocks'
import { makeRandom } from '../../../support/seeded-random'
import { readCountyCalendar } from '../../calendar/county-calendar'
import { APPLICANT, CaseStory, CLERK, SAY } from '../case-story'
import { DISABILITY } from '../plans'
import { planOf, stateOf } from './oracle/case-of'
import { lawClocks } from './oracle/law-clocks'
import { text } from './oracle/law-days'
import { Chance, type History, randomHistory } from './oracle/random-tables'
import { randomToldCase } from './oracle/random-told-case'
import type { ToldCase } from './oracle/told-case'

/** A case on the day on which the county begins to count by its last table, and by the law what that moves. */
function movesOfLaw(told: ToldCase): string[] {
  const before = lawClocks({ ...told, changes: told.changes.slice(0, -1) })
  const day = (on: number | null) => (on === null ? null : text(on))
  return lawClocks(told).flatMap((clock, at) => {
    const was = before[at]
    // Only open clocks are replayed: what is over by both tables is on no list.
    if (was === undefined || was.dueOn === clock.dueOn || (was.ended && clock.ended)) return []
    const isLate = (on: number | null) => on !== null && on < told.today
    const crossed = isLate(was.dueOn) !== isLate(clock.dueOn)
    return `${clock.name} ${day(was.dueOn)} ${day(clock.dueOn)} ${crossed}`
  })
}

function movesOfProduct(told: ToldCase, { calendar }: History): string[] {
  const facts = { state: stateOf(told), plan: planOf(told), today: text(told.today) }
  const { moves } = replayClocks(facts, { before: calendarBefore(calendar), after: calendar })
  return moves.map((move) => `${move.name} ${move.oldDueOn} ${move.newDueOn} ${move.crossed}`)
}

describe('the replay of one case', () => {
  it('13: the list is the difference of two replays by the text of the law', () => {
    const chance = new Chance(makeRandom(13))
    const histories = Array.from({ length: 30 }, (_, at) => randomHistory(chance, at)).filter(
      (one) => one.changes.length > 0,
    )
    let moved = 0
    for (let at = 0; at < 4_000; at += 1) {
      const history = chance.of(histories)
      const told = randomToldCase(chance, history)
      const moves = movesOfProduct(told, history)
      moved += moves.length
      expect(moves.sort(), `case ${at}`).toEqual(movesOfLaw(told).sort())
    }
    expect(moved).toBeGreaterThan(150)
  })

  it('leaves every clock that had ended with its day and the version of its time', () => {
    const chance = new Chance(makeRandom(14))
    const histories = Array.from({ length: 30 }, (_, at) => randomHistory(chance, at)).filter(
      (one) => one.changes.length > 0,
    )
    let ended = 0
    for (let at = 0; at < 1_500; at += 1) {
      const history = chance.of(histories)
      const told = randomToldCase(chance, history)
      const facts = { state: stateOf(told), plan: planOf(told), today: text(told.today) }
      const importedOn = history.calendar.changes?.at(-1)?.importedOn ?? ''
      const before = clocksInOrder({ ...facts, calendar: calendarBefore(history.calendar) })
      for (const [place, clock] of clocksInOrder({ ...facts, calendar: history.calendar }).entries()) {
        if (told.endedOn === null || text(told.endedOn) > importedOn || clock.name !== 'statutory') continue
        expect([clock.dueOn, clock.calendarVersion]).toEqual([before[place]?.dueOn, before[place]?.calendarVersion])
        ended += 1
      }
    }
    expect(ended).toBeGreaterThan(20)
  })

  it('recomputes a hundred thousand clocks in less than ten seconds', () => {
    const chance = new Chance(makeRandom(15))
    const histories = Array.from({ length: 5 }, (_, at) => randomHistory(chance, at)).filter(
      (one) => one.changes.length > 0,
    )
    const cases = Array.from({ length: 14_000 }, () => {
      const history = chance.of(histories)
      const told = randomToldCase(chance, history)
      return { state: stateOf(told), plan: planOf(told), today: text(told.today), calendar: history.calendar }
    })
    const began = process.cpuUsage()
    const clocks = cases.reduce((sum, facts) => sum + clocksInOrder(facts).length, 0)
    const cpuMs = process.cpuUsage(began).user / 1000
    console.info(`${clocks} clocks in ${Math.round(cpuMs)} ms of processor`)
    expect(clocks).toBeGreaterThanOrEqual(100_000)
    expect(cpuMs).toBeLessThan(10_000)
  })
})

describe('who hears of it', () => {
  const move = { label: '', startOn: '2026-03-02', oldDueOn: '2026-03-16', newDueOn: '2026-03-19', crossed: false }

  it('the person of the days that were shown: the promise, or where there is none the law’s', () => {
    const moves = [
      { ...move, name: 'statutory' as const },
      { ...move, name: 'promised' as const },
      { ...move, name: 'node' as const },
      { ...move, name: 'supplementReply' as const },
    ]
    const names = (promised: boolean) =>
      movesToTell(moves, { ...DISABILITY, promisedLimit: promised ? { value: 7, unit: '工作日' } : null }).map(
        (one) => one.name,
      )
    expect(names(true)).toEqual(['promised', 'supplementReply'])
    expect(names(false)).toEqual(['statutory', 'supplementReply'])
  })
})

describe('a lapse', () => {
  const calendar = readCountyCalendar()
  const rest = (day: string) => ({ ...calendar, days: { ...calendar.days, [day]: 'rest' as const } })
  const lapsed = () =>
    new CaseStory(DISABILITY)
      .on('2026-03-02')
      .act(APPLICANT, 'submit', SAY.submit('town'))
      .act(CLERK, 'receive', SAY.receive)
      .act(CLERK, 'requestSupplement', SAY.supplement('photo'))
      .on('2026-04-02')

  it('came too early by a table in which its last day was off', () => {
    const { state, actions, plan } = lapsed()
    expect(state.status).toBe('deemedWithdrawn')
    const log = { caseId: state.caseId, plan, actions }
    expect(earlyLapse(log, calendar)).toBeNull()
    expect(earlyLapse(log, rest('2026-04-01'))).toEqual({
      on: '2026-04-02',
      oldDueOn: '2026-04-01',
      newDueOn: '2026-04-02',
    })
    expect(earlyLapse({ ...log, actions: actions.slice(0, -1) }, rest('2026-04-01'))).toBeNull()
  })
})
