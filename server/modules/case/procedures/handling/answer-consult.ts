import { answerConsult as act } from '@shared/case/acts/handling/answer-consult'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 反馈意见 — by the unit that was asked, or taken back by who owns the step. */
export const answerConsult = caseAct({
  name: 'answerConsult',
  access: staff(),
  audit: 'case.answer-consult',
  input: act.input,
})
