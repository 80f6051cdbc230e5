import { consult as act } from '@shared/case/acts/handling/consult'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 征求意见、请示 — asks others within the limit; nothing is stopped. */
export const consult = caseAct({
  name: 'consult',
  access: staff(),
  audit: 'case.consult',
  input: act.input,
})
