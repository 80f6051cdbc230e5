import { handOut as act } from '@shared/case/acts/delivery/hand-out'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 发放 — into the hands of the person or a proxy, identity checked. */
export const handOut = caseAct({
  name: 'handOut',
  access: staff('issuer', 'windowClerk', 'villageClerk'),
  audit: 'case.hand-out',
  input: act.input,
})
