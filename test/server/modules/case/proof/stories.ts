import { createHash } from 'node:crypto'
import type { BuiltActionName } from '../../../../../shared/case/authority/role-table'
import type { SubmitCase } from '../../../../../shared/case/view/submit-case'
import type { ProblemCode } from '../../../../../shared/problem/problem'
import { DISABILITY, MEDINS, uploadedFile } from '../../../../support/builders'
import { AFTER, paperOf } from '../after-story'
import { ASK } from '../asking-desk'
import { type Desk, SAY } from '../desk'
import { sayCommitment, signedAt } from '../promises'

/** 讲到哪一步 — the case of a story as it stands. */
export type Told = { readonly desk: Desk; readonly caseId: string; readonly resident: string }

type Given<Value> = Value | ((told: Told) => Value | Promise<Value>)

/** One act of a story, and what the law says of doing it twice. */
export type StoryStep = {
  readonly act: BuiltActionName
  readonly who: Given<string>
  readonly input: Given<object>
  /** Its natural key within the case; null: it may be done again. */
  readonly key: Given<string> | null
  /** What a second send under another operation id is told; null: it is done once more, as of right. */
  readonly again: ProblemCode | null
  /** What must have happened before, that is no act. */
  readonly first?: (told: Told) => Promise<unknown>
}

/** 一个故事 — an application and the acts after it. */
export type Story = {
  readonly name: string
  readonly resident: string
  readonly by: string
  readonly itemId: string
  readonly change?: Partial<SubmitCase>
  readonly steps: readonly StoryStep[]
}

/** The value of a part of a step. */
export async function givenIn<Value>(given: Given<Value>, told: Told): Promise<Value> {
  return typeof given === 'function' ? (given as (told: Told) => Value | Promise<Value>)(told) : given
}

const step = (
  act: BuiltActionName,
  who: Given<string>,
  input: Given<object>,
  about: Pick<StoryStep, 'key' | 'again' | 'first'>,
): StoryStep => ({ act, who, input, ...about })

const resident = ({ resident: id }: Told) => id
const check = ({ desk, caseId }: Told) => desk.check('yh.win1', caseId)
const urgeKey = async ({ desk, resident: who }: Told) => {
  const { actor } = await (await desk.as(who)).context()
  return `urge:${actor.kind === 'citizen' ? actor.accountId : ''}:2026-03-02:owner`
}
const NEIGHBOUR = '相邻住户文先生'
const interested = ASK.interested(NEIGHBOUR)
/** A person who is told stands in the log under a digest of case and name alone. */
const interestedKey = ({ caseId }: Told) =>
  `interested:${createHash('sha256').update(`${caseId}\n${NEIGHBOUR}`).digest('hex').slice(0, 32)}`
const END = {
  ...{ kind: 'impossible', reason: '申请的事已经办不成', article: '行政许可法第七十条' },
  ...{ proof: '现场照片', fileIds: [], proposedBy: 'yh.win1' },
}
const CHECKED = {
  ...{ way: 'data', result: 'correctable', facts: '数据比对有出入', officers: [], fileIds: [], correctDays: 10 },
}
const received = step('receive', 'yh.win1', SAY.receive, { key: 'receive:1', again: 'case.orderRequired' })
const accepted = step('accept', 'yh.win1', SAY.accept, { key: 'acceptance', again: 'case.tooLate', first: check })

/** 残疾人证新办 from the phone to the archive and back, by way of everything that may happen between acceptance and decision. */
const WHOLE: Story = {
  ...{ name: '残疾人证新办, the whole way', resident: 'P002', by: 'P002', itemId: DISABILITY },
  steps: [
    received,
    step('requestSupplement', 'yh.win1', SAY.supplement('photo'), {
      key: 'oneTimeNotice:0',
      again: 'case.waitsForApplicant',
    }),
    step('extendSupplement', 'yh.win1', ASK.extendSupplement(5), {
      key: 'supplementExtension',
      again: 'case.alreadyDone',
    }),
    step('supply', resident, SAY.supply('photo'), { key: null, again: 'case.orderRequired' }),
    step(
      'correctOnSpot',
      'yh.win1',
      async ({ desk }) => ({
        answers: { phone: '15400008888' },
        parts: [],
        signature: await signedAt(desk, 'yh.win1'),
      }),
      { key: 'correctOnSpot:2', again: 'case.reasonRequired' },
    ),
    accepted,
    step('urge', resident, ASK.urge(), { key: urgeKey, again: 'case.urgedToday' }),
    step('consult', 'yh.shsw', ASK.consult('mzj'), { key: 'consult:q1', again: 'case.alreadyDone' }),
    step('answerConsult', 'mz.shenpi', ASK.answer(), { key: 'answer:q1', again: 'case.alreadyDone' }),
    step(
      'recordReentry',
      'yh.win1',
      { system: '残联系统', externalNo: '1', differences: null },
      { key: null, again: null },
    ),
    step('startProcedure', 'yh.shsw', SAY.procedure('appraisal', 'p1'), { key: null, again: 'case.clockSuspended' }),
    step('extendProcedure', 'cl.daibiao', ASK.extendProcedure('p1', 3), {
      key: 'procedureExtension:p1',
      again: 'case.alreadyDone',
    }),
    step('endProcedure', 'yh.shsw', SAY.ended('p1'), { key: null, again: 'case.alreadyDone' }),
    step('extend', 'cl.daibiao', ASK.extend(3), { key: 'extension', again: 'case.alreadyDone' }),
    step('jointReview', 'cl.shenpi', ASK.meeting('mzj'), { key: 'meeting:m1', again: 'case.alreadyDone' }),
    step('nodeApprove', 'yh.shsw', SAY.approve, { key: null, again: 'case.notYours' }),
    step(
      'nodeReturn',
      'cl.shenpi',
      { toNode: 'n2', reason: '评定表上的等级和日期对不上，请再核一次' },
      { key: null, again: 'case.notYours' },
    ),
    step('nodeApprove', 'yh.shsw', SAY.approve, { key: null, again: 'case.notYours' }),
    step('startProcedure', 'cl.shenpi', SAY.procedure('publicity', 'p2'), { key: null, again: 'case.clockSuspended' }),
    step('endProcedure', 'cl.shenpi', SAY.ended('p2'), { key: null, again: 'case.alreadyDone' }),
    step('nodeApprove', 'cl.shenpi', SAY.approve, { key: null, again: 'case.notYours' }),
    step('transferUp', 'cl.daibiao', ASK.up, { key: 'transferUp:1', again: 'case.withUpperOrgan' }),
    step('returnFromUpper', 'yh.win1', ASK.back('opinion', '2026-03-02'), {
      key: 'transferUp:1:back',
      again: 'case.orderRequired',
    }),
    step('grant', 'cl.daibiao', SAY.grant, { key: 'decision', again: 'case.notYours' }),
    step('produceResult', 'cl.shenpi', SAY.produce('hall-hs'), { key: null, again: 'case.orderRequired' }),
    step('issueLicence', 'cl.daibiao', AFTER.licence, { key: 'licence', again: 'case.alreadyDone' }),
    step('sendResult', 'hs.chujian', SAY.send('toVillage', 'st-201'), { key: null, again: 'case.notYours' }),
    step('recordDelivery', 'shatou', SAY.arrived('st-201'), { key: null, again: 'case.orderRequired' }),
    step('handOut', 'shatou', SAY.handOut, { key: 'handOut', again: 'case.notYours' }),
    step(
      'rate',
      resident,
      { level: 5, tags: [], text: '没讲清楚', channel: 'own' },
      { key: 'rating', again: 'case.rateOnce' },
    ),
    step('raiseObjection', resident, AFTER.objection('o1'), { key: null, again: 'case.alreadyDone' }),
    step('raiseObjection', resident, AFTER.objection('o1', { step: 'end', outcome: 'withdrawn' }), {
      key: null,
      again: 'case.alreadyDone',
    }),
    step('serve', 'yh.win1', async ({ desk, caseId }) => AFTER.served(await paperOf(desk, caseId, 'serviceDone')), {
      key: async ({ desk, caseId }) => `serve:${await paperOf(desk, caseId, 'serviceDone')}:handed`,
      again: 'case.alreadyDone',
    }),
    step('redo', 'hs.zhiban', AFTER.redo({ ticketNo: null }), { key: 'redo:start', again: 'case.alreadyDone' }),
    step('redo', 'hs.zhiban', AFTER.redo({ ticketNo: null, step: 'reply', text: '已上门讲清并补发告知单' }), {
      key: 'redo:reply',
      again: 'case.alreadyDone',
    }),
    step('archive', 'hs.dangan', { years: 30 }, { key: 'archive', again: 'case.archived' }),
    step('revokeGrant', 'cl.daibiao', AFTER.revoke('S042'), { key: 'revocation', again: 'case.ended' }),
    step('remakeDecision', 'cl.daibiao', AFTER.remake('演政复决〔2026〕3号'), {
      key: 'remake:演政复决〔2026〕3号',
      again: 'case.tooEarly',
    }),
  ],
}

/** Sent back, handed in again, not accepted, taken up again, accepted, terminated. */
const BACK_AND_FORTH: Story = {
  ...{ name: '残疾人证新办, back and forth', resident: 'P003', by: 'P003', itemId: DISABILITY },
  steps: [
    step('transfer', 'yh.win1', { pointId: 'hall-hs', reason: '本人住在县城' }, { key: null, again: 'case.notYours' }),
    step('transfer', 'hs.win1', { pointId: 'hall-yh', reason: '本人搬回乡里' }, { key: null, again: 'case.notYours' }),
    step(
      'returnForCorrection',
      'yh.win1',
      { lines: SAY.lines('photo'), replyDays: 30 },
      { key: 'oneTimeNotice:0', again: 'case.waitsForApplicant' },
    ),
  ],
}

/** Taken up after a correction: not accepted, taken up again, accepted, terminated. */
const TAKEN_UP: Story = {
  ...{ name: '残疾人证新办, taken up again', resident: 'P004', by: 'P004', itemId: DISABILITY },
  steps: [
    received,
    step('refuseAcceptance', 'yh.win1', SAY.refuseAcceptance, {
      key: 'acceptance',
      again: 'case.ended',
      first: check,
    }),
    step(
      'correctDecision',
      'yh.zhuren',
      { ...AFTER.reinstate, proposedBy: 'S014' },
      {
        key: 'reinstate:0',
        again: 'case.tooEarly',
      },
    ),
    step('accept', 'yh.win1', SAY.accept, { key: 'acceptance:1', again: 'case.tooLate', first: check }),
    step('notifyInterested', 'yh.shsw', interested, { key: interestedKey, again: 'case.alreadyDone' }),
    step('terminate', 'yh.zhuren', END, { key: 'end:1', again: 'case.ended' }),
  ],
}

/** 容缺受理, and the person thinks better of it. */
const TOLERANT: Story = {
  ...{ name: '残疾人证新办 without its photo', resident: 'P005', by: 'P005', itemId: DISABILITY },
  change: { materials: [] },
  steps: [
    received,
    step(
      'acceptTolerant',
      'yh.win1',
      async ({ desk }) => ({
        ...{ lines: [{ lineKey: 'photo', how: '照片' }], days: 3, promise: await signedAt(desk, 'yh.win1') },
        ...{ basis: null, note: null },
      }),
      { key: 'acceptance', again: 'case.tooLate', first: check },
    ),
    step(
      'supply',
      resident,
      async ({ desk, resident: who }) => {
        const fileId = await uploadedFile(desk.county, await desk.as(who))
        return { ...SAY.supply('photo'), parts: [{ lineId: 'photo', fileIds: [fileId], paper: false, pages: 1 }] }
      },
      { key: null, again: null },
    ),
    step('withdraw', resident, { reason: null, papersBack: false }, { key: 'withdraw', again: 'case.ended' }),
  ],
}

/** 告知承诺受理 at the counter: granted at once, looked after later. */
const PROMISED: Story = {
  ...{ name: '参保登记 on a promise', resident: 'P009', by: 'yh.win1', itemId: MEDINS },
  change: { channel: 'window' },
  steps: [
    step('acceptCommitment', 'yh.win1', async ({ desk }) => sayCommitment(await signedAt(desk, 'yh.win1')), {
      key: 'acceptance',
      again: 'case.tooLate',
      first: check,
    }),
    step('grant', 'yh.zhuren', SAY.grant, { key: 'decision', again: 'case.notYours' }),
    step('afterCheck', 'yb.shenpi', CHECKED, { key: 'afterCheck:1', again: null }),
    step('close', 'yh.win1', { why: '当场办好' }, { key: 'close', again: 'case.tooLate' }),
  ],
}

const NOT_GRANTED: Story = {
  ...{ name: '参保登记, not granted', resident: 'P013', by: 'yh.win1', itemId: MEDINS },
  change: { channel: 'window' },
  steps: [accepted, step('refuse', 'yh.zhuren', SAY.refuse, { key: 'decision', again: 'case.notYours' })],
}

const VOIDED: Story = {
  ...{ name: '参保登记, entered by mistake', resident: 'P016', by: 'yh.win1', itemId: MEDINS },
  change: { channel: 'window' },
  steps: [
    step('voidCase', 'yh.win1', { kind: 'enteredByMistake', reason: '录错了人' }, { key: 'void', again: 'case.ended' }),
  ],
}

const MERGED: Story = {
  ...{ name: '残疾人证新办 twice', resident: 'P017', by: 'yh.win1', itemId: DISABILITY },
  change: { channel: 'window', materials: [] },
  steps: [
    step(
      'mergeDuplicate',
      'yh.zhuren',
      async ({ desk, caseId, resident: who }) => ({
        ...{ keptCaseId: await otherOf(desk, caseId, who), lineIds: [], word: '本人说两件是一回事' },
        proposedBy: 'yh.win1',
      }),
      { key: 'end', again: 'case.ended' },
    ),
  ],
}

/** The other application of the same person, made where there is none. */
async function otherOf(desk: Desk, caseId: string, who: string): Promise<string> {
  const { db } = desk.county.services
  const { applicantId } = await desk.row(caseId)
  const found = await db.case.findFirst({ where: { applicantId, caseId: { not: caseId } } })
  if (found !== null) return found.caseId
  const change = { resident: who, channel: 'window' as const, materials: [] }
  return (await desk.submit('yh.win1', DISABILITY, change)).caseId
}

export const STORIES: readonly Story[] = [
  WHOLE,
  BACK_AND_FORTH,
  TAKEN_UP,
  TOLERANT,
  PROMISED,
  NOT_GRANTED,
  VOIDED,
  MERGED,
]
