import { newId } from '@web/api/new-id'
import { type ActForm, actForm } from './act-form'
import {
  answerConsultDraft,
  backDraft,
  consultDraft,
  interestedDraft,
  meetingDraft,
  upDraft,
  urgeDraft,
} from './drafts/asking-drafts'
import { extendDraft, extendProcedureDraft, extendSupplementDraft } from './drafts/extension-drafts'
import { AnswerConsultFields, ConsultFields, InterestedFields, MeetingFields } from './fields/asking/AskingFields'
import { BackFields, UpFields, UrgeFields } from './fields/asking/UpperFields'
import { ExtendFields, ExtendProcedureFields, ExtendSupplementFields } from './fields/handling/ExtensionFields'

const PLAIN = { tone: 'plain', hint: null } as const
const MAIN = { tone: 'main', hint: null } as const

/** 延长、征求、上报、催办 — how the acts between acceptance and decision are asked. */
export const HANDLING_FORMS: Readonly<Record<string, ActForm>> = {
  extend: actForm({
    ...PLAIN,
    papers: true,
    title: '延长办理期限',
    send: '批准延期',
    draft: extendDraft,
    Fields: ExtendFields,
    hint: '只能延一次，会书面告诉申请人新的日期。',
  }),
  extendProcedure: actForm({
    ...PLAIN,
    papers: true,
    title: '特别程序再延几天',
    send: '批准延长',
    draft: extendProcedureDraft,
    Fields: ExtendProcedureFields,
  }),
  extendSupplement: actForm({
    ...PLAIN,
    papers: true,
    title: '补材料再宽限几天',
    send: '延长补正期',
    draft: extendSupplementDraft,
    Fields: ExtendSupplementFields,
    hint: '只能延一次，要补的东西不变。',
  }),
  consult: actForm({
    ...PLAIN,
    title: '征求意见、请示',
    send: '发出去',
    draft: consultDraft(newId),
    Fields: ConsultFields,
    hint: '期限照算。作决定以前要等到答复，或写明原因撤回。',
  }),
  answerConsult: actForm({
    ...MAIN,
    title: '答复征求的意见',
    send: '答复',
    draft: answerConsultDraft,
    Fields: AnswerConsultFields,
  }),
  jointReview: actForm({
    ...PLAIN,
    papers: true,
    title: '登记联席会审',
    send: '登记会议',
    draft: meetingDraft(newId),
    Fields: MeetingFields,
  }),
  notifyInterested: actForm({
    ...PLAIN,
    papers: true,
    title: '告知利害关系人',
    send: '发告知书',
    draft: interestedDraft,
    Fields: InterestedFields,
    hint: '期限照算。提意见的日子过了才能作决定。',
  }),
  transferUp: actForm({
    ...PLAIN,
    papers: true,
    title: '上报上级机关',
    send: '上报',
    draft: upDraft,
    Fields: UpFields,
    hint: '材料清单整套随件上报，不再要申请人交一次。',
  }),
  returnFromUpper: actForm({
    ...MAIN,
    title: '登记上级回件',
    send: '登记回件',
    draft: backDraft,
    Fields: BackFields,
  }),
  urge: actForm({ ...PLAIN, title: '催一催', send: '催办', draft: urgeDraft, Fields: UrgeFields }),
}
