import { describe, expect, it } from 'vitest'
import { assertConsultsSettled } from '../../../../../shared/case/acts/guards'
import { CLERK, officer, REVIEWER, SAY } from '../../case-story'
import { APPROVER, accepted, CHIEF, HEAD, planOfProfile, reviewed } from '../handling-stories'

const PLAN = planOfProfile('general')
const ASK = (consultId = 'q1', change: object = {}) => ({
  ...{ consultId, form: 'department', toUnit: 'mzj', toRole: null, days: 3 },
  ...{ question: '是否享受过同类待遇，请核实', ...change },
})
const SAID = (answer = 'agree', consultId = 'q1') => ({ consultId, answer, text: '没有重复享受' })
const ASKED = officer('approver', 'mzj')

describe('征求意见', () => {
  it('opens a clock of its own beside the limit and stops nothing', () => {
    const story = accepted('2026-03-02', PLAN)
    const before = story.clock('statutory')
    story.act(REVIEWER, 'consult', ASK())
    expect(story.clock('consult')).toMatchObject({ startOn: '2026-03-02', dueOn: '2026-03-05', ended: false })
    expect(story.clock('statutory')).toEqual(before)
    expect(story.state).toMatchObject({ status: 'inHandling', consults: [{ unit: 'mzj', answer: null }] })
    expect(story.last?.tasks).toMatchObject([
      { kind: 'answerConsult', owner: { unit: 'mzj' }, ref: 'q1', dueOn: '2026-03-05' },
    ])
  })

  it('is the owner’s of the open step, in every form, and once under one id', () => {
    const story = accepted('2026-03-02', PLAN)
    for (const actor of [APPROVER, CHIEF, CLERK, ASKED])
      expect(story.refusal(actor, 'consult', ASK())).toBe('case.notYours')
    for (const form of ['department', 'leaders', 'legality', 'extension', 'ownLead'])
      story.act(REVIEWER, 'consult', ASK(form, { form }))
    expect(story.state.consults).toHaveLength(5)
    expect(story.refusal(REVIEWER, 'consult', ASK('leaders'))).toBe('case.alreadyDone')
  })

  it('an extension is not asked for when there was one', () => {
    const story = accepted('2026-03-02', PLAN).act(HEAD, 'extend', { days: 3, reason: '函询未回', proposedBy: null })
    expect(story.refusal(REVIEWER, 'consult', ASK('q', { form: 'extension' }))).toBe('case.alreadyDone')
  })
})

describe('反馈意见', () => {
  it('ends the clock, and the answer stays', () => {
    const story = accepted('2026-03-02', PLAN).act(REVIEWER, 'consult', ASK()).on('2026-03-04')
    story.act(ASKED, 'answerConsult', SAID('conditions'))
    expect(story.state.consults).toMatchObject([
      { answer: 'conditions', answeredOn: '2026-03-04', answeredBy: 'approver@mzj' },
    ])
    expect(story.clock('consult').ended).toBe(true)
    expect(story.last?.settles).toEqual([{ kind: 'answerConsult', refs: ['q1'] }])
    expect(story.refusal(ASKED, 'answerConsult', SAID())).toBe('case.alreadyDone')
  })

  it('comes from the unit and post that was asked, never from who asked', () => {
    const story = accepted('2026-03-02', PLAN)
      .act(REVIEWER, 'consult', ASK('q1', { toRole: 'chiefRep' }))
      .act(REVIEWER, 'consult', ASK('own', { form: 'ownLead', toUnit: 'shsw' }))
    expect(story.refusal(ASKED, 'answerConsult', SAID())).toBe('case.notYours')
    expect(story.refusal(officer('chiefRep', 'rsj'), 'answerConsult', SAID())).toBe('case.notYours')
    expect(story.refusal(REVIEWER, 'answerConsult', SAID('agree', 'own'))).toBe('case.separation')
    story.act(officer('chiefRep', 'mzj'), 'answerConsult', SAID())
    expect(story.state.consults?.[0]?.answer).toBe('agree')
  })

  it('who accepted the case does not answer for an extension', () => {
    const asked = ASK('q1', { form: 'extension', toUnit: 'cl' })
    const story = accepted('2026-03-02', PLAN).act(REVIEWER, 'consult', asked)
    const clerk = officer('deptLeader', 'cl', CLERK.kind === 'staff' ? CLERK.staffId : '')
    expect(story.refusal(clerk, 'answerConsult', SAID())).toBe('case.separation')
  })

  it('the owner may take a question back, and nothing else', () => {
    const story = accepted('2026-03-02', PLAN).act(REVIEWER, 'consult', ASK())
    expect(story.refusal(REVIEWER, 'answerConsult', SAID('agree'))).toBe('case.notYours')
    expect(story.refusal(ASKED, 'answerConsult', SAID('withdrawn'))).toBe('case.notYours')
    expect(story.act(REVIEWER, 'answerConsult', SAID('withdrawn')).state.consults?.[0]?.answer).toBe('withdrawn')
  })
})

describe('what was asked before the decision (invariant 46)', () => {
  const toDecide = () => reviewed('2026-03-02', PLAN).act(CHIEF, 'consult', ASK())

  it('waits for an answer within its days, then silence holds nothing up and agrees to nothing', () => {
    const story = toDecide()
    expect(story.refusal(CHIEF, 'grant', SAY.grant)).toBe('case.consultOpen')
    expect(story.refusal(CHIEF, 'refuse', SAY.refuse)).toBe('case.consultOpen')
    expect(story.on('2026-03-05').refusal(CHIEF, 'grant', SAY.grant)).toBe('case.consultOpen')
    story.on('2026-03-06').act(CHIEF, 'grant', SAY.grant)
    expect(story.state).toMatchObject({ status: 'granted', consults: [{ answer: null }] })
  })

  it('is free again with the answer, or when the question is taken back', () => {
    expect(toDecide().act(ASKED, 'answerConsult', SAID('disagree')).act(CHIEF, 'grant', SAY.grant).state.status).toBe(
      'granted',
    )
    expect(
      toDecide().act(CHIEF, 'answerConsult', SAID('withdrawn')).act(CHIEF, 'refuse', SAY.refuse).state.status,
    ).toBe('refused')
  })

  it('the guard names the last day of all that is open', () => {
    const story = toDecide().act(CHIEF, 'consult', ASK('q2', { days: 5 }))
    expect(() => assertConsultsSettled(story.context(CHIEF))).toThrow('case.consultOpen')
  })
})
