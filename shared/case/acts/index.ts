import { accept } from './acceptance/accept'
import { acceptCommitment } from './acceptance/accept-commitment'
import { acceptTolerant } from './acceptance/accept-tolerant'
import { deemAccept } from './acceptance/deem-accept'
import { refuseAcceptance } from './acceptance/refuse-acceptance'
import { afterCheck } from './aftermath/after-check'
import { mergeDuplicate } from './aftermath/merge-duplicate'
import { rate } from './aftermath/rate'
import { terminate } from './aftermath/terminate'
import { voidCase } from './aftermath/void-case'
import { withdraw } from './aftermath/withdraw'
import { deemRenew } from './decision/deem-renew'
import { grant } from './decision/grant'
import { refuse } from './decision/refuse'
import { close } from './delivery/close'
import { handOut } from './delivery/hand-out'
import { markUnclaimed } from './delivery/mark-unclaimed'
import { produceResult } from './delivery/produce-result'
import { recordDelivery } from './delivery/record-delivery'
import { sendResult } from './delivery/send-result'
import { dispatch } from './flow/dispatch'
import { recordReentry } from './flow/record-reentry'
import { transfer } from './flow/transfer'
import { endProcedure } from './handling/end-procedure'
import { nodeApprove } from './handling/node-approve'
import { nodeReturn } from './handling/node-return'
import { startProcedure } from './handling/start-procedure'
import { correctOnSpot } from './intake/correct-on-spot'
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
  nodeApprove,
  nodeReturn,
  startProcedure,
  endProcedure,
  grant,
  refuse,
  deemRenew,
  terminate,
  produceResult,
  sendResult,
  recordDelivery,
  handOut,
  markUnclaimed,
  close,
  rate,
  afterCheck,
  withdraw,
  voidCase,
  mergeDuplicate,
} as const
