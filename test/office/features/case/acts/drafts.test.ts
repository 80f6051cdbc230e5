import { ACTS } from '@shared/case/acts'
import { SupplyInput } from '@shared/case/view/act-inputs'
import { InterestedInput, MeetingInput } from '@shared/case/view/asking-inputs'
import { describe, expect, it } from 'vitest'
import type { ActFacts, DraftOf } from '../../../../../office/features/case/acts/act-form'
import {
  acceptDraft,
  refuseAcceptanceDraft,
  transferDraft,
} from '../../../../../office/features/case/acts/drafts/acceptance-drafts'
import {
  answerConsultDraft,
  backDraft,
  consultDraft,
  interestedDraft,
  meetingDraft,
  upDraft,
  urgeDraft,
} from '../../../../../office/features/case/acts/drafts/asking-drafts'
import { grantDraft, refuseDraft } from '../../../../../office/features/case/acts/drafts/decision-drafts'
import {
  closeDraft,
  deliveryDraft,
  handOutDraft,
  produceDraft,
  sendDraft,
} from '../../../../../office/features/case/acts/drafts/delivery-drafts'
import {
  extendDraft,
  extendProcedureDraft,
  extendSupplementDraft,
  mostDays,
} from '../../../../../office/features/case/acts/drafts/extension-drafts'
import {
  approveDraft,
  endProcedureDraft,
  kindsToStart,
  reentryDraft,
  returnNodeDraft,
  startProcedureDraft,
  stepsBack,
} from '../../../../../office/features/case/acts/drafts/handling-drafts'
import {
  choicesOfNotice,
  receiveDraft,
  returnDraft,
  supplementDraft,
  supplyDraft,
  voidDraft,
  withdrawDraft,
} from '../../../../../office/features/case/acts/drafts/intake-drafts'
import { actFacts, caseDetail } from './case-detail'

type Row = { act: keyof typeof ACTS; draft: DraftOf<never>; filled: object; facts?: ActFacts }
const row = <D>(act: keyof typeof ACTS, draft: DraftOf<D>, filled: Partial<D>, facts?: ActFacts): Row => ({
  act,
  draft: draft as unknown as DraftOf<never>,
  filled,
  ...(facts ? { facts } : {}),
})

const withProcedure = actFacts({
  detail: caseDetail({
    procedures: [
      {
        procedureId: 'p1',
        kind: 'appraisal',
        label: '残疾评定',
        stops: true,
        startOn: '2026-03-03',
        dueOn: null,
        endOn: null,
        result: null,
        reason: '评定',
      },
    ],
  }),
})
const withNotice = actFacts({
  detail: caseDetail({
    supplement: {
      dueOn: '2026-03-20',
      lines: [{ lineId: 'hukou', name: '户口簿', reason: '没有交', how: '补交', basis: null, supplied: false }],
    },
  }),
})

const withConsult = actFacts({
  detail: caseDetail({
    consults: [
      {
        ...{ consultId: 'q1', form: 'department', label: '征求部门意见', unit: '县民政局', mine: true },
        ...{ question: '是否享受过同类待遇', dueOn: '2026-03-05', answer: null, answerText: null },
      },
    ],
  }),
})

/** Acts whose wire form is not the act's own input. */
const WIRE: Partial<Record<keyof typeof ACTS, typeof SupplyInput>> = {
  supply: SupplyInput,
  notifyInterested: InterestedInput as unknown as typeof SupplyInput,
  jointReview: MeetingInput as unknown as typeof SupplyInput,
}

const ROWS: Row[] = [
  row('receive', receiveDraft, {}),
  row('returnForCorrection', returnDraft, {}),
  row('requestSupplement', supplementDraft, {}),
  row(
    'requestSupplement',
    supplementDraft,
    { lines: [{ lineId: 'hukou', name: '户口簿', reason: '还是看不清', how: '', basis: '' }] },
    withNotice,
  ),
  row('supply', supplyDraft, {}, withNotice),
  row('withdraw', withdrawDraft, {}),
  row('voidCase', voidDraft, { reason: '录错了人，重新录' }),
  row('accept', acceptDraft, {}),
  row('refuseAcceptance', refuseAcceptanceDraft, { facts: '户口不在本县', competentOrgan: '邻县残联' }),
  row('transfer', transferDraft, { what: 'point', pointId: 'st-003', reason: '申请人住在那边' }),
  row('nodeApprove', approveDraft, { opinion: '情况属实，建议办理' }),
  row('nodeReturn', returnNodeDraft, { reason: '表单住址和户口簿不一致，请核对' }),
  row(
    'startProcedure',
    startProcedureDraft(() => 'p-1'),
    {},
  ),
  row('endProcedure', endProcedureDraft, { report: '评定为肢体二级' }, withProcedure),
  row('recordReentry', reentryDraft, { system: '省残联系统', externalNo: 'CJ20260001' }),
  row('grant', grantDraft, {}),
  row('refuse', refuseDraft, { text: '评定结果没有达到标准', reasons: ['评定结果未达到残疾标准'] }),
  row('produceResult', produceDraft, { number: '43042320260001' }),
  row('sendResult', sendDraft, { to: 'st-003' }),
  row('recordDelivery', deliveryDraft, {}),
  row('handOut', handOutDraft, { takerName: '张禾丰', witness: '李会计' }),
  row('close', closeDraft, {}),
  row('extend', extendDraft, { days: '10', reason: '函询还没有回来' }),
  row('extendProcedure', extendProcedureDraft, { days: '5', reason: '评定医院排期满了' }, withProcedure),
  row('extendSupplement', extendSupplementDraft, { days: '10', reason: '户口簿在外地' }),
  row(
    'consult',
    consultDraft(() => 'q-1'),
    { toUnit: 'mzj', question: '是否享受过同类待遇' },
  ),
  row('answerConsult', answerConsultDraft, { text: '没有重复享受' }, withConsult),
  row(
    'jointReview',
    meetingDraft(() => 'm-1'),
    {
      ...{ meetingNo: '联审3号', meetingAt: '2026年3月4日 15时', people: '县残联、县民政局', conclusion: '同意办理' },
      opinions: [{ unit: 'mzj', answer: 'agree' as const, text: '无不同意见' }],
    },
  ),
  row('notifyInterested', interestedDraft, { person: '相邻住户', interest: '通行' }),
  row('transferUp', upDraft, { upper: '市残联', opinion: '同意上报', days: '15' }),
  row('returnFromUpper', backDraft, {
    ...{
      outcome: 'granted' as const,
      paperNo: '残批21号',
      paperOn: '2026-03-20',
      text: '同意办理',
      proposedBy: 'S014',
    },
  }),
  row('urge', urgeDraft, { text: '请尽快办' }),
]

describe('the forms of acts', () => {
  for (const { act, draft, filled, facts = actFacts() } of ROWS) {
    it(`what a filled form of ${act} makes is what the act takes`, () => {
      const full = { ...(draft.begin(facts) as object), ...filled } as never
      expect(draft.check(full, facts)).toEqual([])
      const taken = WIRE[act] ?? ACTS[act].input
      expect(taken.safeParse(draft.toInput(full, facts)).success).toBe(true)
    })
  }

  it('a list to mend begins with the papers that are missing and needed, and with nothing else', () => {
    expect(supplementDraft.begin(actFacts()).lines.map((line) => line.lineId)).toEqual(['hukou'])
    expect(choicesOfNotice(caseDetail()).map((choice) => choice.lineId)).toEqual(['hukou', 'idCard', 'name'])
  })

  it('a list without a line, or with a sentence whose blank is open, is not sent', () => {
    const facts = actFacts()
    expect(supplementDraft.check({ lines: [], replyDays: '15' }, facts)).toHaveLength(1)
    const open = { lineId: 'hukou', name: '户口簿', reason: '还差{材料名称}', how: '', basis: '' }
    expect(supplementDraft.check({ lines: [open], replyDays: '15' }, facts)[0]?.message).toContain('材料名称')
  })

  it('the second list asks again only for the lines of the first', () => {
    const input = supplementDraft.toInput({ ...supplementDraft.begin(withNotice) }, withNotice)
    expect(input.mode).toBe('sameLines')
  })

  it('reply days outside five to sixty are not sent', () => {
    for (const replyDays of ['4', '61', 'abc', '']) {
      const draft = { ...supplementDraft.begin(actFacts()), replyDays }
      expect(supplementDraft.check(draft, actFacts()).map((fault) => fault.field)).toContain('replyDays')
    }
  })

  it('a case goes back only to reviewing steps before the open one', () => {
    expect(stepsBack(actFacts()).map((step) => step.key)).toEqual(['n2'])
  })

  it('a reviewer may start what the item orders; a leader also what a colleague proposes, and must name them', () => {
    expect(kindsToStart(actFacts()).map((one) => one.kind)).toEqual(['appraisal', 'publicity', 'siteSurvey'])
    const leader = actFacts({ leads: true })
    expect(kindsToStart(leader).some((one) => one.kind === 'hearing')).toBe(true)
    const draft = { ...startProcedureDraft(() => 'p').begin(leader), kind: 'hearing' as const }
    expect(
      startProcedureDraft(() => 'p')
        .check(draft, leader)
        .map((fault) => fault.field),
    ).toContain('proposedBy')
  })

  it('more time is asked within the law of the item, and not by who gives it', () => {
    const facts = actFacts({ staffId: 'S043' })
    expect(mostDays(facts)).toBe(10)
    const draft = { days: '11', reason: '函询还没有回来', proposedBy: 'S043' }
    expect(extendDraft.check(draft, facts).map((fault) => fault.field)).toEqual(['days', 'proposedBy'])
  })

  it('who asked may only take the question back; what a higher organ decided needs its number and a second person', () => {
    const [asked] = withConsult.detail.consults
    const own = actFacts({ detail: caseDetail({ consults: asked === undefined ? [] : [{ ...asked, mine: false }] }) })
    expect(answerConsultDraft.begin(own).answer).toBe('withdrawn')
    const back = { ...backDraft.begin(own), outcome: 'refused' as const, paperOn: '2026-03-20', text: '不符合条件' }
    expect(backDraft.check(back, own).map((fault) => fault.field)).toEqual(['paperNo', 'proposedBy'])
  })

  it('nobody takes a result without a signature or a witness, and a proxy not without a mandate', () => {
    const base = { ...handOutDraft.begin(actFacts()), takerName: '张小禾' }
    expect(handOutDraft.check(base, actFacts()).map((fault) => fault.field)).toEqual(['signatureFileId'])
    const proxy = { ...base, taker: 'proxy' as const, witness: '李会计' }
    expect(handOutDraft.check(proxy, actFacts()).map((fault) => fault.field)).toEqual(['mandate'])
  })

  it('a masked name is not put down as the name of who takes the result', () => {
    expect(handOutDraft.begin(actFacts()).takerName).toBe('')
  })

  it('a refusal without reasons, or with a reason of three characters, is not sent', () => {
    const facts = actFacts()
    const base = { ...refuseDraft.begin(facts), text: '不符合条件' }
    expect(refuseDraft.check({ ...base, reasons: [] }, facts)).toHaveLength(1)
    expect(refuseDraft.check({ ...base, reasons: ['不行吧'] }, facts)).toHaveLength(1)
    expect(refuseDraft.check({ ...base, reasons: ['材料不实'] }, facts)).toHaveLength(1)
    expect(refuseDraft.check({ ...base, reasons: ['材料不实', '评定没有通过'] }, facts)).toEqual([])
  })

  it('post needs a tracking number, a way down needs its point', () => {
    const facts = actFacts()
    const base = sendDraft.begin(facts)
    expect(sendDraft.check({ ...base, way: 'post' }, facts).map((fault) => fault.field)).toEqual(['trackingNo'])
    expect(sendDraft.check({ ...base, way: 'toVillage' }, facts).map((fault) => fault.field)).toEqual(['to'])
  })
})
