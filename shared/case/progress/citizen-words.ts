import { ACTION_LABELS, type ActionName } from '../action-name'
import type { StatusKey } from './status-key'

/** 群众看的状态 — one plain word for each status and display status; officers see the words of the law table. */
export const CITIZEN_STATUS_WORDS: Readonly<Record<StatusKey, string>> = {
  draft: '还没提交',
  submitted: '已提交，等窗口收件',
  prereviewReturned: '要改一改再交',
  received: '材料已收到，还没受理',
  supplementGiven: '补的材料收到了',
  supplementAsked: '等您补材料',
  accepted: '已受理',
  inHandling: '正在审核',
  suspended: '先停一停，不算在期限里',
  transferredUp: '已报到上级',
  pendingDecision: '快出结果了',
  granted: '已批准',
  resultMaking: '已批准，正在制作结果',
  refused: '没有批准',
  readyForPickup: '可以领了',
  posted: '已寄出',
  returnedMail: '没送到，退回来了',
  unclaimed: '一直给您保管着，请来领',
  delivered: '已领到',
  closed: '办完了',
  refusedAcceptance: '没有受理',
  notRequired: '不用办许可',
  withdrawn: '您已撤回',
  deemedWithdrawn: '过期没补，视为撤回',
  terminated: '停办了',
  voided: '误建的，与您无关',
  merged: '和您的另一件并了',
  revoked: '原来批的撤销了',
  archived: '已归档',
}

/** 群众看的步骤 — acts whose office word a person would not use; the others are called as everybody calls them. */
const CITIZEN_STEP_WORDS: Readonly<Partial<Record<ActionName, string>>> = {
  submit: '您提交了申请',
  receive: '窗口收下材料',
  returnForCorrection: '请您改一改再交',
  correctOnSpot: '您当场改好了',
  requestSupplement: '请您补材料',
  extendSupplement: '补材料的日期延长了',
  supply: '您补交了材料',
  lapse: '过期没补，视为撤回',
  acceptTolerant: '先受理，缺的以后补',
  acceptCommitment: '凭您的承诺受理了',
  deemAccept: '到期没有答复，按规定算受理了',
  refuseAcceptance: '没有受理',
  nodeApprove: '审核通过',
  notifyInterested: '告诉了有关的人，请他们提意见',
  extend: '办理期限经批准延长了',
  transferUp: '报给上级办理',
  returnFromUpper: '上级回复了',
  urge: '催办',
  grant: '批准了',
  deemRenew: '到期没有决定，按规定算同意延续了',
  refuse: '没有批准',
  produceResult: '制作结果',
  sendResult: '寄送结果',
  recordDelivery: '送到了',
  handOut: '领取结果',
  markUnclaimed: '还没来领，一直给您保管着',
  close: '办完了',
  serve: '文书送到了',
  raiseObjection: '您提的意见登记了',
  correctDecision: '更正或恢复办理',
  revokeGrant: '原来批的撤销了',
  remakeDecision: '要重新作决定',
  withdraw: '您撤回了申请',
  voidCase: '误建的，作废了',
  archive: '归档',
  afterCheck: '来核对了承诺的内容',
  terminate: '停办了',
  mergeDuplicate: '两件并成了一件',
}

/** A step of the story in the applicant's words. */
export function citizenStepWords(name: ActionName): string {
  return CITIZEN_STEP_WORDS[name] ?? ACTION_LABELS[name]
}

/** The words for a timeline key: a display status where it stands now, an act before and after; anything else (a step of the flow, a procedure) keeps its own name. */
export function citizenWordsOf(kind: 'past' | 'present' | 'coming' | 'pause', key: string): string | null {
  if (kind === 'pause') return null
  if (kind === 'present') return key in CITIZEN_STATUS_WORDS ? CITIZEN_STATUS_WORDS[key as StatusKey] : null
  return key in ACTION_LABELS ? citizenStepWords(key as ActionName) : null
}
