import { describe, expect, it } from 'vitest'
import { CLERK, officer, REVIEWER, SAY } from '../../case-story'
import { APPROVER, accepted, CHIEF, planOfProfile, reviewed } from '../handling-stories'

const PLAN = planOfProfile('licence')
const opinion = (unit: string, answer = 'agree') => ({ unit, name: unit, answer, text: '无不同意见' })
const MEETING = (...units: string[]) => ({
  ...{ meetingId: 'm1', meetingNo: '联审3号', meetingAt: '2026年3月4日', people: '各单位', conclusion: '同意办理' },
  opinions: units.map((unit) => opinion(unit)),
})
const ask = (consultId: string, toUnit: string) => ({
  ...{ consultId, form: 'department', toUnit, toRole: null, question: '请出具意见', days: 3 },
})

describe('联席会审', () => {
  it('makes the minutes with each organ’s opinion; who came stands on the paper alone', () => {
    const story = accepted('2026-03-02', PLAN).act(APPROVER, 'jointReview', MEETING('mzj', 'zrzy'))
    expect(story.last?.papers).toMatchObject([
      {
        key: 'meetingMinutes',
        facts: { meetingAt: '2026年3月4日', meetingPeople: '各单位', meetingConclusion: '同意办理' },
        lines: [
          { name: 'mzj', content: '无不同意见' },
          { name: 'zrzy', content: '无不同意见' },
        ],
      },
    ])
    expect(story.last?.log).not.toHaveProperty('people')
    expect(story.state).toMatchObject({ status: 'inHandling', meetings: ['m1'] })
  })

  it('answers what those organs were asked, and nobody else’s question', () => {
    const story = reviewed('2026-03-02', PLAN)
      .act(CHIEF, 'consult', ask('q1', 'mzj'))
      .act(CHIEF, 'consult', ask('q2', 'rsj'))
      .act(CHIEF, 'jointReview', MEETING('mzj'))
    expect(story.state.consults).toMatchObject([{ answer: 'agree' }, { answer: null }])
    expect(story.last?.settles).toEqual([{ kind: 'answerConsult', refs: ['q1'] }])
    expect(story.refusal(CHIEF, 'grant', SAY.grant)).toBe('case.consultOpen')
  })

  it('is recorded once, and a second meeting beside it', () => {
    const story = accepted('2026-03-02', PLAN).act(APPROVER, 'jointReview', MEETING('mzj'))
    expect(story.refusal(APPROVER, 'jointReview', MEETING('mzj'))).toBe('case.alreadyDone')
    story.act(APPROVER, 'jointReview', { ...MEETING('mzj'), meetingId: 'm2' })
    expect(story.state.meetings).toEqual(['m1', 'm2'])
  })

  it('is the lead organ’s, or the reviewer’s whose step is open', () => {
    const story = accepted('2026-03-02', PLAN)
    for (const actor of [CLERK, officer('approver', 'mzj')])
      expect(story.refusal(actor, 'jointReview', MEETING('mzj'))).toBe('case.notYours')
    expect(story.act(REVIEWER, 'jointReview', MEETING('mzj')).state.meetings).toEqual(['m1'])
  })
})
