import { raiseObjection as act } from '@shared/case/acts/aftermath/raise-objection'
import { citizens, either, staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 陈述申辩、异议、复议诉讼登记 — by the person, or written down for them; the organ writes down how it ended. */
export const raiseObjection = caseAct({
  name: 'raiseObjection',
  access: either(
    citizens(),
    staff('villageClerk', 'windowClerk', 'approver', 'complaintHandler', 'hotlineAgent', 'callbackAgent'),
  ),
  audit: 'case.raise-objection',
  input: act.input,
})
