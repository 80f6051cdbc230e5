import { describe, expect, it } from 'vitest'
import { OFFICE_STEPS, presentTimeline } from '../../../../shared/case/progress/timeline'
import { APPROVER, accepted, CHIEF, HEAD, planOfProfile, reviewed } from '../acts/handling-stories'
import { type CaseStory, officer, REVIEWER, SAY } from '../case-story'
import { DISABILITY } from '../plans'

const PLAN = planOfProfile('licence', { legalLimit: { value: 20, unit: '工作日' } })

function told(story: CaseStory) {
  return presentTimeline({
    ...{ state: story.state, plan: story.plan, actions: story.actions, clocks: story.clocks() },
    waivedProcedures: [],
  })
}

describe('the story of a case', () => {
  it('says that there is more time, why, and until when it now lasts', () => {
    const story = accepted('2026-03-02', PLAN).act(HEAD, 'extend', {
      days: 10,
      reason: '函询还没有回来',
      proposedBy: null,
    })
    const steps = told(story)
    expect(steps.find((step) => step.key === 'extend')).toMatchObject({ kind: 'past', reason: '函询还没有回来' })
    expect(steps.find((step) => step.kind === 'present')?.until).toBe('2026-04-14')
  })

  it('shows a pause with its longer end', () => {
    const story = accepted('2026-03-02', DISABILITY).act(REVIEWER, 'startProcedure', SAY.procedure('publicity'))
    expect(told(story).find((step) => step.kind === 'pause')?.until).toBe('2026-03-09')
    story.act(CHIEF, 'extendProcedure', { procedureId: 'publicity', days: 2, reason: '重新张贴', proposedBy: null })
    expect(told(story).find((step) => step.kind === 'pause')?.until).toBe('2026-03-11')
  })

  it('tells officers what they asked each other, which is no step of the applicant’s', () => {
    const story = accepted('2026-03-02', PLAN)
      .act(REVIEWER, 'consult', {
        ...{ consultId: 'q', form: 'department', toUnit: 'mzj', toRole: null, days: 3 },
        question: '是否享受过同类待遇',
      })
      .act(officer('approver', 'mzj'), 'answerConsult', { consultId: 'q', answer: 'agree', text: '没有享受过' })
    const remarks = told(story).filter((step) => OFFICE_STEPS.includes(step.key) && step.kind === 'past')
    expect(remarks.map((step) => step.remark)).toEqual(['征求部门意见：是否享受过同类待遇', '同意：没有享受过'])
  })

  it('says where the file went and what came back', () => {
    const story = reviewed('2026-03-02', PLAN).act(CHIEF, 'transferUp', {
      ...{ upper: '衡阳市林业局', way: 'system', number: null, opinion: '同意上报' },
      limit: { value: 15, unit: '工作日' },
    })
    story.act(APPROVER, 'returnFromUpper', {
      ...{ outcome: 'opinion', paperNo: null, paperOn: '2026-03-02', text: '同意办理' },
      ...{ validUntil: null, proposedBy: null, fileIds: [] },
    })
    const reasons = told(story).filter((step) => /Up/.test(step.key) && step.kind === 'past')
    expect(reasons.map((step) => step.reason)).toEqual(['报给衡阳市林业局', '出具意见'])
  })
})
