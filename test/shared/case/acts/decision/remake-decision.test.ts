import { describe, expect, it } from 'vitest'
import { legalLimitOf } from '../../../../../shared/case/clock/longer'
import { decisionPapersOf } from '../../../../../shared/case/facets/decision-paper'
import {
  AFTER,
  APPROVER,
  CHIEF,
  ISSUER,
  LEADER,
  toldReady,
  toldReceived,
  toldReviewed,
  toldSettled,
} from '../../after-story'
import { APPLICANT, CLERK, officer, REVIEWER, SAY } from '../../case-story'
import { DISABILITY, ELDER } from '../../plans'

const SECOND = officer('chiefRep', 'cl', 'second')

describe('重新作出', () => {
  it('leaves no decision in force until there is a new one, made by another', () => {
    const story = toldReady('refuse')
      .act(ISSUER, 'serve', AFTER.served('serviceRefused', '2026-03-02'))
      .on('2026-04-20')
    story.act(LEADER, 'remakeDecision', AFTER.remake({ orderOn: '2026-04-20' }))
    expect(story.state).toMatchObject({ status: 'pendingDecision', decision: null, result: null, endedOn: null })
    expect(story.last?.tasks[0]).toMatchObject({ kind: 'decide', owner: { unit: 'cl', role: 'chiefRep' } })
    expect(story.state.remakes).toMatchObject([{ quashed: 'refused', quashedOn: '2026-03-02' }])
    expect(story.clocks().some((clock) => clock.name === 'reviewWindow')).toBe(false)
    expect(story.refusal(CHIEF, 'grant', SAY.grant)).toBe('case.separation')
    story.act(SECOND, 'grant', SAY.grant)
    expect(story.state.decision).toMatchObject({ kind: 'granted', on: '2026-04-20' })
    expect(story.clock('remake').ended).toBe(true)
    expect(decisionPapersOf(story.state, story.plan)).toEqual(['serviceDone'])
  })

  it('runs one legal clock: the limit of the order, else that of the item, from the day the order came', () => {
    const legal = (story: ReturnType<typeof toldReady>) =>
      story
        .clocks()
        .filter((clock) => clock.legal && !clock.ended)
        .map((clock) => [clock.name, clock.dueOn])
    const own = toldReady()
      .on('2026-03-10')
      .act(LEADER, 'remakeDecision', AFTER.remake({ orderOn: '2026-03-09' }))
    expect(legal(own)).toEqual([['remake', '2026-03-23']])
    const limit = { value: 60, unit: '日' }
    const told = toldReady().act(LEADER, 'remakeDecision', AFTER.remake({ limit }))
    expect(legal(told)).toEqual([['remake', '2026-05-06']])
    expect(legalLimitOf(DISABILITY)).toEqual({ value: 10, unit: '工作日' })
    expect(legalLimitOf(ELDER)).toEqual({ value: 20, unit: '工作日' })
  })

  it('is looked at by other reviewers, if the new decision-maker sends it back', () => {
    const story = toldReady().act(LEADER, 'remakeDecision', AFTER.remake())
    story.act(SECOND, 'nodeReturn', { toNode: 'n2', reason: '事实要重新查，请换人入户核实' })
    expect(story.refusal(REVIEWER, 'nodeApprove', SAY.approve)).toBe('case.separation')
    story.act(officer('townReviewer', 'shsw', 'other'), 'nodeApprove', SAY.approve)
    expect(story.refusal(APPROVER, 'nodeApprove', SAY.approve)).toBe('case.separation')
  })

  it('of a refused acceptance accepts the case as of the order', () => {
    const story = toldReceived().act(CLERK, 'refuseAcceptance', SAY.refuseAcceptance).on('2026-03-20')
    story.act(LEADER, 'remakeDecision', AFTER.remake({ orderOn: '2026-03-20' }))
    expect(story.state).toMatchObject({ status: 'inHandling', acceptedOn: '2026-03-20', refusal: null })
    expect(
      story
        .clocks()
        .filter((clock) => clock.legal && !clock.ended)
        .map((clock) => clock.name),
    ).toEqual(['remake'])
    expect(story.clock('remake').dueOn).toBe('2026-04-03')
  })

  it('opens the archive again, and a revocation as well', () => {
    const archived = toldSettled().act(officer('archivist', 'xspj'), 'archive', AFTER.archive)
    expect(archived.act(LEADER, 'remakeDecision', AFTER.remake()).state.status).toBe('pendingDecision')
    const revoked = toldReady().act(LEADER, 'revokeGrant', AFTER.revoke())
    revoked.act(LEADER, 'remakeDecision', AFTER.remake())
    expect(revoked.state).toMatchObject({ status: 'pendingDecision', revocation: undefined })
    expect(revoked.state.remakes).toMatchObject([{ quashed: 'revoked' }])
  })

  it('is not made of what the person took back, though it lies in the archive', () => {
    const story = toldReceived().act(APPLICANT, 'withdraw', { reason: null, papersBack: false })
    story.act(officer('archivist', 'xspj'), 'archive', AFTER.archive)
    expect(story.state.status).toBe('archived')
    expect(story.refusal(LEADER, 'remakeDecision', AFTER.remake())).toBe('case.orderRequired')
  })

  it('is a leader’s, after a decision, on an order that has come', () => {
    expect(toldReady().refusal(CHIEF, 'remakeDecision', AFTER.remake())).toBe('case.notYours')
    expect(toldReviewed().refusal(LEADER, 'remakeDecision', AFTER.remake())).toBe('case.tooEarly')
    const early = AFTER.remake({ orderOn: '2026-03-01' })
    expect(toldReady().refusal(LEADER, 'remakeDecision', early)).toBe('case.orderRequired')
    const late = AFTER.remake({ orderOn: '2026-03-03' })
    expect(toldReady().refusal(LEADER, 'remakeDecision', late)).toBe('case.orderRequired')
  })
})
