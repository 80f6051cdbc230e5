import { accept } from './acceptance/accept'
import { deemAccept } from './acceptance/deem-accept'
import { refuseAcceptance } from './acceptance/refuse-acceptance'
import { archive } from './aftermath/archive'
import { raiseObjection } from './aftermath/raise-objection'
import { rate } from './aftermath/rate'
import { redo } from './aftermath/redo'
import { voidCase } from './aftermath/void-case'
import { withdraw } from './aftermath/withdraw'
import { correctDecision } from './decision/correct-decision'
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
import { transfer } from './flow/transfer'
import { endProcedure } from './handling/end-procedure'
import { nodeApprove } from './handling/node-approve'
import { nodeReturn } from './handling/node-return'
import { startProcedure } from './handling/start-procedure'
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
  requestSupplement,
  supply,
  lapse,
  accept,
  deemAccept,
  refuseAcceptance,
  dispatch,
  transfer,
  handOverPapers,
  confirmPapers,
  recordReentry,
  nodeApprove,
  nodeReturn,
  startProcedure,
  endProcedure,
  grant,
  refuse,
  correctDecision,
  revokeGrant,
  remakeDecision,
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
  withdraw,
  voidCase,
  archive,
} as const
