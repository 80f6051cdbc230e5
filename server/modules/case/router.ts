import { router } from '../../platform/trpc'
import { acceptanceActs } from './acceptance-acts'
import { besideActs } from './beside-acts'
import { HANDLING_ACTS } from './handling-acts'
import { previewProcedures } from './preview-procedures'
import { aftermathActs } from './procedures/aftermath/aftermath-acts'
import { rate } from './procedures/aftermath/rate'
import { rateByCode } from './procedures/aftermath/rate-by-code'
import { voidCase } from './procedures/aftermath/void-case'
import { withdraw } from './procedures/aftermath/withdraw'
import { grant } from './procedures/decision/grant'
import { refuse } from './procedures/decision/refuse'
import { close } from './procedures/delivery/close-case'
import { handOut } from './procedures/delivery/hand-out'
import { produceResult } from './procedures/delivery/produce-result'
import { recordDelivery } from './procedures/delivery/record-delivery'
import { sendResult } from './procedures/delivery/send-result'
import { dropDraft } from './procedures/draft/drop-draft'
import { getDraft } from './procedures/draft/get-draft'
import { listDrafts } from './procedures/draft/list-drafts'
import { saveDraft } from './procedures/draft/save-draft'
import { dispatch } from './procedures/flow/dispatch-case'
import { otherAct } from './procedures/flow/other-act'
import { recordReentry } from './procedures/flow/record-reentry'
import { transfer } from './procedures/flow/transfer'
import { endProcedure } from './procedures/handling/end-procedure'
import { nodeApprove } from './procedures/handling/node-approve'
import { nodeReturn } from './procedures/handling/node-return'
import { startProcedure } from './procedures/handling/start-procedure'
import { receive } from './procedures/intake/receive'
import { requestSupplement } from './procedures/intake/request-supplement'
import { returnForCorrection } from './procedures/intake/return-for-correction'
import { submitCase } from './procedures/intake/submit-case'
import { supply } from './procedures/intake/supply'
import { askProgress } from './procedures/view/ask-progress'
import { checkMaterial } from './procedures/view/check-material'
import { countReentries } from './procedures/view/count-reentries'
import { countWork } from './procedures/view/count-work'
import { getCase } from './procedures/view/get-case'
import { getMine } from './procedures/view/get-mine'
import { getMyApplication } from './procedures/view/get-my-application'
import { listMine } from './procedures/view/list-mine'
import { listReentries } from './procedures/view/list-reentries'
import { listWork } from './procedures/view/list-work'
import { peekCase } from './procedures/view/peek-case'
import { queryProgress } from './procedures/view/query-progress'
import { revealField } from './procedures/view/reveal-field'

/** 办件 — submission, views and every act of the law. */
export const caseRouter = router({
  submit: submitCase,
  listMine,
  getMine,
  getMyApplication,
  queryProgress,
  askProgress,
  list: listWork,
  counts: countWork,
  get: getCase,
  peek: peekCase,
  reveal: revealField,
  checkMaterial,
  ...besideActs,
  ...previewProcedures,
  receive,
  returnForCorrection,
  requestSupplement,
  supply,
  ...acceptanceActs,
  dispatch,
  transfer,
  recordReentry,
  nodeApprove,
  nodeReturn,
  startProcedure,
  endProcedure,
  ...HANDLING_ACTS,
  grant,
  refuse,
  produceResult,
  sendResult,
  recordDelivery,
  handOut,
  close,
  rate,
  rateByCode,
  withdraw,
  voidCase,
  ...aftermathActs,
  otherAct,
})

/** 草稿 */
export const draftRouter = router({ save: saveDraft, get: getDraft, list: listDrafts, drop: dropDraft })

/** 二次录入 — the ledger; `case.recordReentry` completes a row. */
export const reentryRouter = router({ list: listReentries, counts: countReentries })
