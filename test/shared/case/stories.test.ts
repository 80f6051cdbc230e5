import { describe, expect, it } from 'vitest'
import { ACTION_NAMES } from '../../../shared/case/action-name'
import { BUILT_ACTIONS } from '../../../shared/case/authority/role-table'
import { APPLICANT, CaseStory, CLERK, material, officer, REVIEWER, SAY, VILLAGE_CLERK } from './case-story'
import { DISABILITY, ELDER, MEDINS, QUERY } from './plans'

const COUNTY_APPROVER = officer('approver', 'cl')
const CHIEF = officer('chiefRep', 'cl')
const COUNTY_ISSUER = officer('issuer', 'cl')
const TOWN_ISSUER = officer('issuer', 'town')

/** A disability certificate up to its acceptance on Monday 2 March 2026. */
function acceptedDisability(options = {}): CaseStory {
  return new CaseStory(DISABILITY, options)
    .on('2026-03-02')
    .act(APPLICANT, 'submit', SAY.submit('town'))
    .act(CLERK, 'receive', SAY.receive)
    .act(CLERK, 'accept', SAY.accept)
}

describe('a disability certificate, from the phone to the hand', () => {
  it('goes to the first reviewer by itself, stands still twice, and is decided on the last lawful day', () => {
    const story = acceptedDisability()
    expect(story.state.status).toBe('inHandling')
    expect(story.last?.tasks[0]?.owner).toEqual({ unit: 'shsw', role: 'townReviewer' })
    story.on('2026-03-04').act(REVIEWER, 'startProcedure', SAY.procedure('appraisal'))
    expect(story.state.status).toBe('suspended')
    expect(story.last?.papers.map((paper) => paper.key)).toEqual(['specialProcedure'])
    expect(story.clock('statutory')).toMatchObject({ stopped: true, light: 'paused', dueOn: null, used: 2, left: 8 })
    story.on('2026-03-20').act(REVIEWER, 'endProcedure', SAY.ended('appraisal'))
    story.on('2026-03-23').act(REVIEWER, 'nodeApprove', SAY.approve)
    story.act(COUNTY_APPROVER, 'startProcedure', SAY.procedure('publicity'))
    expect(story.last?.papers.map((paper) => paper.key)).toEqual(['pauseNotice', 'publicNotice'])
    story.on('2026-03-30').act(COUNTY_APPROVER, 'endProcedure', SAY.ended('publicity'))
    expect(story.clock('statutory')).toMatchObject({ dueOn: '2026-04-09', stopped: false })
    story.on('2026-04-07').act(COUNTY_APPROVER, 'nodeApprove', SAY.approve)
    expect(story.state.status).toBe('pendingDecision')
    story.on('2026-04-09').act(CHIEF, 'grant', SAY.grant)
    expect(story.clock('statutory')).toMatchObject({ ended: true, used: 10, left: 0 })
  })

  it('comes down to the township, on to the village, and is handed out there', () => {
    const story = acceptedDisability({ waivedProcedures: ['publicity'] })
      .act(REVIEWER, 'startProcedure', SAY.procedure('appraisal'))
      .on('2026-03-10')
      .act(REVIEWER, 'endProcedure', SAY.ended('appraisal'))
      .act(REVIEWER, 'nodeApprove', SAY.approve)
      .act(COUNTY_APPROVER, 'nodeApprove', SAY.approve)
      .act(CHIEF, 'grant', SAY.grant)
      .act(COUNTY_ISSUER, 'produceResult', SAY.produce('cl'))
      .act(COUNTY_ISSUER, 'sendResult', SAY.send('toTownship', 'town'))
    expect(story.state.status).toBe('posted')
    story
      .act(TOWN_ISSUER, 'recordDelivery', SAY.arrived('town'))
      .act(TOWN_ISSUER, 'sendResult', SAY.send('toVillage', 'village'))
    story.act(VILLAGE_CLERK, 'recordDelivery', SAY.arrived('village')).act(VILLAGE_CLERK, 'handOut', SAY.handOut)
    expect(story.state).toMatchObject({ status: 'closed', deliveredOn: '2026-03-10', custodyPoint: null })
    expect(story.last?.papers[0]?.key).toBe('deliveryReceipt')
    const running = story.clocks().filter((clock) => !clock.ended && clock.name !== 'reentry')
    expect(running.map((clock) => [clock.name, clock.dueOn])).toEqual([
      ['reviewWindow', '2026-05-09'],
      ['litigationWindow', '2026-09-10'],
      ['archiveDue', '2026-04-09'],
    ])
    story.act(APPLICANT, 'rate', { level: 1, tags: [], hasText: false, channel: 'own' })
    expect(story.refusal(APPLICANT, 'rate', { level: 5, tags: [], hasText: false, channel: 'own' })).toBe(
      'case.rateOnce',
    )
  })

  it('is not decided before the assessment, nor before the publicity that only a minor is spared', () => {
    const story = acceptedDisability().act(REVIEWER, 'nodeApprove', SAY.approve)
    expect(story.refusal(COUNTY_APPROVER, 'nodeApprove', SAY.approve)).toBe('case.orderRequired')
    story.act(COUNTY_APPROVER, 'startProcedure', SAY.procedure('appraisal'))
    expect(story.refusal(COUNTY_APPROVER, 'nodeApprove', SAY.approve)).toBe('case.clockSuspended')
    story.act(COUNTY_APPROVER, 'endProcedure', SAY.ended('appraisal'))
    expect(story.refusal(COUNTY_APPROVER, 'nodeApprove', SAY.approve)).toBe('case.orderRequired')
    const minor = new CaseStory(DISABILITY, { waivedProcedures: ['publicity'] })
    minor.actions = story.actions
    minor.state = story.state
    expect(minor.refusal(COUNTY_APPROVER, 'startProcedure', SAY.procedure('publicity'))).toBe('case.procedureUnknown')
    minor.act(COUNTY_APPROVER, 'nodeApprove', SAY.approve)
    expect(minor.state.status).toBe('pendingDecision')
  })

  it('is not granted against an assessment that failed, but may be refused', () => {
    const story = acceptedDisability({ waivedProcedures: ['publicity'] })
      .act(REVIEWER, 'startProcedure', SAY.procedure('appraisal'))
      .act(REVIEWER, 'endProcedure', SAY.ended('appraisal', 'fail'))
      .act(REVIEWER, 'nodeApprove', SAY.approve)
      .act(COUNTY_APPROVER, 'nodeApprove', SAY.approve)
    expect(story.refusal(CHIEF, 'grant', SAY.grant)).toBe('case.orderRequired')
    story.act(CHIEF, 'refuse', SAY.refuse)
    expect(story.state).toMatchObject({ status: 'refused', decision: { kind: 'refused', on: '2026-03-02' } })
    expect(story.last?.papers[0]).toMatchObject({ key: 'serviceRefused' })
  })

  it('runs on by itself the day after the told maximum, and the late entry does not lengthen the stop', () => {
    const story = acceptedDisability().on('2026-03-23').act(REVIEWER, 'startProcedure', SAY.procedure('publicity'))
    expect(story.on('2026-03-30').state.status).toBe('suspended')
    story.on('2026-04-03')
    expect(story.state.procedures[0]).toMatchObject({ endOn: '2026-03-30', result: 'timeout' })
    expect(story.state.status).toBe('inHandling')
  })

  it('does not stop the clock a second time for an assessment that ran out', () => {
    const story = acceptedDisability().act(REVIEWER, 'startProcedure', SAY.procedure('appraisal')).on('2026-05-06')
    expect(story.state.procedures[0]).toMatchObject({ result: 'timeout', endOn: '2026-04-14' })
    story.act(REVIEWER, 'startProcedure', SAY.procedure('appraisal', 'second'))
    expect(story.state.status).toBe('inHandling')
    expect(story.last?.papers).toEqual([])
  })
})

describe('an allowance that the village takes in', () => {
  it('is accepted at the station, reviewed twice and decided by the county', () => {
    const story = new CaseStory(ELDER, { intake: 'village' })
      .on('2026-11-23')
      .act(VILLAGE_CLERK, 'submit', SAY.submit('village', 'station'))
      .act(VILLAGE_CLERK, 'receive', SAY.receive)
      .act(VILLAGE_CLERK, 'accept', SAY.accept)
    expect(story.state.status).toBe('inHandling')
    expect(story.clock('promised')).toMatchObject({ dueOn: '2026-12-14', left: 15, light: 'good' })
    story.act(REVIEWER, 'nodeApprove', SAY.approve)
    story.act(officer('approver', 'mzj'), 'nodeApprove', SAY.approve)
    story.act(officer('chiefRep', 'mzj'), 'grant', {
      ...SAY.grant,
      amountText: '每月 100 元',
      payFrom: '2026 年 12 月',
    })
    expect(story.last?.papers[0]).toMatchObject({ key: 'benefitGrant', facts: { amount: '每月 100 元' } })
    story.act(officer('issuer', 'mzj'), 'produceResult', SAY.produce('village'))
    expect(story.state.status).toBe('readyForPickup')
    story.act(VILLAGE_CLERK, 'handOut', SAY.handOut)
    expect(story.state.status).toBe('closed')
  })

  it('carries the day on which an entrusted point took the papers, so that a dead network costs the person no day', () => {
    const story = new CaseStory(ELDER, { intake: 'village' })
      .on('2026-11-25')
      .act(VILLAGE_CLERK, 'submit', SAY.submit('village', 'station'))
      .act(VILLAGE_CLERK, 'receive', { ...SAY.receive, receivedOn: '2026-11-23', handedInAt: '2026-11-23T01:00:00Z' })
    expect(story.clock('oneTimeNotice')).toMatchObject({ startOn: '2026-11-23', dueOn: '2026-11-30' })
  })
})

describe('an instant item', () => {
  it('ends in one sitting with two people', () => {
    const story = new CaseStory(MEDINS)
      .on('2026-11-24')
      .act(CLERK, 'submit', SAY.submit('town', 'window'))
      .act(CLERK, 'receive', SAY.receive)
      .act(CLERK, 'accept', SAY.accept)
    expect(story.last?.papers).toEqual([])
    expect(story.state.status).toBe('accepted')
    story.act(officer('centreDirector', 'town'), 'grant', SAY.grant)
    story.act(CLERK, 'produceResult', SAY.produce('town')).act(CLERK, 'handOut', SAY.handOut)
    expect(story.state).toMatchObject({ status: 'closed', endedOn: '2026-11-24' })
  })

  it('is not decided by the centre director without a mandate for the item', () => {
    const story = new CaseStory(MEDINS, { mandateItems: ['another'] })
      .act(CLERK, 'submit', SAY.submit('town', 'window'))
      .act(CLERK, 'receive', SAY.receive)
      .act(CLERK, 'accept', SAY.accept)
    expect(story.refusal(officer('centreDirector', 'town'), 'grant', SAY.grant)).toBe('case.noAuthority')
  })
})

describe('the one notice of what is missing', () => {
  const submitted = () => new CaseStory(DISABILITY).on('2026-11-02').act(APPLICANT, 'submit', SAY.submit('town'))

  it('is given once, answered line by line, and brings the case back to the window', () => {
    const story = submitted()
      .act(CLERK, 'receive', SAY.receive)
      .act(CLERK, 'requestSupplement', SAY.supplement('photo', 'form'))
    expect(story.state.status).toBe('supplementAsked')
    expect(story.refusal(APPLICANT, 'supply', SAY.supply('other'))).toBe('case.lineNotInNotice')
    story.act(APPLICANT, 'supply', SAY.supply('photo'))
    expect(story.state.status).toBe('supplementAsked')
    story.on('2026-11-09').act(APPLICANT, 'supply', SAY.supply('form'))
    expect(story.state.status).toBe('received')
    expect(story.clock('supplementReview')).toMatchObject({ startOn: '2026-11-09', dueOn: '2026-11-16' })
    expect(story.refusal(CLERK, 'requestSupplement', SAY.supplement('new'))).toBe('case.supplementUsed')
  })

  it('may be repeated twice for its own lines and never for another', () => {
    const story = submitted()
      .act(CLERK, 'receive', SAY.receive)
      .act(CLERK, 'requestSupplement', SAY.supplement('photo'))
    const again = (...ids: string[]) => ({ ...SAY.supplement(...ids), mode: 'sameLines' })
    for (let round = 0; round < 2; round += 1) {
      story.act(APPLICANT, 'supply', SAY.supply('photo'))
      expect(story.refusal(CLERK, 'requestSupplement', again('form'))).toBe('case.lineNotInNotice')
      story.act(CLERK, 'requestSupplement', again('photo'))
    }
    story.act(APPLICANT, 'supply', SAY.supply('photo'))
    expect(story.refusal(CLERK, 'requestSupplement', again('photo'))).toBe('case.supplementUsed')
  })

  it('is spent by a pre-review that sent the application back', () => {
    const story = submitted().act(CLERK, 'returnForCorrection', { lines: SAY.lines('form'), replyDays: 15 })
    expect(story.state.status).toBe('prereviewReturned')
    story.on('2026-11-04').act(APPLICANT, 'submit', SAY.submit('town'))
    expect(story.refusal(CLERK, 'returnForCorrection', { lines: SAY.lines('form'), replyDays: 15 })).toBe(
      'case.supplementUsed',
    )
    expect(story.refusal(CLERK, 'requestSupplement', SAY.supplement('photo'))).toBe('case.supplementUsed')
  })

  it('lapses the day after its last day and not before', () => {
    const story = new CaseStory(DISABILITY)
      .on('2025-08-15')
      .act(APPLICANT, 'submit', SAY.submit('town'))
      .act(CLERK, 'requestSupplement', SAY.supplement('photo'))
    expect(story.clock('supplementReply').dueOn).toBe('2025-09-15')
    expect(story.on('2025-09-15').state.status).toBe('supplementAsked')
    expect(story.on('2025-09-16').state).toMatchObject({
      status: 'deemedWithdrawn',
      endReason: '到期没有补齐材料，视为撤回',
    })
  })
})

describe('silence of the organ', () => {
  it('accepts the case as of the day of receipt, the morning after the fifth working day', () => {
    const story = new CaseStory(ELDER).on('2026-02-13').act(APPLICANT, 'submit', SAY.submit('town'))
    expect(story.on('2026-02-27').state.status).toBe('submitted')
    story.on('2026-02-28')
    expect(story.state).toMatchObject({ status: 'inHandling', acceptance: 'deemed', acceptedOn: '2026-02-13' })
    expect(story.clock('statutory')).toMatchObject({ startOn: '2026-02-13', dueOn: '2026-03-19' })
  })

  it('after a supplement accepts as of the day on which the last line came', () => {
    const story = new CaseStory(ELDER)
      .on('2026-11-02')
      .act(APPLICANT, 'submit', SAY.submit('town'))
      .act(CLERK, 'requestSupplement', SAY.supplement('photo'))
      .on('2026-11-10')
      .act(APPLICANT, 'supply', SAY.supply('photo'))
    expect(story.on('2026-11-17').state.status).toBe('received')
    expect(story.on('2026-11-18').state).toMatchObject({ acceptance: 'deemed', acceptedOn: '2026-11-10' })
  })

  it('fires nothing on a day that no official table covers', () => {
    const story = new CaseStory(ELDER, { calendar: { version: 'none', years: [], days: {} } })
      .on('2027-03-01')
      .act(APPLICANT, 'submit', SAY.submit('town'))
    expect(story.on('2027-06-01').state.status).toBe('submitted')
    expect(story.clock('oneTimeNotice')).toMatchObject({ provisional: true, light: 'soon' })
  })
})

describe('guards of acceptance and decision', () => {
  it('takes nothing up while a photo is on its way or a required paper is missing', () => {
    const story = new CaseStory(DISABILITY, { materials: [material('photo', { uploading: 2 })] })
      .act(APPLICANT, 'submit', SAY.submit('town'))
      .act(CLERK, 'receive', SAY.receive)
    expect(story.refusal(CLERK, 'accept', SAY.accept)).toBe('case.uploadsPending')
    story.materials = [material('photo', { satisfied: false })]
    expect(story.refusal(CLERK, 'accept', SAY.accept)).toBe('case.materialsMissing')
    story.materials = [material('extra', { satisfied: false, required: false })]
    expect(story.act(CLERK, 'accept', SAY.accept).state.status).toBe('inHandling')
  })

  it('decides nothing before every paper was looked at', () => {
    const story = new CaseStory(MEDINS, { materials: [material('photo', { checked: false })] })
      .act(CLERK, 'submit', SAY.submit('town', 'window'))
      .act(CLERK, 'receive', SAY.receive)
      .act(CLERK, 'accept', SAY.accept)
    expect(story.refusal(officer('centreDirector', 'town'), 'grant', SAY.grant)).toBe('case.papersUnchecked')
  })

  it('names the competent organ when a matter is not ours', () => {
    const story = new CaseStory(DISABILITY).act(APPLICANT, 'submit', SAY.submit('town'))
    const silent = { ...SAY.refuseAcceptance, competentOrgan: null }
    expect(story.refusal(CLERK, 'refuseAcceptance', silent)).toBe('case.reasonRequired')
    story.act(CLERK, 'refuseAcceptance', SAY.refuseAcceptance)
    expect(story.state).toMatchObject({ status: 'refusedAcceptance', refusal: { organ: '邻县残联' } })
  })

  it('sends a case back only to an earlier step', () => {
    const story = acceptedDisability().act(REVIEWER, 'nodeApprove', SAY.approve)
    expect(story.refusal(COUNTY_APPROVER, 'nodeReturn', { toNode: 'n4', reason: '材料与事实不一致请复核' })).toBe(
      'case.orderRequired',
    )
    expect(story.refusal(COUNTY_APPROVER, 'nodeReturn', { toNode: 'n1', reason: '材料与事实不一致请复核' })).toBe(
      'case.orderRequired',
    )
    story.act(COUNTY_APPROVER, 'nodeReturn', { toNode: 'n2', reason: '材料与事实不一致请复核' })
    expect(story.state.runs.map((run) => [run.key, run.outcome])).toEqual([
      ['n2', 'approved'],
      ['n3', 'returned'],
      ['n2', null],
    ])
    expect(story.clock('statutory').startOn).toBe('2026-03-02')
  })
})

describe('ends before a decision', () => {
  it('an applicant may take it back until there is a decision, and then no more', () => {
    const story = acceptedDisability().act(APPLICANT, 'withdraw', { reason: null, papersBack: true })
    expect(story.state).toMatchObject({ status: 'withdrawn', endedOn: '2026-03-02' })
    expect(story.refusal(APPLICANT, 'withdraw', { reason: null, papersBack: true })).toBe('case.ended')
  })

  it('a clerk voids what was entered by mistake, but not what the applicant sent in person', () => {
    const mistake = { kind: 'enteredByMistake', reason: '录错了人' }
    const own = new CaseStory(DISABILITY).act(APPLICANT, 'submit', SAY.submit('town'))
    expect(own.refusal(CLERK, 'voidCase', mistake)).toBe('case.orderRequired')
    const ours = new CaseStory(DISABILITY).act(CLERK, 'submit', SAY.submit('town', 'window'))
    expect(ours.act(CLERK, 'voidCase', mistake).state.status).toBe('voided')
  })

  it('a service without a decision is closed at the counter', () => {
    const story = new CaseStory(QUERY)
      .act(CLERK, 'submit', SAY.submit('town', 'window'))
      .act(CLERK, 'receive', SAY.receive)
      .act(CLERK, 'accept', SAY.accept)
    expect(story.state.status).toBe('accepted')
    story.act(CLERK, 'close', { why: '当场查到并告知' })
    expect(story.state).toMatchObject({ status: 'closed', decision: { kind: 'done' } })
    expect(story.last?.papers.map((paper) => paper.key)).toEqual(['serviceDone'])
  })
})

describe('acts that are not carried out here', () => {
  it.each(ACTION_NAMES.filter((name) => !(BUILT_ACTIONS as readonly string[]).includes(name)))('%s says so', (name) => {
    expect(acceptedDisability().refusal(officer('deptLeader', 'cl'), name)).toBe('case.notYet')
  })
})
