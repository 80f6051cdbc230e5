import { describe, expect, it } from 'vitest'
import { ACTS } from '../../../../../shared/case/acts/index'
import type { HandlingPlan } from '../../../../../shared/case/handling-plan'
import { APPLICANT, CaseStory, CLERK, material, officer, REVIEWER, SAY, VILLAGE_CLERK } from '../../case-story'
import { DISABILITY, ELDER, MEDINS } from '../../plans'

const APPROVER = officer('approver', 'mzj')
const CHIEF = officer('chiefRep', 'mzj')
const SIGNED = { way: 'signature', fileId: 'f1', witness: null, witnessRelation: null, witnessFileId: null }
const PHOTO = material('photo', { satisfied: false, checked: false, tolerable: true, tolerableWithin: 5 })
/** 七日的承诺件, taken in at the township, with one review. */
const SEVEN = {
  ...ELDER,
  promisedLimit: { value: 7, unit: '工作日' as const },
  nodes: ELDER.nodes.map((node) =>
    node.key === 'n1' ? { ...node, unit: 'town', role: 'windowClerk' as const } : node,
  ),
}
const ask = (days: number, ...lineKeys: string[]) => ({
  lines: lineKeys.map((lineKey) => ({ lineKey, how: '原件或照片' })),
  days,
  promise: SIGNED,
  basis: null,
  note: null,
})

function received(plan: HandlingPlan = SEVEN, materials = [material('idCard'), PHOTO], day = '2026-04-28'): CaseStory {
  return new CaseStory(plan, { materials })
    .on(day)
    .act(APPLICANT, 'submit', SAY.submit('town'))
    .act(CLERK, 'receive', SAY.receive)
}

function supply(story: CaseStory, ...lineIds: string[]): CaseStory {
  story.materials = story.materials.map((one) =>
    lineIds.includes(one.lineKey) ? { ...one, satisfied: true, checked: true } : one,
  )
  return story.act(APPLICANT, 'supply', SAY.supply(...lineIds))
}

describe('容缺受理', () => {
  it('E25: a promise of seven days leaves five for the gap: accepted 28 April, promised 11 May, tolerant 8 May', () => {
    const story = received()
    expect(story.refusal(CLERK, 'acceptTolerant', ask(6, 'photo'))).toBe('case.toleranceTooLong')
    story.act(CLERK, 'acceptTolerant', ask(5, 'photo'))
    expect(story.state).toMatchObject({ status: 'inHandling', acceptedOn: '2026-04-28' })
    expect(story.clock('promised')).toMatchObject({ startOn: '2026-04-28', dueOn: '2026-05-11' })
    expect(story.clock('tolerant')).toMatchObject({ startOn: '2026-04-28', dueOn: '2026-05-08', ended: false })
  })

  it('gives letter and notice with the lines and the day, and the applicant a task', () => {
    const { input, decide } = ACTS.acceptTolerant
    const outcome = decide(received().context(CLERK), input.parse(ask(5, 'photo')))
    expect(outcome.log).toMatchObject({ days: 5, promise: { way: 'signature', fileId: 'f1' } })
    expect(JSON.stringify(outcome.log)).not.toContain('witnessRelation')
    expect(outcome.papers.map((paper) => paper.key)).toEqual(['tolerantPromise', 'tolerantAccept'])
    expect(outcome.papers[0]?.lines).toEqual([{ no: '1', name: 'photo', how: '原件或照片', by: '2026年5月8日' }])
    expect(outcome.tasks).toMatchObject([{ kind: 'chaseTolerant', owner: { applicant: true }, dueOn: '2026-05-08' }])
  })

  it('never leaves open what the county has not listed, nor a line nobody named', () => {
    const main = material('proof', { satisfied: false, checked: false })
    expect(received(SEVEN, [main]).refusal(CLERK, 'acceptTolerant', ask(3, 'proof'))).toBe('case.notTolerable')
    const unknown = material('photo', { satisfied: false, tolerable: true, tolerableWithin: null })
    expect(received(SEVEN, [unknown]).refusal(CLERK, 'acceptTolerant', ask(3, 'photo'))).toBe('case.notTolerable')
    expect(received(SEVEN, [main, PHOTO]).refusal(CLERK, 'acceptTolerant', ask(3, 'photo'))).toBe(
      'case.materialsMissing',
    )
    expect(received().refusal(CLERK, 'acceptTolerant', ask(3, 'photo', 'idCard'))).toBe('case.notTolerable')
  })

  it('is not for instant items, nor for those of under three working days, nor for limits in calendar days', () => {
    const two = { ...SEVEN, promisedLimit: { value: 2, unit: '工作日' as const } }
    const calendar = { ...SEVEN, promisedLimit: { value: 30, unit: '日' as const } }
    const none = { ...SEVEN, promisedLimit: null, legalLimit: null }
    for (const plan of [two, calendar, none, MEDINS]) {
      expect(received(plan).refusal(CLERK, 'acceptTolerant', ask(1, 'photo'))).toBe('case.notTolerable')
    }
    expect(received(DISABILITY).refusal(CLERK, 'acceptTolerant', ask(6, 'photo'))).toBe('case.toleranceTooLong')
  })

  it('needs the applicant’s own hand, and the window clerk', () => {
    const unsigned = { ...ask(3, 'photo'), promise: { ...SIGNED, fileId: null } }
    expect(received().refusal(CLERK, 'acceptTolerant', unsigned)).toBe('case.unconfirmed')
    const mark = { ...ask(3, 'photo'), promise: { ...SIGNED, way: 'mark' } }
    expect(received().refusal(CLERK, 'acceptTolerant', mark)).toBe('case.unconfirmed')
    expect(received().refusal(VILLAGE_CLERK, 'acceptTolerant', ask(3, 'photo'))).toBe('case.notYours')
    expect(received().refusal(REVIEWER, 'acceptTolerant', ask(3, 'photo'))).toBe('case.notYours')
    const story = received().act(CLERK, 'acceptTolerant', ask(3, 'photo'))
    expect(story.refusal(CLERK, 'acceptTolerant', ask(3, 'photo'))).toBe('case.tooLate')
  })

  it('is reviewed meanwhile, but granted only when the line is here', () => {
    const story = received().act(CLERK, 'acceptTolerant', ask(5, 'photo'))
    story.act(REVIEWER, 'nodeApprove', SAY.approve).act(APPROVER, 'nodeApprove', SAY.approve)
    expect(story.state.status).toBe('pendingDecision')
    expect(story.refusal(CHIEF, 'grant', SAY.grant)).toBe('case.materialsMissing')
    story.act(APPLICANT, 'supply', SAY.supply('photo'))
    expect(story.clock('tolerant').ended).toBe(false)
    supply(story, 'photo')
    expect(story.state.tolerant).toMatchObject({ supplied: ['photo'], suppliedOn: '2026-04-28' })
    expect(story.last?.closes).toContain('chaseTolerant')
    expect(story.clock('tolerant').ended).toBe(true)
    story.act(CHIEF, 'grant', SAY.grant)
    expect(story.state.status).toBe('granted')
  })

  it('lapses on the morning after the last day, not before, and says which promise', () => {
    const story = received().act(CLERK, 'acceptTolerant', ask(5, 'photo')).on('2026-05-08')
    expect(story.state.status).toBe('inHandling')
    story.on('2026-05-09')
    expect(story.state).toMatchObject({ status: 'deemedWithdrawn', endedOn: '2026-05-09' })
    expect(story.state.tolerant?.lapsedOn).toBe('2026-05-09')
    expect(story.last?.papers[0]?.facts.endReason).toBe('2026年5月8日前没有补齐承诺的材料，申请视为撤回')
    expect(story.refusal(APPLICANT, 'supply', SAY.supply('photo'))).toBe('case.ended')
  })

  it('stands while a procedure stops the law’s clock', () => {
    const story = received(DISABILITY).act(CLERK, 'acceptTolerant', ask(5, 'photo'))
    story.on('2026-04-29').act(REVIEWER, 'startProcedure', SAY.procedure('appraisal'))
    expect(story.clock('tolerant')).toMatchObject({ stopped: true, dueOn: null })
    story.on('2026-05-20')
    expect(story.state.status).toBe('suspended')
    story.act(REVIEWER, 'endProcedure', SAY.ended('appraisal'))
    // One day was used on 29 April; four are left after 20 May: 21, 22, 25, 26.
    expect(story.clock('tolerant').dueOn).toBe('2026-05-26')
  })
})
