import type { ServiceWay } from '../../../shared/case/facets/paper-service'
import { APPLICANT, CaseStory, CLERK, officer, REVIEWER, SAY, type StoryOptions } from './case-story'
import { DISABILITY } from './plans'

export const APPROVER = officer('approver', 'cl')
export const CHIEF = officer('chiefRep', 'cl')
export const LEADER = officer('deptLeader', 'cl')
export const ISSUER = officer('issuer', 'town')
const NOTICE = '019c0000-0000-7000-8000-000000000001'

/** Inputs of the acts after a decision; a test changes what it is about. */
export const AFTER = {
  served: (paper: string, servedOn: string, change: object = {}) => ({
    ...{ paper, title: '决定书', no: '演残不准〔2026〕1号', issuedOn: '2024-01-01', noticeId: NOTICE },
    ...{
      way: 'handed' satisfies ServiceWay as ServiceWay,
      servedOn,
      receiver: '旷志良',
      relation: null,
      consent: null,
    },
    ...{ trackingNo: null, refuseNote: null, companion: null, witness: null, recorded: false },
    ...{ tried: null, places: null, fileIds: [] },
    ...change,
  }),
  objection: (objectionId: string, change: object = {}) => ({
    ...{ objectionId, step: 'raise', kind: 'objection', text: '等级评低了，请再看', fileNo: null, outcome: null },
    ...change,
  }),
  reinstate: (proposedBy = 'somebody') => ({
    ...{ kind: 'reinstate', noticeId: null, paper: null, wrongText: null, rightText: null },
    ...{ reason: '材料在期限内已经寄到', proposedBy },
  }),
  clerical: (proposedBy = 'somebody') => ({
    ...{ kind: 'clerical', noticeId: NOTICE, wrongText: '3组', rightText: '2组', reason: '组号写错', proposedBy },
    paper: { key: 'serviceDone', title: '结果告知书', no: null, issuedOn: '2026-03-02' },
  }),
  revoke: (change: object = {}) => ({
    ...{ kind: 'revoke69', facts: '评定表不实', article: '行政许可法第六十九条', compensation: null },
    ...{ heard: { way: 'statement', on: '2026-03-02' }, proposedBy: 'somebody' },
    ...change,
  }),
  remake: (change: object = {}) => ({
    ...{ origin: 'review', orderNo: '演政复决〔2026〕3号', orderOn: '2026-03-02', quashed: '认定事实不清' },
    ...{ limit: null, note: null },
    ...change,
  }),
  redo: (change: object = {}) => ({
    ...{ step: 'start', source: 'ticket', reference: 'GD1', what: 'explain', days: 5, text: '再讲一遍' },
    ...change,
  }),
  archive: {
    packageHash: 'a'.repeat(64),
    years: 30,
    index: [{ name: '申请表', number: '1', pages: '1', hash: 'b'.repeat(64) }],
  },
} as const

/** A disability certificate, submitted and taken in on Monday 2 March 2026. */
export function toldReceived(options: StoryOptions = {}): CaseStory {
  return new CaseStory(DISABILITY, { waivedProcedures: ['appraisal', 'publicity'], ...options })
    .act(APPLICANT, 'submit', SAY.submit('town'))
    .act(CLERK, 'receive', SAY.receive)
}

/** … accepted, so that the township reviews. */
export function toldAccepted(options: StoryOptions = {}): CaseStory {
  return toldReceived(options).act(CLERK, 'accept', SAY.accept)
}

/** … reviewed twice, so that the county decides. */
export function toldReviewed(options: StoryOptions = {}): CaseStory {
  return toldAccepted(options).act(REVIEWER, 'nodeApprove', SAY.approve).act(APPROVER, 'nodeApprove', SAY.approve)
}

/** … granted, made, and lying at the township. */
export function toldReady(decision: 'grant' | 'refuse' = 'grant'): CaseStory {
  return toldReviewed()
    .act(CHIEF, decision, decision === 'grant' ? SAY.grant : SAY.refuse)
    .act(officer('issuer', 'cl'), 'produceResult', SAY.produce('town'))
}

/** … handed out and keyed elsewhere: nothing is owed any more. */
export function toldSettled(): CaseStory {
  return toldReady()
    .act(ISSUER, 'handOut', SAY.handOut)
    .act(CLERK, 'recordReentry', { system: '残联系统', externalNo: '1', differences: null })
}
