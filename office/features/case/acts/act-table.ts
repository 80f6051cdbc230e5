import { newId } from '@web/api/new-id'
import { type ActForm, actForm } from './act-form'
import { acceptDraft, dispatchDraft, refuseAcceptanceDraft, transferDraft } from './drafts/acceptance-drafts'
import {
  archiveDraft,
  licenceDraft,
  objectionDraft,
  redoDraft,
  remakeDraft,
  revokeDraft,
} from './drafts/aftermath-drafts'
import { grantDraft, refuseDraft } from './drafts/decision-drafts'
import { closeDraft, deliveryDraft, handOutDraft, produceDraft, sendDraft } from './drafts/delivery-drafts'
import { terminateDraft } from './drafts/ending-drafts'
import {
  approveDraft,
  endProcedureDraft,
  reentryDraft,
  returnNodeDraft,
  startProcedureDraft,
} from './drafts/handling-drafts'
import {
  receiveDraft,
  returnDraft,
  supplementDraft,
  supplyDraft,
  voidDraft,
  withdrawDraft,
} from './drafts/intake-drafts'
import { correctOnSpotDraft, mergeDraft } from './drafts/mending-drafts'
import { checkDraft, commitmentDraft, tolerantDraft } from './drafts/promise-drafts'
import { rateDraft } from './drafts/rating-draft'
import { correctDraft, serveDraft } from './drafts/service-drafts'
import { AcceptFields, DispatchFields, RefuseAcceptanceFields, TransferFields } from './fields/AcceptanceFields'
import {
  ArchiveFields,
  LicenceFields,
  ObjectionFields,
  RedoFields,
  RemakeFields,
  RevokeFields,
} from './fields/after/AftermathFields'
import { TerminateFields } from './fields/after/EndingFields'
import { CorrectOnSpotFields, MergeFields } from './fields/after/MendingFields'
import { CorrectFields, ServeFields } from './fields/after/ServiceFields'
import { GrantFields, RefuseFields } from './fields/DecisionFields'
import { CloseFields, DeliveryFields, ProduceFields, SendFields } from './fields/DeliveryFields'
import { HandOutFields } from './fields/HandOutFields'
import {
  ApproveFields,
  EndProcedureFields,
  ReentryFields,
  ReturnNodeFields,
  StartProcedureFields,
} from './fields/handling/HandlingFields'
import { ReceiveFields, VoidFields, WithdrawFields } from './fields/IntakeFields'
import { NoticeFields } from './fields/NoticeFields'
import { CheckFields, CommitmentFields, TolerantFields } from './fields/PromiseFields'
import { RateFields } from './fields/RateFields'
import { SupplyFields } from './fields/SupplyFields'
import { HANDLING_FORMS } from './handling-forms'

const PLAIN = { tone: 'plain', hint: null } as const
const MAIN = { tone: 'main', hint: null } as const
const GRAVE = { tone: 'grave' } as const

/** 动作的表 — how each act is asked on the screen, with the words of its button (wording §5). */
export const ACT_FORMS: Readonly<Record<string, ActForm>> = {
  ...HANDLING_FORMS,
  receive: actForm({
    ...MAIN,
    papers: true,
    title: '收件',
    send: '收件',
    draft: receiveDraft,
    Fields: ReceiveFields,
    hint: '收件不是受理。会给申请人一张收件凭证。',
  }),
  returnForCorrection: actForm({
    ...PLAIN,
    papers: true,
    title: '预审退回',
    send: '一次讲清并退回',
    draft: returnDraft,
    Fields: NoticeFields,
    hint: '只能退一次，请一次讲清所有要改的。',
  }),
  correctOnSpot: actForm({
    ...PLAIN,
    title: '当场更正',
    send: '改好了',
    draft: correctOnSpotDraft,
    Fields: CorrectOnSpotFields,
    hint: '本人在场，能当场改的就当场改，不用发补正告知。',
  }),
  requestSupplement: actForm({
    ...PLAIN,
    papers: true,
    title: '一次讲清（补正）',
    send: '发补正告知',
    draft: supplementDraft,
    Fields: NoticeFields,
    hint: '只能告知一次，请把要补的都列上。',
  }),
  supply: actForm({ ...MAIN, title: '登记补来的材料', send: '登记补来的', draft: supplyDraft, Fields: SupplyFields }),
  accept: actForm({
    ...MAIN,
    papers: true,
    title: '受理',
    send: '受理',
    draft: acceptDraft,
    Fields: AcceptFields,
    hint: '受理后办理期限开始算。',
  }),
  acceptTolerant: actForm({
    ...PLAIN,
    papers: true,
    title: '容缺受理',
    send: '容缺受理',
    draft: tolerantDraft,
    Fields: TolerantFields,
    hint: '次要材料以后补，期限从今天起算。到期没补齐，申请视为撤回。',
  }),
  acceptCommitment: actForm({
    ...PLAIN,
    papers: true,
    title: '告知承诺受理',
    send: '凭承诺受理',
    draft: commitmentDraft,
    Fields: CommitmentFields,
    hint: '申请人签了承诺书，当天就作决定，以后再核查。',
  }),
  refuseAcceptance: actForm({
    ...GRAVE,
    papers: true,
    title: '不予受理',
    send: '作出不予受理',
    draft: refuseAcceptanceDraft,
    Fields: RefuseAcceptanceFields,
    hint: '会发不予受理通知书，写明理由和救济途径，不能收回。',
  }),
  dispatch: actForm({
    ...MAIN,
    title: '分办',
    send: '交给第一个环节',
    draft: dispatchDraft,
    Fields: DispatchFields,
    hint: '受理后系统按事项和申请人所在的乡镇分办。那里没有承办单位时，由您来定。',
  }),
  transfer: actForm({ ...PLAIN, title: '转办', send: '转过去', draft: transferDraft, Fields: TransferFields }),
  nodeApprove: actForm({
    ...MAIN,
    title: '本环节通过',
    send: '通过，交下一步',
    draft: approveDraft,
    Fields: ApproveFields,
  }),
  nodeReturn: actForm({
    ...PLAIN,
    title: '退回前面的环节',
    send: '退回',
    draft: returnNodeDraft,
    Fields: ReturnNodeFields,
  }),
  startProcedure: actForm({
    ...PLAIN,
    papers: true,
    title: '启动程序',
    send: '启动',
    draft: startProcedureDraft(newId),
    Fields: StartProcedureFields,
  }),
  endProcedure: actForm({
    ...MAIN,
    papers: true,
    title: '登记程序结果',
    send: '登记结果',
    draft: endProcedureDraft,
    Fields: EndProcedureFields,
    hint: '停过的钟从明天接着走；没停的照算。',
  }),
  recordReentry: actForm({
    ...MAIN,
    title: '内网录入完成',
    send: '登记编号',
    draft: reentryDraft,
    Fields: ReentryFields,
  }),
  grant: actForm({
    ...MAIN,
    papers: true,
    title: '同意并签发',
    send: '同意并签发',
    draft: grantDraft,
    Fields: GrantFields,
  }),
  refuse: actForm({
    ...GRAVE,
    papers: true,
    title: '不同意并写原因',
    send: '作出不予决定',
    draft: refuseDraft,
    Fields: RefuseFields,
    hint: '会发决定书，写明理由、依据和救济途径，不能收回。',
  }),
  produceResult: actForm({
    ...MAIN,
    title: '结果做好了',
    send: '登记结果',
    draft: produceDraft,
    Fields: ProduceFields,
  }),
  sendResult: actForm({ ...MAIN, title: '寄送、下送', send: '送出', draft: sendDraft, Fields: SendFields }),
  recordDelivery: actForm({
    ...MAIN,
    papers: true,
    title: '送达登记',
    send: '登记',
    draft: deliveryDraft,
    Fields: DeliveryFields,
  }),
  handOut: actForm({
    ...MAIN,
    papers: true,
    title: '发给领件人',
    send: '发放',
    draft: handOutDraft,
    Fields: HandOutFields,
  }),
  issueLicence: actForm({
    ...PLAIN,
    title: '签发电子证照',
    send: '用印签发',
    draft: licenceDraft,
    Fields: LicenceFields,
    hint: '在授权书写明的范围里用印，记在日志里。',
  }),
  serve: actForm({
    ...PLAIN,
    papers: true,
    title: '送达文书',
    send: '登记送达',
    draft: serveDraft,
    Fields: ServeFields,
  }),
  raiseObjection: actForm({
    ...PLAIN,
    papers: true,
    title: '陈述申辩、异议',
    send: '登记',
    draft: objectionDraft(newId),
    Fields: ObjectionFields,
    hint: '登记以后先不归档；原来的决定照常有效。',
  }),
  correctDecision: actForm({
    ...PLAIN,
    papers: true,
    title: '更正、恢复办理',
    send: '同意',
    draft: correctDraft,
    Fields: CorrectFields,
  }),
  revokeGrant: actForm({
    ...GRAVE,
    papers: true,
    title: '撤销、撤回、注销',
    send: '作出决定',
    draft: revokeDraft,
    Fields: RevokeFields,
    hint: '一作出，原来的决定书就核验不到有效了。',
  }),
  remakeDecision: actForm({
    ...GRAVE,
    papers: true,
    title: '重新作出决定',
    send: '重新作出',
    draft: remakeDraft,
    Fields: RemakeFields,
    hint: '原来的决定马上不作数，要换人重新审。',
  }),
  redo: actForm({ ...PLAIN, title: '差评重办', send: '登记', draft: redoDraft, Fields: RedoFields }),
  archive: actForm({
    ...MAIN,
    papers: true,
    title: '归档',
    send: '封存归档',
    draft: archiveDraft,
    Fields: ArchiveFields,
  }),
  close: actForm({ ...MAIN, title: '办结', send: '办结', draft: closeDraft, Fields: CloseFields }),
  rate: actForm({
    ...MAIN,
    title: '记下他的评价',
    send: '记下评价',
    draft: rateDraft,
    Fields: RateFields,
    hint: '照他说的记，一个字不改。经办的人看不到是谁评的。',
  }),
  afterCheck: actForm({
    ...PLAIN,
    papers: true,
    title: '事后核查',
    send: '登记核查结果',
    draft: checkDraft,
    Fields: CheckFields,
    hint: '会发核查结果告知书。有出入的先给整改，不先定性。',
  }),
  terminate: actForm({
    ...GRAVE,
    papers: true,
    title: '终止办理',
    send: '终止办理',
    draft: terminateDraft,
    Fields: TerminateFields,
    hint: '办不下去的件才能终止。会发终止办理通知书，写明原因和救济途径。',
  }),
  withdraw: actForm({
    ...PLAIN,
    papers: true,
    title: '替申请人撤回',
    send: '撤回申请',
    draft: withdrawDraft,
    Fields: WithdrawFields,
    hint: '申请人本人要求才能办。会打一张撤回申请请他签字。',
  }),
  mergeDuplicate: actForm({
    ...GRAVE,
    papers: true,
    title: '并到另一件',
    send: '并案',
    draft: mergeDraft,
    Fields: MergeFields,
    hint: '同一个人的同一件事交了两次，才能并。这一件结束，材料并过去。',
  }),
  voidCase: actForm({
    ...GRAVE,
    title: '作废',
    send: '作废这个编号',
    draft: voidDraft,
    Fields: VoidFields,
    hint: '编号作废后不能再用。本人自己交的不能作废，请他撤回。',
  }),
}
