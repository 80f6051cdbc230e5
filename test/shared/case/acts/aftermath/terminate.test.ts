import { describe, expect, it } from 'vitest'
import { APPLICANT, CaseStory, CLERK, officer, REVIEWER, SAY } from '../../case-story'
import { DISABILITY } from '../../plans'

const DIRECTOR = officer('centreDirector', 'town')
const CHIEF = officer('chiefRep', 'cl')
const END = {
  kind: 'applicantDied',
  reason: '家属来窗口说明，公安已注销户口',
  article: '行政许可法第七十条',
  proof: '注销户口证明',
  fileIds: [],
  proposedBy: 'windowClerk@town',
}

function received(): CaseStory {
  return new CaseStory(DISABILITY)
    .on('2026-03-02')
    .act(APPLICANT, 'submit', SAY.submit('town'))
    .act(CLERK, 'receive', SAY.receive)
}

describe('终止办理', () => {
  it('ends the case, its step and its procedure, with a paper that carries the remedies', () => {
    const story = received()
      .act(CLERK, 'accept', SAY.accept)
      .act(REVIEWER, 'startProcedure', SAY.procedure('appraisal'))
    story.on('2026-03-04').act(CHIEF, 'terminate', END)
    expect(story.state).toMatchObject({ status: 'terminated', endedOn: '2026-03-04', endReason: END.reason })
    expect(story.state.runs.every((run) => run.closedOn !== null)).toBe(true)
    expect(story.state.procedures).toMatchObject([{ endOn: '2026-03-04', result: 'cancelled' }])
    expect(story.last?.papers).toMatchObject([{ key: 'terminate', variant: 'deemedWithdrawn' }])
    expect(story.last?.papers[0]?.facts.endReason).toContain('申请人已经去世')
    expect(story.last?.closes).toBe('all')
    expect(story.clock('statutory')).toMatchObject({ ended: true })
    expect(story.refusal(CHIEF, 'terminate', END)).toBe('case.ended')
  })

  it('takes two persons, whatever their posts: the director confirms what somebody else proposed', () => {
    const story = received()
    expect(story.refusal(DIRECTOR, 'terminate', { ...END, proposedBy: 'centreDirector@town' })).toBe('case.twoPersons')
    expect(story.refusal(CLERK, 'terminate', { ...END, proposedBy: 'centreDirector@town' })).toBe('case.notYours')
    expect(story.refusal(APPLICANT, 'terminate', END)).toBe('case.notYours')
    story.act(DIRECTOR, 'terminate', END)
    expect(story.state.status).toBe('terminated')
  })

  it('calls an acceptance wrong only after there was one', () => {
    const story = received()
    expect(story.refusal(DIRECTOR, 'terminate', { ...END, kind: 'acceptedByMistake' })).toBe('case.orderRequired')
    story.act(CLERK, 'accept', SAY.accept).act(DIRECTOR, 'terminate', { ...END, kind: 'acceptedByMistake' })
    expect(story.state.status).toBe('terminated')
  })

  it('is not possible before submission nor after a decision', () => {
    expect(new CaseStory(DISABILITY).refusal(DIRECTOR, 'terminate', END)).toBe('case.tooEarly')
    const decided = received()
    decided.state = { ...decided.state, status: 'granted' }
    expect(decided.refusal(DIRECTOR, 'terminate', END)).toBe('case.decisionExists')
  })
})
