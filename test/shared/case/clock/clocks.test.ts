import { describe, expect, it } from 'vitest'
import { type CaseState, emptyCaseState } from '../../../../shared/case/case-state'
import { deriveClocks } from '../../../../shared/case/clock/clocks'
import type { HandlingPlan } from '../../../../shared/case/handling-plan'
import { readCountyCalendar } from '../../calendar/county-calendar'
import { DISABILITY } from '../plans'

const calendar = readCountyCalendar()
const licence: HandlingPlan = { ...DISABILITY, profile: 'licence', legalLimit: null }
const accepted: CaseState = {
  ...emptyCaseState('c'),
  ...{ status: 'inHandling', receivedOn: '2026-03-02', acceptedOn: '2026-03-02' },
}

function clockOn(today: string, name: string, state = accepted, plan = licence) {
  const clock = deriveClocks({ state, plan, calendar, today }).find((one) => one.name === name)
  if (clock === undefined) throw new Error(`no clock ${name}`)
  return clock
}

describe('lights', () => {
  it.each([
    ['2026-03-23', 15, 5, 'good'],
    ['2026-03-24', 16, 4, 'soon'],
    ['2026-03-26', 18, 2, 'soon'],
    ['2026-03-27', 19, 1, 'soon'],
    ['2026-03-30', 20, 0, 'soon'],
    ['2026-03-31', 21, -1, 'late'],
  ])('E38 of twenty working days from 2 March 2026: on %s %i are used, %i left', (today, used, left, light) => {
    expect(clockOn(today, 'statutory')).toMatchObject({ dueOn: '2026-03-30', used, left, light })
  })

  it('never turn red by a year that has no table', () => {
    const state: CaseState = { ...accepted, receivedOn: '2026-12-15', acceptedOn: '2026-12-15' }
    const clock = clockOn('2027-03-01', 'statutory', state)
    expect(clock).toMatchObject({ dueOn: '2027-01-13', provisional: true, light: 'soon' })
  })

  it('and a missing year between two known ones is missing as well', () => {
    const years = calendar.years.filter((year) => year !== 2025)
    const state: CaseState = { ...accepted, status: 'archived', endedOn: '2024-03-01' }
    const archive = { on: '2024-03-01', packageHash: 'h', years: 2 }
    const facts = { state: { ...state, archive }, plan: licence, today: '2024-06-03' }
    const kept = (some: typeof calendar) =>
      deriveClocks({ ...facts, calendar: some }).find((one) => one.name === 'retention')
    expect(kept(calendar)).toMatchObject({ dueOn: '2026-03-02', provisional: false })
    expect(kept({ ...calendar, years })).toMatchObject({ dueOn: '2026-03-02', provisional: true })
  })
})

describe('a step in hours', () => {
  const plan: HandlingPlan = {
    ...licence,
    nodes: licence.nodes.map((node) => (node.key === 'n2' ? { ...node, limit: { value: 24, unit: '小时' } } : node)),
  }
  const run = { run: 1, key: 'n2', openedOn: '2026-09-30', closedOn: null, outcome: null, by: null, opinion: null }
  const state: CaseState = { ...accepted, runs: [run], stepOpenedAt: '2026-09-30T08:40:00.000Z' }

  it('E32: 24 hours from 30 September 2026, 16:40 end on the National Day: hours do not move on', () => {
    expect(clockOn('2026-09-30', 'node', state, plan).dueOn).toBe('2026-10-01')
  })

  it('of eight hours that begin in the morning ends the same day', () => {
    const short = plan.nodes.map((node) =>
      node.key === 'n2' ? { ...node, limit: { value: 8, unit: '小时' as const } } : node,
    )
    const early: CaseState = { ...state, stepOpenedAt: '2026-09-30T01:00:00.000Z' }
    expect(clockOn('2026-09-30', 'node', early, { ...plan, nodes: short }).dueOn).toBe('2026-09-30')
  })
})

describe('a step without a limit', () => {
  it('has an equal share of what the promise leaves, at least one working day', () => {
    const open = (promised: number): HandlingPlan => ({
      ...licence,
      promisedLimit: { value: promised, unit: '工作日' },
      nodes: licence.nodes.map((node) => (['n2', 'n3'].includes(node.key) ? { ...node, limit: null } : node)),
    })
    const run = { run: 1, key: 'n3', openedOn: '2026-03-02', closedOn: null, outcome: null, by: null, opinion: null }
    // Four working days are taken by the other two steps.
    expect(clockOn('2026-03-02', 'node', { ...accepted, runs: [run] }, open(11)).limit.value).toBe(3)
    expect(clockOn('2026-03-02', 'node', { ...accepted, runs: [run] }, open(4)).limit.value).toBe(1)
  })
})

describe('a limit from receipt', () => {
  const plan: HandlingPlan = { ...licence, limitFrom: 'received' }
  const notice = (firstOn: string): CaseState => ({
    ...accepted,
    acceptedOn: '2026-03-20',
    oneTimeNotice: {
      ...{ by: 'requestSupplement', firstOn, on: firstOn, replyDays: 30, lines: [], supplied: [] },
      ...{ suppliedOn: '2026-03-19', sameLinesRounds: 1 },
    },
  })

  it('begins anew with the last line when the notice came in time, and not when it came late', () => {
    expect(clockOn('2026-03-20', 'statutory', notice('2026-03-09'), plan).startOn).toBe('2026-03-19')
    expect(clockOn('2026-03-20', 'statutory', notice('2026-03-10'), plan).startOn).toBe('2026-03-02')
  })
})
