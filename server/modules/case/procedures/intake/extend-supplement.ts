import { extendSupplement as act } from '@shared/case/acts/intake/extend-supplement'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 延长补正期 — once, by at most the first period. */
export const extendSupplement = caseAct({
  name: 'extendSupplement',
  access: staff('windowClerk'),
  audit: 'case.extend-supplement',
  input: act.input,
})
