import { returnFromUpper } from './procedures/flow/return-from-upper'
import { transferUp } from './procedures/flow/transfer-up'
import { urge } from './procedures/flow/urge'
import { answerConsult } from './procedures/handling/answer-consult'
import { consult } from './procedures/handling/consult'
import { extend } from './procedures/handling/extend'
import { extendProcedure } from './procedures/handling/extend-procedure'
import { jointReview } from './procedures/handling/joint-review'
import { notifyInterested } from './procedures/handling/notify-interested'
import { extendSupplement } from './procedures/intake/extend-supplement'

/** 延长、征求、上报、催办 — acts that are needed now and then on the way from acceptance to decision. */
export const HANDLING_ACTS = {
  extendSupplement,
  urge,
  transferUp,
  returnFromUpper,
  consult,
  answerConsult,
  jointReview,
  notifyInterested,
  extendProcedure,
  extend,
}
