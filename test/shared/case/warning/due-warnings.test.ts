import { describe, expect, it } from 'vitest'
import type { Clock } from '../../../../shared/case/clock/clocks'
import {
  clockKeyOf,
  dueWarnings,
  levelOf,
  type RaisedWarning,
  type WarningFacts,
} from '../../../../shared/case/warning/due-warnings'
import type { WarningLevel } from '../../../../shared/case/warning/warning-level'
import { readCountyCalendar } from '../../calendar/county-calendar'
import { APPLICANT, CaseStory, CLERK, officer, REVIEWER, SAY } from '../case-story'
import { DISABILITY } from '../plans'

const calendar = readCountyCalendar()

/** Accepted on Monday 2 March with ten working days: the last one is Monday 16 March. */
const accepted = (plan = DISABILITY) =>
  new CaseStory(plan)
    .act(APPLICANT, 'submit', SAY.submit())
    .act(CLERK, 'receive', SAY.receive)
    .act(CLERK, 'accept', SAY.accept)

const clockOf = (story: CaseStory, name: Clock['name'], day: string): Clock => {
  const clock = story
    .on(day)
    .clocks()
    .find((one) => one.name === name && !one.ended)
  if (clock === undefined) throw new Error(`no ${name} on ${day}`)
  return clock
}

const facts = (clocks: readonly Clock[], today: string, more: Partial<WarningFacts> = {}): WarningFacts => ({
  ...{ clocks, today, calendar, raised: [], explainedOn: null, hour: 9 },
  ...more,
})

describe('the level of a clock', () => {
  it.each([
    ['2026-03-11', null],
    ['2026-03-12', 'blue'],
    ['2026-03-13', 'yellow'],
    ['2026-03-14', 'yellow'],
    ['2026-03-16', 'due'],
    ['2026-03-17', 'red'],
  ] as const)('of ten working days from 2 March is on %s: %s', (day, level) => {
    expect(levelOf(clockOf(accepted(), 'statutory', day), { today: day, hour: 9 })).toBe(level)
  })

  it.each([
    ['2026-03-04', null],
    ['2026-03-05', 'blue'],
    ['2026-03-06', 'yellow'],
    ['2026-03-08', 'yellow'],
    ['2026-03-09', 'red'],
  ] as const)('of the one-time notice is by its days, on %s: %s', (day, level) => {
    const story = new CaseStory(DISABILITY).act(APPLICANT, 'submit', SAY.submit()).act(CLERK, 'receive', SAY.receive)
    expect(levelOf(clockOf(story, 'oneTimeNotice', day), { today: day, hour: 9 })).toBe(level)
  })

  it('of a step of two days: 提示 on its last morning, 预警 from noon, 超期 the day after', () => {
    const level = (day: string, hour: number) => levelOf(clockOf(accepted(), 'node', day), { today: day, hour })
    expect([level('2026-03-03', 9), level('2026-03-04', 11), level('2026-03-04', 12), level('2026-03-05', 0)]).toEqual([
      ...[null, 'blue', 'yellow', 'red'],
    ])
  })

  it.each([
    ['2026-03-06', null],
    ['2026-03-09', 'blue'],
    ['2026-03-11', 'yellow'],
    ['2026-03-16', 'due'],
    ['2026-03-17', 'red'],
  ] as const)('on the fast track comes earlier, the day of the law stays: on %s %s', (day, level) => {
    expect(levelOf(clockOf(accepted(), 'statutory', day), { today: day, hour: 9, fast: true })).toBe(level)
  })

  it('is none while the clock stands: the procedure beside it has a light, and no red one', () => {
    const story = accepted().act(REVIEWER, 'startProcedure', SAY.procedure('appraisal'))
    const at = (name: Clock['name'], day: string) => levelOf(clockOf(story, name, day), { today: day, hour: 9 })
    expect(at('statutory', '2026-04-13')).toBeNull()
    expect(at('procedure', '2026-04-13')).toBe('yellow')
    const over = { ...clockOf(story, 'procedure', '2026-04-13'), overdue: true }
    expect(levelOf(over, { today: '2026-05-13', hour: 9 })).toBeNull()
  })

  it('is never red on a provisional day', () => {
    const late = clockOf(accepted(), 'statutory', '2026-03-17')
    expect(levelOf({ ...late, provisional: true }, { today: '2026-03-17', hour: 9 })).toBeNull()
  })

  it('is none of the applicant’s own periods', () => {
    const story = new CaseStory(DISABILITY)
      .act(APPLICANT, 'submit', SAY.submit())
      .act(CLERK, 'receive', SAY.receive)
      .act(CLERK, 'requestSupplement', SAY.supplement('a'))
    expect(levelOf(clockOf(story, 'supplementReply', '2026-04-01'), { today: '2026-04-01', hour: 9 })).toBeNull()
  })
})

describe('what is due', () => {
  const keys = (of: WarningFacts) => dueWarnings(of).map((one) => `${one.clockKey} ${one.level}`)

  it('is said once of each clock and level, and a later level anew', () => {
    const clock = clockOf(accepted(), 'statutory', '2026-03-13')
    const had: RaisedWarning = { clockKey: clockKeyOf(clock), level: 'yellow', raisedOn: '2026-03-13' }
    expect(keys(facts([clock], '2026-03-13'))).toEqual(['statutory/2026-03-02 yellow'])
    expect(keys(facts([clock], '2026-03-13', { raised: [had] }))).toEqual([])
    const later = clockOf(accepted(), 'statutory', '2026-03-17')
    expect(keys(facts([later], '2026-03-17', { raised: [had] }))).toEqual(['statutory/2026-03-02 red'])
  })

  it('names each run of a step by itself', () => {
    const clock = clockOf(accepted(), 'node', '2026-03-04')
    expect(clockKeyOf(clock)).toBe('node/2026-03-02/1')
    const before: RaisedWarning = { clockKey: 'node/2026-03-02/0', level: 'blue', raisedOn: '2026-03-04' }
    expect(keys(facts([clock], '2026-03-04', { raised: [before] }))).toEqual(['node/2026-03-02/1 blue'])
  })

  describe('of a reason that nobody gave', () => {
    const red: RaisedWarning = { clockKey: 'statutory/2026-03-02', level: 'red', raisedOn: '2026-03-17' }
    const levels = (today: string, more: Partial<WarningFacts> = {}): WarningLevel[] => {
      const clock = clockOf(accepted(), 'statutory', today)
      return dueWarnings(facts([clock], today, { raised: [red], ...more })).map((one) => one.level)
    }

    it('comes after one working day and once', () => {
      expect(levels('2026-03-18')).toEqual([])
      expect(levels('2026-03-19')).toEqual(['unexplained'])
      const had: RaisedWarning = { ...red, level: 'unexplained', raisedOn: '2026-03-19' }
      expect(levels('2026-03-20', { raised: [red, had] })).toEqual([])
    })

    it('comes not when it was given since; one from before this clock was late is of another', () => {
      expect(levels('2026-03-19', { explainedOn: '2026-03-17' })).toEqual([])
      expect(levels('2026-03-19', { explainedOn: '2026-03-16' })).toEqual(['unexplained'])
    })

    it('comes not of a step, which nobody outside waits for', () => {
      const clock = clockOf(accepted(), 'node', '2026-03-19')
      const raised: RaisedWarning[] = [{ clockKey: clockKeyOf(clock), level: 'red', raisedOn: '2026-03-05' }]
      expect(keys(facts([clock], '2026-03-19', { raised }))).toEqual([])
    })
  })

  it('is nothing once the case has been decided', () => {
    const story = accepted({ ...DISABILITY, procedures: [] })
      .act(REVIEWER, 'nodeApprove', SAY.approve)
      .act(officer('approver', 'cl'), 'nodeApprove', SAY.approve)
    expect(story.state.status).toBe('pendingDecision')
    story.act(officer('chiefRep', 'cl'), 'refuse', SAY.refuse).on('2026-03-24')
    const ended = story.clocks().filter((one) => one.name === 'statutory')
    expect(ended).toHaveLength(1)
    expect(keys(facts(ended, '2026-03-24'))).toEqual([])
  })
})
