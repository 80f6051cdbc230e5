import { describe, expect, it } from 'vitest'
import type { HandlingPlan, Limit } from '../../../../../shared/case/handling-plan'
import { CLERK, officer, REVIEWER, SAY } from '../../case-story'
import { APPROVER, accepted, CHIEF, HEAD, planOfProfile, reviewed, sameAs } from '../handling-stories'

const WD = (value: number): Limit => ({ value, unit: '工作日' })
const PLAN = planOfProfile('licence', { legalLimit: WD(20), promisedLimit: WD(15) })
const UP = {
  ...{ upper: '衡阳市林业局', way: 'system', number: '演山林报〔2026〕7号' },
  ...{ opinion: '县级审查合格，同意上报', limit: WD(15) },
}
const BACK = (outcome: string, change: object = {}) => ({
  ...{ outcome, paperNo: '衡林许〔2026〕21号', paperOn: '2026-03-20', text: '经审核符合条件' },
  ...{ validUntil: null, proposedBy: 'approver@cl', fileIds: [], ...change },
})

describe('上报', () => {
  it('ends our legal clock, opens a watch for the upper organ and sends the whole list along', () => {
    const story = reviewed('2026-03-02', PLAN).on('2026-03-09').act(CHIEF, 'transferUp', UP)
    expect(story.state).toMatchObject({
      status: 'transferredUp',
      uppers: [{ upper: '衡阳市林业局', on: '2026-03-09', back: null }],
    })
    expect(story.clock('statutory')).toMatchObject({ ended: true, light: 'none' })
    expect(story.clock('upperReply')).toMatchObject({ startOn: '2026-03-09', dueOn: '2026-03-30', ended: false })
    expect(story.last?.log).toMatchObject({ materials: ['idCard'], node: 'n4' })
    expect(story.last?.papers).toEqual([
      { key: 'transferNotice', variant: 'transferredUp', facts: { toUnit: '衡阳市林业局' } },
    ])
    expect(story.last?.tasks).toMatchObject([{ kind: 'watchUpper', dueOn: '2026-03-30' }])
    expect(story.state.runs.at(-1)).toMatchObject({ key: 'n4', outcome: 'sentUp', closedOn: '2026-03-09' })
  })

  it('comes after the review of this county, not before it', () => {
    const story = accepted('2026-03-02', PLAN)
    expect(story.refusal(CHIEF, 'transferUp', UP)).toBe('case.orderRequired')
    story.act(REVIEWER, 'nodeApprove', SAY.approve)
    expect(story.act(CHIEF, 'transferUp', UP).state.status).toBe('transferredUp')
  })

  it('is neither who accepted nor who reviewed, and no reviewer’s by post', () => {
    const story = reviewed('2026-03-02', PLAN)
    expect(story.refusal(APPROVER, 'transferUp', UP)).toBe('case.notYours')
    expect(story.refusal(sameAs(APPROVER, 'chiefRep', 'cl'), 'transferUp', UP)).toBe('case.separation')
    expect(story.refusal(sameAs(CLERK, 'deptLeader', 'cl'), 'transferUp', UP)).toBe('case.separation')
    expect(story.refusal(officer('chiefRep', 'mzj'), 'transferUp', UP)).toBe('case.notYours')
  })

  it('nobody works on the case while it is above', () => {
    const story = reviewed('2026-03-02', PLAN).act(CHIEF, 'transferUp', UP)
    expect(story.refusal(HEAD, 'extend', { days: 1, reason: '函询未回', proposedBy: null })).toBe('case.withUpperOrgan')
    expect(story.refusal(CHIEF, 'transferUp', UP)).toBe('case.withUpperOrgan')
  })
})

describe('上级回件', () => {
  const gone = () => reviewed('2026-03-02', PLAN).on('2026-03-09').act(CHIEF, 'transferUp', UP).on('2026-03-23')

  it('an opinion comes to the decision, and the days above did not count for us', () => {
    const story = gone().act(APPROVER, 'returnFromUpper', BACK('opinion'))
    expect(story.state).toMatchObject({
      status: 'pendingDecision',
      uppers: [{ back: { outcome: 'opinion', on: '2026-03-23' } }],
    })
    expect(story.state.runs.at(-1)).toMatchObject({ key: 'n4', openedOn: '2026-03-23', closedOn: null })
    // Five of twenty used by 9 March; fifteen more from 24 March, over Qingming (6 April off), end on 14 April.
    expect(story.clock('statutory')).toMatchObject({ ended: false, used: 5, dueOn: '2026-04-14' })
    // The promise to the applicant spans both.
    expect(story.clock('promised')).toMatchObject({ dueOn: '2026-03-23' })
    expect(story.clock('upperReply').ended).toBe(true)
    expect(story.act(CHIEF, 'grant', SAY.grant).state.status).toBe('granted')
  })

  it('more work goes back to the last review of this county', () => {
    const story = gone().act(APPROVER, 'returnFromUpper', BACK('moreWork', { paperNo: null }))
    expect(story.state.status).toBe('inHandling')
    expect(story.state.runs.at(-1)).toMatchObject({ key: 'n3', closedOn: null })
    expect(story.last?.tasks).toMatchObject([{ kind: 'node', owner: { unit: 'cl', role: 'approver' } }])
  })

  it('what the upper organ decided is written down by one and confirmed by another', () => {
    const story = gone()
    expect(story.refusal(APPROVER, 'returnFromUpper', BACK('granted'))).toBe('case.twoPersons')
    expect(story.refusal(CHIEF, 'returnFromUpper', BACK('granted', { proposedBy: null }))).toBe('case.twoPersons')
    expect(story.refusal(CHIEF, 'returnFromUpper', BACK('granted', { paperNo: null }))).toBe('case.reasonRequired')
    story.act(CHIEF, 'returnFromUpper', BACK('granted'))
    expect(story.state).toMatchObject({ status: 'granted', decision: { kind: 'granted', upper: '衡阳市林业局' } })
    expect(story.last?.papers).toEqual([])
    expect(story.clock('delivery')).toMatchObject({ startOn: '2026-03-23', dueOn: '2026-04-07' })
  })

  it('a refusal from above is one', () => {
    const story = gone().act(CHIEF, 'returnFromUpper', BACK('refused', { text: '采伐限额已满' }))
    expect(story.state).toMatchObject({ status: 'refused', decision: { kind: 'refused', reasons: ['采伐限额已满'] } })
  })

  it('its paper is not older than the report, nor of tomorrow, and it comes back once', () => {
    expect(gone().refusal(APPROVER, 'returnFromUpper', BACK('opinion', { paperOn: '2026-03-08' }))).toBe(
      'input.invalid',
    )
    expect(gone().refusal(APPROVER, 'returnFromUpper', BACK('opinion', { paperOn: '2026-03-24' }))).toBe(
      'input.invalid',
    )
    const story = gone().act(APPROVER, 'returnFromUpper', BACK('opinion'))
    expect(story.refusal(APPROVER, 'returnFromUpper', BACK('opinion'))).toBe('case.orderRequired')
  })
})

describe('an item that the law has reviewed below (行政许可法第三十五、四十三条)', () => {
  const BELOW: HandlingPlan = {
    ...PLAN,
    nodes: PLAN.nodes.map((node) => (node.phase === 'decision' ? { ...node, unit: 'ext' } : node)),
  }

  it('has twenty working days for the review below, which end with the report', () => {
    const story = reviewed('2026-03-02', BELOW)
    expect(story.clock('lowerReview')).toMatchObject({ dueOn: '2026-03-30', legal: true, ended: false })
    expect(story.clocks().filter((clock) => clock.name === 'statutory')).toEqual([])
    story.act(CHIEF, 'transferUp', UP)
    expect(story.clock('lowerReview').ended).toBe(true)
  })
})
