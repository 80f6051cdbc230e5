import { describe, expect, it } from 'vitest'
import { APPLICANT, CaseStory, CLERK, officer, REVIEWER, SAY } from '../../case-story'
import { DISABILITY } from '../../plans'
import { APPROVER, accepted, planOfProfile } from '../handling-stories'

const PLAN = planOfProfile('general')
const URGE = (target: 'owner' | 'applicant' = 'owner') => ({ target, text: '家里等着用，请尽快办' })
const SUPERVISOR = officer('supervisor', 'xspj')
const CALLER = officer('hotlineAgent', 'xspj')

describe('催办', () => {
  it('opens a task of one working day for who holds the case, and moves no clock', () => {
    const story = accepted('2026-03-02', PLAN)
    const before = story.clocks()
    story.act(APPLICANT, 'urge', URGE())
    expect(story.last?.tasks).toEqual([
      { kind: 'answerUrge', title: '答复催办', owner: { unit: 'shsw', role: 'townReviewer' }, dueOn: '2026-03-03' },
    ])
    expect(story.clocks()).toEqual(before)
    expect(story.state.status).toBe('inHandling')
  })

  it('once a working day by each person; a weekend belongs to the Monday after it', () => {
    const story = accepted('2026-03-02', PLAN).on('2026-03-06').act(APPLICANT, 'urge', URGE())
    expect(story.refusal(APPLICANT, 'urge', URGE())).toBe('case.urgedToday')
    story.act(CALLER, 'urge', URGE())
    story.on('2026-03-07').act(APPLICANT, 'urge', URGE())
    expect(story.on('2026-03-08').refusal(APPLICANT, 'urge', URGE())).toBe('case.urgedToday')
    expect(story.on('2026-03-09').refusal(APPLICANT, 'urge', URGE())).toBe('case.urgedToday')
    expect(story.on('2026-03-10').act(APPLICANT, 'urge', URGE()).state.urges?.at(-1)?.day).toBe('2026-03-10')
  })

  it('is an order on paper when a supervisor says it, and no other act of theirs is', () => {
    const story = accepted('2026-03-02', PLAN).act(SUPERVISOR, 'urge', URGE())
    expect(story.last?.papers).toMatchObject([
      { key: 'superviseOrder', facts: { rule: '家里等着用，请尽快办', replyDue: '2026-03-03' } },
    ])
    expect(accepted('2026-03-02', PLAN).act(CALLER, 'urge', URGE()).last?.papers).toEqual([])
    expect(story.refusal(SUPERVISOR, 'nodeApprove', SAY.approve)).toBe('case.notYours')
  })

  it('reaches the applicant only where something is waited for', () => {
    const story = new CaseStory(DISABILITY)
      .on('2026-03-02')
      .act(APPLICANT, 'submit', SAY.submit('town'))
      .act(CLERK, 'receive', SAY.receive)
    expect(story.refusal(CLERK, 'urge', URGE('applicant'))).toBe('case.urgeNobody')
    story.act(CLERK, 'requestSupplement', SAY.supplement('photo')).act(CLERK, 'urge', URGE('applicant'))
    expect(story.last?.messages).toEqual(['m.supplementRemind'])
    expect(story.refusal(APPLICANT, 'urge', URGE('applicant'))).toBe('case.urgeNobody')
    story.act(CLERK, 'urge', URGE('owner'))
    expect(story.last?.tasks).toMatchObject([{ owner: { point: 'town' } }])
  })

  it('is not the reviewer’s or the approver’s, and not about a draft or what has ended', () => {
    const story = accepted('2026-03-02', PLAN)
    for (const actor of [REVIEWER, APPROVER, officer('windowClerk', 'town-2')])
      expect(story.refusal(actor, 'urge', URGE())).toBe('case.notYours')
    expect(new CaseStory(PLAN).refusal(APPLICANT, 'urge', URGE())).toBe('case.tooEarly')
    story.act(APPLICANT, 'withdraw', { reason: null, papersBack: false })
    expect(story.refusal(APPLICANT, 'urge', URGE())).toBe('case.ended')
  })
})
