import { recordDelivery as act } from '@shared/case/acts/delivery/record-delivery'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 送达登记 — what became of what was sent. */
export const recordDelivery = caseAct({
  name: 'recordDelivery',
  access: staff('issuer', 'villageClerk', 'windowClerk'),
  audit: 'case.record-delivery',
  input: act.input,
})
