import { voidCase as act } from '@shared/case/acts/aftermath/void-case'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 作废 — a number that never had legal effect. */
export const voidCase = caseAct({
  name: 'voidCase',
  access: staff('windowClerk', 'villageClerk'),
  audit: 'case.void-case',
  input: act.input,
})
