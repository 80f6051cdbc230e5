import { accept } from './acceptance/accept'
import { acceptCommitment } from './acceptance/accept-commitment'
import { acceptTolerant } from './acceptance/accept-tolerant'
import { deemAccept } from './acceptance/deem-accept'
import { refuseAcceptance } from './acceptance/refuse-acceptance'
import { afterCheck } from './aftermath/after-check'
import { archive } from './aftermath/archive'
import { mergeDuplicate } from './aftermath/merge-duplicate'
import { raiseObjection } from './aftermath/raise-objection'
import { rate } from './aftermath/rate'
import { redo } from './aftermath/redo'
import { terminate } from './aftermath/terminate'
import { voidCase } from './aftermath/void-case'
import { withdraw } from './aftermath/withdraw'
import { correctDecision } from './decision/correct-decision'
import { deemRenew } from './decision/deem-renew'
import { grant } from './decision/grant'
import { refuse } from './decision/refuse'
import { remakeDecision } from './decision/remake-decision'
import { revokeGrant } from './decision/revoke-grant'
import { close } from './delivery/close'
import { handOut } from './delivery/hand-out'
import { issueLicence } from './delivery/issue-licence'
import { markUnclaimed } from './delivery/mark-unclaimed'
import { produceResult } from './delivery/produce-result'
import { recordDelivery } from './delivery/record-delivery'
import { sendResult } from './delivery/send-result'
import { serve } from './delivery/serve'
import { dispatch } from './flow/dispatch'
import { recordReentry } from './flow/record-reentry'
import { returnFromUpper } from './flow/return-from-upper'
import { transfer } from './flow/transfer'
import { transferUp } from './flow/transfer-up'
import { urge } from './flow/urge'
import { answerConsult } from './handling/answer-consult'
import { consult } from './handling/consult'
import { endProcedure } from './handling/end-procedure'
import { extend } from './handling/extend'
import { extendProcedure } from './handling/extend-procedure'
import { jointReview } from './handling/joint-review'
import { nodeApprove } from './handling/node-approve'
import { nodeReturn } from './handling/node-return'
import { notifyInterested } from './handling/notify-interested'
import { startProcedure } from './handling/start-procedure'
import { correctOnSpot } from './intake/correct-on-spot'
import { extendSupplement } from './intake/extend-supplement'
import { lapse } from './intake/lapse'
import { receive } from './intake/receive'
import { requestSupplement } from './intake/request-supplement'
import { returnForCorrection } from './intake/return-for-correction'
import { saveDraft } from './intake/save-draft'
import { submit } from './intake/submit'
import { supply } from './intake/supply'
import { confirmPapers } from './papers/confirm-papers'
import { handOverPapers } from './papers/hand-over-papers'

/** 动作表 — every act that is carried out here, by its name in the law. */
export const ACTS = {
  saveDraft,
  submit,
  receive,
  returnForCorrection,
  correctOnSpot,
  requestSupplement,
  extendSupplement,
  supply,
  lapse,
  accept,
  acceptTolerant,
  acceptCommitment,
  deemAccept,
  refuseAcceptance,
  dispatch,
  transfer,
  handOverPapers,
  confirmPapers,
  recordReentry,
  urge,
  transferUp,
  returnFromUpper,
  nodeApprove,
  nodeReturn,
  consult,
  answerConsult,
  jointReview,
  notifyInterested,
  startProcedure,
  extendProcedure,
  endProcedure,
  extend,
  grant,
  refuse,
  correctDecision,
  revokeGrant,
  remakeDecision,
  deemRenew,
  terminate,
  produceResult,
  issueLicence,
  sendResult,
  recordDelivery,
  handOut,
  markUnclaimed,
  serve,
  close,
  rate,
  redo,
  raiseObjection,
  archive,
  afterCheck,
  withdraw,
  voidCase,
  mergeDuplicate,
} as const
