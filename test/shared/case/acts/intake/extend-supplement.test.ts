import { describe, expect, it } from 'vitest'
import { APPLICANT, CaseStory, CLERK, officer, SAY } from '../../case-story'
import { DISABILITY } from '../../plans'
import { dueOf } from '../handling-stories'

const MORE = (days: number) => ({ cause: 'asked', days, reason: '户口簿在外地，寄回来要时间', proof: null })
const asked = () =>
  new CaseStory(DISABILITY)
    .on('2026-03-02')
    .act(APPLICANT, 'submit', SAY.submit('town'))
    .act(CLERK, 'receive', SAY.receive)
    .act(CLERK, 'requestSupplement', { ...SAY.supplement('photo'), replyDays: 15 })

describe('延长补正期', () => {
  it('lengthens the person’s time, and the case lapses only the day after the new one', () => {
    const story = asked()
    expect(dueOf(story, 'supplementReply')).toBe('2026-03-17')
    story.on('2026-03-17').act(CLERK, 'extendSupplement', MORE(10))
    expect(dueOf(story, 'supplementReply')).toBe('2026-03-27')
    expect(story.last?.papers).toMatchObject([
      { key: 'supplementExtension', facts: { oldDueDate: '2026-03-17', deadline: '2026-03-27' } },
    ])
    expect(story.last?.moves).toEqual([{ kinds: ['supply', 'fixReturn'], dueOn: '2026-03-27' }])
    expect(story.on('2026-03-27').state.status).toBe('supplementAsked')
    expect(story.on('2026-03-28').state.status).toBe('deemedWithdrawn')
  })

  it('is at most as long as the first time, and given once', () => {
    const story = asked()
    expect(story.refusal(CLERK, 'extendSupplement', MORE(16))).toBe('case.extendTooLong')
    story.act(CLERK, 'extendSupplement', MORE(15))
    expect(story.refusal(CLERK, 'extendSupplement', MORE(1))).toBe('case.alreadyDone')
  })

  it('is not carried into a second request for the same lines, nor given again there', () => {
    const story = asked().act(CLERK, 'extendSupplement', MORE(15)).act(APPLICANT, 'supply', SAY.supply('photo'))
    story.act(CLERK, 'requestSupplement', { ...SAY.supplement('photo'), mode: 'sameLines', replyDays: 5 })
    // Five days from 2 March are Saturday the 7th: the Monday after it.
    expect(dueOf(story, 'supplementReply')).toBe('2026-03-09')
    expect(story.refusal(CLERK, 'extendSupplement', MORE(1))).toBe('case.alreadyDone')
  })

  it('is possible after a return as well', () => {
    const story = new CaseStory(DISABILITY)
      .on('2026-03-02')
      .act(APPLICANT, 'submit', SAY.submit('town'))
      .act(CLERK, 'returnForCorrection', { lines: SAY.lines('photo'), replyDays: 10 })
      .act(CLERK, 'extendSupplement', MORE(5))
    expect(dueOf(story, 'correctionReply')).toBe('2026-03-17')
  })

  it('is the accepting window’s, and only while the person is waited for', () => {
    expect(asked().refusal(officer('windowClerk', 'town-2'), 'extendSupplement', MORE(5))).toBe('case.notYours')
    expect(asked().refusal(APPLICANT, 'extendSupplement', MORE(5))).toBe('case.notYours')
    const supplied = asked().act(APPLICANT, 'supply', SAY.supply('photo'))
    expect(supplied.refusal(CLERK, 'extendSupplement', MORE(5))).toBe('case.orderRequired')
  })
})
