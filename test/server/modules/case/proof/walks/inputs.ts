import type { CaseActionName } from '../../../../../../shared/case/matrix'
import type { ProblemCode } from '../../../../../../shared/problem/problem'
import { AFTER } from '../../after-story'
import { ASK } from '../../asking-desk'
import { type Desk, SAY } from '../../desk'
import { sayCommitment, signedAt } from '../../promises'
import type { Model, Person } from './model'

/** Chance in [0, 1) that repeats with its seed. */
type Random = () => number

/** What an input is made of. */
export type Trying = {
  readonly desk: Desk
  readonly caseId: string
  readonly model: Model
  readonly person: Person
  readonly random: Random
  readonly today: string
}

/** One of several, by chance. */
export function oneOf<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)] as Value
}

const POINTS = ['hall-yh', 'hall-hs', 'st-201'] as const
/** The proposer of an act of two persons: mostly another one, now and then whoever acts. */
const proposer = ({ random, person }: Trying) =>
  random() < 0.85 ? oneOf(random, ['yh.win1', 'hs.jiancha']) : person.who
/** Ids that an act gives by itself: few, so that they clash. */
const named = ({ random }: Trying, letter: string) => `${letter}${1 + Math.floor(random() * 2)}`

async function anyPaper({ desk, caseId, random }: Trying): Promise<string> {
  const papers = await desk.county.services.db.notice.findMany({
    where: { caseId, kind: 'paper' },
    orderBy: { noticeId: 'asc' },
  })
  return papers.length === 0 ? desk.id() : oneOf(random, papers).noticeId
}

/** What a person sends for an act: right for most cases, now and then against the act's own rules. */
export const INPUTS: Readonly<Partial<Record<CaseActionName, (about: Trying) => unknown>>> = {
  receive: () => SAY.receive,
  returnForCorrection: () => ({ lines: SAY.lines('photo'), replyDays: 30 }),
  correctOnSpot: async ({ desk, person, random }) => ({
    answers: { phone: `1540000${1000 + Math.floor(random() * 8999)}` },
    parts: [],
    signature: await signedAt(desk, person.who),
  }),
  requestSupplement: ({ random }) => ({
    ...SAY.supplement(...oneOf(random, [['photo'], ['photo', 'idCard']])),
    mode: random() < 0.8 ? 'first' : 'sameLines',
  }),
  extendSupplement: ({ random }) => ASK.extendSupplement(oneOf(random, [5, 31])),
  supply: ({ random }) => SAY.supply(...oneOf(random, [['photo'], ['photo', 'idCard'], ['hukou']])),
  accept: () => SAY.accept,
  acceptTolerant: async ({ desk, person, random }) => ({
    ...{ lines: [{ lineKey: 'photo', how: '照片' }], days: oneOf(random, [3, 3, 9]), basis: null, note: null },
    promise: await signedAt(desk, person.who),
  }),
  acceptCommitment: async ({ desk, person }) => sayCommitment(await signedAt(desk, person.who)),
  refuseAcceptance: () => SAY.refuseAcceptance,
  dispatch: () => ({}),
  transfer: ({ random }) => ({ pointId: oneOf(random, POINTS), reason: '离申请人更近' }),
  urge: ({ random }) => ASK.urge(oneOf(random, ['owner', 'owner', 'applicant'])),
  recordReentry: () => ({ system: '残联系统', externalNo: '1', differences: null }),
  transferUp: () => ASK.up,
  returnFromUpper: (about) => {
    const outcome = oneOf(about.random, ['opinion', 'moreWork', 'granted', 'refused'])
    const decides = outcome === 'granted' || outcome === 'refused'
    return ASK.back(outcome, about.today, { proposedBy: decides ? proposer(about) : null })
  },
  nodeApprove: () => SAY.approve,
  nodeReturn: ({ model, random }) => ({
    toNode: oneOf(random, model.item.nodes).key,
    reason: '评定表上的等级和日期对不上，请再核一次',
  }),
  consult: (about) =>
    ASK.consult(oneOf(about.random, ['mzj', 'cl']), {
      consultId: named(about, 'q'),
      days: oneOf(about.random, [1, 3]),
    }),
  answerConsult: (about) => ASK.answer(oneOf(about.random, ['agree', 'withdrawn']), named(about, 'q')),
  jointReview: (about) => ({ ...ASK.meeting('mzj'), meetingId: named(about, 'm') }),
  notifyInterested: ({ random }) => ASK.interested(oneOf(random, ['文先生', '邻居谭女士'])),
  startProcedure: (about) =>
    SAY.procedure(oneOf(about.random, ['appraisal', 'publicity', 'hearing']), named(about, 'p')),
  extendProcedure: (about) => ASK.extendProcedure(named(about, 'p'), oneOf(about.random, [2, 30])),
  endProcedure: (about) => SAY.ended(named(about, 'p'), oneOf(about.random, ['pass', 'pass', 'pass', 'fail'])),
  extend: (about) => ASK.extend(oneOf(about.random, [3, 30]), about.random() < 0.5 ? null : proposer(about)),
  grant: () => SAY.grant,
  refuse: () => SAY.refuse,
  correctDecision: async (about) => {
    if (about.random() < 0.5) return { ...AFTER.reinstate, proposedBy: proposer(about) }
    return {
      ...{ kind: 'clerical', noticeId: await anyPaper(about), wrongText: '咸宜村3组', rightText: '咸宜村2组' },
      ...{ reason: '住址的组号写错', proposedBy: proposer(about) },
    }
  },
  revokeGrant: (about) => AFTER.revoke(proposer(about), { heard: { way: 'statement', on: about.today } }),
  remakeDecision: (about) => AFTER.remake(`演政复决〔2026〕${named(about, '')}号`, { orderOn: about.today }),
  terminate: (about) => ({
    ...{ kind: 'impossible', reason: '申请的事已经办不成', article: '行政许可法第七十条' },
    ...{ proof: '现场照片', fileIds: [], proposedBy: proposer(about) },
  }),
  produceResult: ({ random }) => SAY.produce(oneOf(random, POINTS)),
  issueLicence: ({ today }) => ({ ...AFTER.licence, validFrom: today }),
  sendResult: ({ random }) => oneOf(random, [SAY.send('toTownship', 'hall-yh'), SAY.send('toVillage', 'st-201')]),
  recordDelivery: ({ random }) =>
    oneOf(random, [
      SAY.arrived('st-201'),
      SAY.arrived('hall-yh'),
      { outcome: 'returned', custodyPoint: 'hall-yh', signer: null, note: null },
      { outcome: 'delivered', custodyPoint: null, signer: '本人', note: null },
    ]),
  handOut: () => SAY.handOut,
  serve: async (about) => AFTER.served(await anyPaper(about), { servedOn: about.today }),
  close: () => ({ why: '不用再发什么了' }),
  rate: ({ person, random }) => ({
    ...{ level: oneOf(random, [1, 5]), tags: [], text: null },
    channel: person.posts.length === 0 ? 'own' : 'callback',
  }),
  redo: ({ random }) =>
    AFTER.redo({ step: oneOf(random, ['start', 'reply']), ticketNo: oneOf(random, [null, 'GD2026030200001']) }),
  raiseObjection: (about) => {
    const isEnd = about.random() < 0.4
    return AFTER.objection(named(about, 'o'), isEnd ? { step: 'end', outcome: 'withdrawn' } : {})
  },
  afterCheck: () => ({
    ...{ way: 'data', result: 'kept', facts: '数据比对一致', officers: [], fileIds: [], correctDays: null },
  }),
  withdraw: () => ({ reason: null, papersBack: false }),
  voidCase: () => ({ kind: 'enteredByMistake', reason: '录错了人' }),
  mergeDuplicate: (about) => ({
    ...{ keptCaseId: about.caseId, lineIds: [], word: '本人同意', proposedBy: proposer(about) },
  }),
  archive: () => ({ years: 30 }),
}

const TWO: readonly ProblemCode[] = ['case.twoPersons']
const PAPERS: readonly ProblemCode[] = ['case.papersUnchecked', 'case.uploadsPending']

/** What an act's own rules may say where the tables open it; none: an act that the tables open is done. */
export const OWN_RULES: Readonly<Partial<Record<CaseActionName, readonly ProblemCode[]>>> = {
  returnForCorrection: ['case.supplementUsed'],
  requestSupplement: ['case.supplementUsed', 'case.lineNotInNotice'],
  extendSupplement: ['case.alreadyDone', 'case.orderRequired', 'case.extendTooLong'],
  supply: ['case.lineNotInNotice'],
  accept: ['case.materialsMissing', 'case.uploadsPending'],
  acceptTolerant: ['case.notTolerable', 'case.toleranceTooLong', 'case.materialsMissing'],
  acceptCommitment: ['case.notCommitted'],
  refuseAcceptance: ['case.orderRequired'],
  dispatch: ['case.orderRequired'],
  transfer: ['case.notYours'],
  urge: ['case.urgedToday', 'case.urgeNobody'],
  transferUp: [
    ...PAPERS,
    ...(['case.materialsMissing', 'case.procedureOpen', 'case.consultOpen', 'case.interestedOpen'] as const),
    'case.orderRequired',
  ],
  returnFromUpper: [...TWO, 'case.orderRequired'],
  nodeApprove: [...PAPERS, 'case.procedureOpen', 'case.orderRequired'],
  nodeReturn: ['case.orderRequired'],
  consult: ['case.alreadyDone', 'case.orderRequired'],
  answerConsult: ['case.orderRequired', 'case.alreadyDone', 'case.notYours', 'case.separation'],
  jointReview: ['case.alreadyDone'],
  notifyInterested: ['case.alreadyDone'],
  startProcedure: [
    ...TWO,
    'case.surveyTeam',
    'case.procedureUnknown',
    'case.procedureLimitMissing',
    'case.procedureOpen',
  ],
  extendProcedure: [
    ...TWO,
    'case.orderRequired',
    'case.alreadyDone',
    'case.extendTooLong',
    'case.procedureLimitMissing',
  ],
  endProcedure: ['case.alreadyDone'],
  extend: [...TWO, 'case.alreadyDone', 'case.extendNone', 'case.extendTooLong', 'case.dueDayPassed'],
  grant: [
    ...PAPERS,
    ...(['case.noAuthority', 'case.materialsMissing', 'case.procedureOpen', 'case.consultOpen'] as const),
    ...(['case.interestedOpen', 'case.orderRequired'] as const),
  ],
  refuse: [...PAPERS, 'case.noAuthority', 'case.procedureOpen', 'case.consultOpen', 'case.interestedOpen'],
  correctDecision: [
    ...TWO,
    ...(['case.notYours', 'case.ended', 'case.orderRequired', 'case.decisionExists', 'case.tooEarly'] as const),
  ],
  revokeGrant: [...TWO, 'case.orderRequired'],
  remakeDecision: ['case.alreadyDone', 'case.orderRequired'],
  terminate: [...TWO, 'case.orderRequired'],
  issueLicence: ['case.alreadyDone', 'case.orderRequired', 'case.noAuthority'],
  sendResult: ['case.orderRequired'],
  recordDelivery: ['case.orderRequired'],
  handOut: ['case.orderRequired'],
  serve: ['case.alreadyDone', 'case.orderRequired'],
  close: ['case.orderRequired'],
  redo: ['case.alreadyDone', 'case.orderRequired', 'case.reasonRequired'],
  raiseObjection: ['case.alreadyDone', 'case.orderRequired', 'case.notYours', 'case.reasonRequired'],
  afterCheck: ['case.orderRequired', 'case.alreadyDone', 'case.officersNeeded'],
  voidCase: ['case.orderRequired'],
  mergeDuplicate: ['case.cannotMerge'],
  archive: ['case.orderRequired', 'case.uploadsPending'],
}

/** What is looked up or written for an act before the tables are asked: a line, a file, a place, a person that there is not. */
export const LOOKED_UP: Readonly<Partial<Record<CaseActionName, readonly ProblemCode[]>>> = {
  supply: ['case.lineNotInNotice'],
  returnFromUpper: TWO,
  extend: TWO,
  correctDecision: ['case.orderRequired', 'input.invalid'],
  serve: ['input.invalid'],
  redo: ['case.orderRequired'],
  mergeDuplicate: ['case.cannotMerge'],
  terminate: TWO,
  acceptCommitment: ['case.promiseBroken'],
  archive: ['case.orderRequired'],
  rate: ['case.rateNotHere', 'case.rateOnce'],
}
