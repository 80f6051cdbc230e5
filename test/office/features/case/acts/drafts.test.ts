import { ACTS } from '@shared/case/acts'
import { SupplyInput } from '@shared/case/view/act-inputs'
import { describe, expect, it } from 'vitest'
import type { ActFacts, DraftOf } from '../../../../../office/features/case/acts/act-form'
import {
  acceptDraft,
  refuseAcceptanceDraft,
  transferDraft,
} from '../../../../../office/features/case/acts/drafts/acceptance-drafts'
import { grantDraft, refuseDraft } from '../../../../../office/features/case/acts/drafts/decision-drafts'
import {
  closeDraft,
  deliveryDraft,
  handOutDraft,
  produceDraft,
  sendDraft,
} from '../../../../../office/features/case/acts/drafts/delivery-drafts'
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
  row('transfer', transferDraft, { pointId: 'st-003', reason: '申请人住在那边' }),
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
]

describe('the forms of acts', () => {
  for (const { act, draft, filled, facts = actFacts() } of ROWS) {
    it(`what a filled form of ${act} makes is what the act takes`, () => {
      const full = { ...(draft.begin(facts) as object), ...filled } as never
      expect(draft.check(full, facts)).toEqual([])
      const taken = act === 'supply' ? SupplyInput : ACTS[act].input
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
    expect(kindsToStart(actFacts()).map((one) => one.kind)).toEqual(['appraisal', 'publicity'])
    const leader = actFacts({ leads: true })
    expect(kindsToStart(leader).some((one) => one.kind === 'hearing')).toBe(true)
    const draft = { ...startProcedureDraft(() => 'p').begin(leader), kind: 'hearing' as const }
    expect(
      startProcedureDraft(() => 'p')
        .check(draft, leader)
        .map((fault) => fault.field),
    ).toContain('proposedBy')
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
  })

  it('post needs a tracking number, a way down needs its point', () => {
    const facts = actFacts()
    const base = sendDraft.begin(facts)
    expect(sendDraft.check({ ...base, way: 'post' }, facts).map((fault) => fault.field)).toEqual(['trackingNo'])
    expect(sendDraft.check({ ...base, way: 'toVillage' }, facts).map((fault) => fault.field)).toEqual(['to'])
  })
})
