import { withdraw as act } from '@shared/case/acts/aftermath/withdraw'
import { citizens, either, staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 撤回申请 — by the applicant, or at a counter for them, before a decision. */
export const withdraw = caseAct({
  name: 'withdraw',
  access: either(citizens(), staff('villageClerk', 'windowClerk')),
  audit: 'case.withdraw',
  input: act.input,
})
