import { raiseObjection } from '@shared/case/acts/aftermath/raise-objection'
import { remakeDecision } from '@shared/case/acts/decision/remake-decision'
import { revokeGrant } from '@shared/case/acts/decision/revoke-grant'
import { issueLicence } from '@shared/case/acts/delivery/issue-licence'
import { ArchiveInput, CorrectInput, RedoInput, ServeInput } from '@shared/case/view/aftermath-inputs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import type { DraftOf } from '../../../../../office/features/case/acts/act-form'
import {
  archiveDraft,
  licenceDraft,
  objectionDraft,
  redoDraft,
  remakeDraft,
  revokeDraft,
} from '../../../../../office/features/case/acts/drafts/aftermath-drafts'
import {
  correctDraft,
  papersToChoose,
  serveDraft,
} from '../../../../../office/features/case/acts/drafts/service-drafts'
import { actFacts, caseDetail } from './case-detail'

const NOTICE = '019c0000-0000-7000-8000-000000000001'
const paper = (noticeId: string, key: string, state = 'valid') => ({
  ...{ noticeId, key, kind: 'paper', title: key, docNumber: null, issuedOn: '2026-03-02', state, printed: 0 },
  text: null,
})
const decision = { kind: 'granted', on: '2026-03-02', by: '李某', no: null, text: '准予' }
const facts = actFacts({
  detail: caseDetail({
    notices: [paper('n0', 'receipt'), paper(NOTICE, 'serviceDone'), paper('n2', 'acceptNotice', 'void')],
    decision,
  }),
})

const ROWS: readonly [string, z.ZodMiniType, DraftOf<never>, object][] = [
  ['serve', ServeInput, serveDraft as never, { servedOn: '2026-03-02', receiver: '旷某' }],
  [
    'serve left',
    ServeInput,
    serveDraft as never,
    { way: 'left', servedOn: '2026-03-02', refuseNote: '不肯收', recorded: true, photoFileId: NOTICE },
  ],
  [
    'correctDecision',
    CorrectInput,
    correctDraft as never,
    { wrongText: '3组', rightText: '2组', reason: '组号写错', proposedBy: 'S014' },
  ],
  [
    'revokeGrant',
    revokeGrant.input,
    revokeDraft as never,
    { facts: '评定表不实', heardOn: '2026-03-02', proposedBy: 'S014' },
  ],
  [
    'remakeDecision',
    remakeDecision.input,
    remakeDraft as never,
    { orderNo: '演政复决〔2026〕3号', orderOn: '2026-03-02', quashed: '认定事实不清', days: '30' },
  ],
  ['raiseObjection', raiseObjection.input, objectionDraft(() => NOTICE) as never, { text: '等级评低了' }],
  ['redo', RedoInput, redoDraft as never, { text: '上门讲清楚' }],
  ['archive', ArchiveInput, archiveDraft as never, {}],
  ['issueLicence', issueLicence.input, licenceDraft as never, { number: '1' }],
]

describe('forms of what follows a decision', () => {
  it.each(ROWS)(
    '%s asks for what is missing, and filled makes what the server takes',
    (name, schema, draft, filled) => {
      const begun = draft.begin(facts) as object
      if (name !== 'archive') expect(draft.check(begun as never, facts).length).toBeGreaterThan(0)
      const whole = { ...begun, ...filled } as never
      expect(draft.check(whole, facts)).toEqual([])
      expect(z.safeParse(schema, draft.toInput(whole, facts)).error?.issues ?? []).toEqual([])
    },
  )

  it('propose the decision that holds, and no paper that is void', () => {
    expect(papersToChoose(facts).map((one) => one.noticeId)).toEqual([NOTICE, 'n0'])
    expect(serveDraft.begin(facts).noticeId).toBe(NOTICE)
    expect(correctDraft.begin(facts).kind).toBe('clerical')
    expect(correctDraft.begin(actFacts()).kind).toBe('reinstate')
  })

  it('nobody agrees to a proposal of their own, and each way of service asks for its proof', () => {
    const own = { ...revokeDraft.begin(facts), proposedBy: facts.staffId }
    expect(revokeDraft.check(own, facts).map((fault) => fault.field)).toContain('proposedBy')
    const serving = { ...serveDraft.begin(facts), servedOn: '2026-03-02' }
    const asked = (way: typeof serving.way) => serveDraft.check({ ...serving, way }, facts).map((fault) => fault.field)
    expect(asked('post')).toEqual(['trackingNo'])
    expect(asked('left')).toEqual(['refuseNote', 'companion', 'photoFileId'])
    expect(asked('publicNotice')).toEqual(['tried', 'places'])
    expect(asked('electronic')).toEqual([])
  })

  it('ends an objection that is open, in the words of an answer', () => {
    const open = { objectionId: 'o1', kind: 'objection', label: '异议', raisedOn: '2026-03-02', endedOn: null }
    const withOpen = actFacts({ detail: caseDetail({ objections: [open] }) })
    const draft = objectionDraft(() => NOTICE)
    const ending = { ...draft.begin(withOpen), ends: 'o1' }
    expect(draft.check(ending, withOpen).map((fault) => fault.message)).toEqual(['请填“答复”'])
    expect(draft.toInput({ ...ending, outcome: 'withdrawn' }, withOpen)).toMatchObject({
      objectionId: 'o1',
      step: 'end',
    })
  })
})
