import { describe, expect, it } from 'vitest'
import { surveyOutcome } from '../../../../../shared/case/acts/handling/on-site'
import type { ProcedureRun } from '../../../../../shared/case/case-state'
import { brokenInvariants } from '../../../../../shared/case/invariant/broken-invariants'
import { ProblemError } from '../../../../../shared/problem/problem'
import { REVIEWER } from '../../case-story'
import { accepted, planOfProfile } from '../handling-stories'

const TEAM = [
  { staffId: 'A', name: '甲' },
  { staffId: 'B', name: '乙' },
]
const START = {
  ...{ procedureId: 's1', kind: 'siteSurvey', reason: '核实住房', basis: '行政许可法第三十四条第三款', limit: null },
  ...{ team: ['甲', '乙'], surveyors: TEAM, visitOn: '2026-03-03', place: '五组', proposedBy: null },
} as const
const sign = (...ids: string[]) => ids.map((staffId) => ({ staffId, fileId: `file-${staffId}` }))
const END = (signatures: { staffId: string; fileId: string | null }[], report: string | null = '和申请一致') => ({
  ...{ procedureId: 's1', result: 'pass', report, fileIds: [] },
  survey: { at: '3月3日 14时', place: '五组', signatures },
})

const told = () => accepted('2026-03-02', planOfProfile('general')).act(REVIEWER, 'startProcedure', START)

describe('a look on the spot', () => {
  it('is open to any item, inside its limit, with two officers or more', () => {
    const story = told()
    expect(story.state.procedures.at(-1)).toMatchObject({ stops: false, visitOn: '2026-03-03', surveyors: TEAM })
    expect(story.state.status).toBe('inHandling')
    const before = () => accepted('2026-03-02', planOfProfile('general'))
    const refused = (change: object) => before().refusal(REVIEWER, 'startProcedure', { ...START, ...change })
    expect(refused({ surveyors: TEAM.slice(0, 1) })).toBe('case.surveyTeam')
    expect(refused({ surveyors: [TEAM[0], TEAM[0]] })).toBe('case.surveyTeam')
    expect(refused({ surveyors: undefined })).toBe('case.surveyTeam')
    expect(refused({ visitOn: null })).toBe('case.surveyTeam')
  })

  it('ends with the signature of everybody who went; the place stands on the paper alone', () => {
    const story = told().act(REVIEWER, 'endProcedure', END(sign('A', 'B')))
    expect(story.last?.papers).toMatchObject([
      { key: 'surveyRecord', facts: { surveyPlace: '五组', surveyors: '甲、乙', surveyFound: '和申请一致' } },
    ])
    expect(JSON.stringify(story.actions.at(-1)?.input)).not.toContain('五组')
    expect(story.state.procedures.at(-1)?.signedBy).toEqual(['A', 'B'])
    for (const wrong of [END(sign('A')), END(sign('A', 'C')), END(sign('A', 'B'), null)])
      expect(told().refusal(REVIEWER, 'endProcedure', wrong)).toBe('case.surveyTeam')
  })

  it('with one officer breaks invariant 33, should it ever stand in a log', () => {
    const story = told().act(REVIEWER, 'endProcedure', END(sign('A', 'B')))
    const facts = {
      plan: story.plan,
      calendar: story.calendar,
      today: story.today,
      actions: story.actions,
      clocks: story.clocks(),
      steps: [],
    }
    const broken = (state: typeof story.state) => brokenInvariants({ ...facts, state }).map((one) => one.id)
    expect(broken(story.state)).not.toContain(33)
    const [run] = story.state.procedures as [ProcedureRun]
    expect(broken({ ...story.state, procedures: [{ ...run, surveyors: TEAM.slice(0, 1) }] })).toContain(33)
    expect(() => surveyOutcome(run, { survey: null, report: '有' })).toThrow(ProblemError)
  })
})
