import { describe, expect, it } from 'vitest'
import { assertTwoPersons } from '../../../../../shared/case/acts/two-persons'
import { AFTER, CHIEF, ISSUER, LEADER, toldAccepted, toldReady, toldReceived, toldReviewed } from '../../after-story'
import { APPLICANT, CLERK, officer, SAY } from '../../case-story'

const DIRECTOR = officer('centreDirector', 'town')

describe('更正', () => {
  it('is agreed to by who leads the organ, on the word of another, and leaves decision and clocks alone', () => {
    const story = toldReady()
    const before = story.state
    expect(story.refusal(CHIEF, 'correctDecision', AFTER.clerical())).toBe('case.notYours')
    expect(story.refusal(LEADER, 'correctDecision', AFTER.clerical('deptLeader@cl'))).toBe('case.twoPersons')
    const nothing = { ...AFTER.clerical(), rightText: '3组' }
    expect(story.refusal(LEADER, 'correctDecision', nothing)).toBe('case.orderRequired')
    story.act(LEADER, 'correctDecision', AFTER.clerical())
    expect(story.state).toMatchObject({ status: 'readyForPickup', decision: before.decision })
    expect(story.state.corrections).toMatchObject([{ paper: 'serviceDone' }])
    expect(story.last?.papers[0]).toMatchObject({ key: 'correction', facts: { wrongText: '3组', rightText: '2组' } })
    expect(story.last?.tasks.map((task) => task.kind)).toEqual(['reissuePaper'])
  })

  it('lets the periods of review and suit begin anew when the correction is served, as the paper says', () => {
    const story = toldReady('refuse').act(ISSUER, 'serve', AFTER.served('serviceRefused', '2026-03-02'))
    story.on('2026-03-20').act(LEADER, 'correctDecision', AFTER.clerical())
    expect(story.clock('reviewWindow').startOn).toBe('2026-03-02')
    const correction = { noticeId: '019c0000-0000-7000-8000-000000000002' }
    story.act(ISSUER, 'serve', AFTER.served('correction', '2026-03-20', correction))
    expect(story.clock('reviewWindow')).toMatchObject({ startOn: '2026-03-20', dueOn: '2026-05-19' })
  })
})

describe('恢复', () => {
  it('of a refused acceptance goes back to the counter with at least five working days', () => {
    const story = toldReceived().on('2026-03-04').act(CLERK, 'refuseAcceptance', SAY.refuseAcceptance)
    story.on('2026-03-11').act(DIRECTOR, 'correctDecision', AFTER.reinstate())
    expect(story.state).toMatchObject({ status: 'received', endedOn: null, refusal: null })
    expect(story.last?.tasks[0]).toMatchObject({
      kind: 'checkCompleteness',
      owner: { point: 'town' },
      dueOn: '2026-03-18',
    })
    expect(story.clock('oneTimeNotice')).toMatchObject({ ended: false, dueOn: '2026-03-18', startOn: '2026-03-02' })
    expect(story.on('2026-03-18').state.status).toBe('received')
    expect(story.act(CLERK, 'accept', SAY.accept).state.status).toBe('inHandling')
  })

  it('of a lapsed supplement waits for the person again, five working days', () => {
    const story = toldReceived().act(CLERK, 'requestSupplement', SAY.supplement('photo'))
    story.on('2026-04-03')
    expect(story.state.status).toBe('deemedWithdrawn')
    expect(story.clock('reinstateWindow')).toMatchObject({ startOn: '2026-04-03', light: 'none', ended: false })
    story.on('2026-04-08').act(DIRECTOR, 'correctDecision', AFTER.reinstate())
    expect(story.state.status).toBe('supplementAsked')
    expect(story.last?.tasks[0]).toMatchObject({ kind: 'supply', owner: { applicant: true }, dueOn: '2026-04-15' })
    expect(story.clock('supplementReply')).toMatchObject({ ended: false, dueOn: '2026-04-15' })
    expect(story.on('2026-04-15').state.status).toBe('supplementAsked')
    expect(story.on('2026-04-16').state.status).toBe('deemedWithdrawn')
  })

  it('of a lapsed return goes back to who may send it again', () => {
    const story = toldReceived()
    story.state = { ...story.state, status: 'submitted' }
    story.act(CLERK, 'returnForCorrection', { lines: SAY.lines('photo'), replyDays: 30 }).on('2026-04-03')
    expect(story.state.status).toBe('deemedWithdrawn')
    expect(story.act(DIRECTOR, 'correctDecision', AFTER.reinstate()).state.status).toBe('prereviewReturned')
  })

  it('of an ended handling opens the step again, and the days between do not count', () => {
    const story = toldAccepted().on('2026-03-05')
    // Terminated on Thursday 5 March, three of ten working days used.
    story.state = {
      ...story.state,
      ...{ status: 'terminated', endedOn: '2026-03-05', endReason: '误认申请人死亡' },
      runs: story.state.runs.map((run) => ({ ...run, closedOn: run.closedOn ?? '2026-03-05' })),
    }
    story.on('2026-03-12').act(CHIEF, 'correctDecision', AFTER.reinstate())
    expect(story.state.status).toBe('inHandling')
    expect(story.last?.tasks[0]).toMatchObject({ kind: 'node', owner: { unit: 'shsw', role: 'townReviewer' } })
    expect(story.state.runs.at(-1)).toMatchObject({ key: 'n2', openedOn: '2026-03-12', closedOn: null })
    expect(story.clock('statutory')).toMatchObject({ used: 3, left: 7, dueOn: '2026-03-23', ended: false })
  })

  it('leaves at least five working days where fewer were left', () => {
    const story = toldAccepted().on('2026-03-13')
    story.state = {
      ...story.state,
      ...{ status: 'terminated', endedOn: '2026-03-13', endReason: '误认申请人死亡' },
      runs: story.state.runs.map((run) => ({ ...run, closedOn: run.closedOn ?? '2026-03-13' })),
    }
    story.on('2026-03-16').act(CHIEF, 'correctDecision', AFTER.reinstate())
    expect(story.clock('statutory').dueOn).toBe('2026-03-23')
  })

  it('is not the way out of a decision, nor of what the person took back', () => {
    expect(toldReady().refusal(CHIEF, 'correctDecision', AFTER.reinstate())).toBe('case.decisionExists')
    const back = toldReviewed().act(APPLICANT, 'withdraw', { reason: null, papersBack: false })
    expect(back.refusal(CHIEF, 'correctDecision', AFTER.reinstate())).toBe('case.ended')
  })

  it('nobody agrees to a proposal of their own', () => {
    const story = toldReceived().act(CLERK, 'refuseAcceptance', SAY.refuseAcceptance)
    expect(story.refusal(DIRECTOR, 'correctDecision', AFTER.reinstate('centreDirector@town'))).toBe('case.twoPersons')
    expect(() => assertTwoPersons(story.context(DIRECTOR), 'windowClerk@town', '')).not.toThrow()
  })
})
