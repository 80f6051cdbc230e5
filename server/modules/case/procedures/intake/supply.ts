import { SupplyInput } from '@shared/case/view/act-inputs'
import { citizens, either, staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 补交材料 — by the applicant, or at a counter for them. */
export const supply = caseAct({
  name: 'supply',
  access: either(citizens(), staff('villageClerk', 'windowClerk')),
  audit: 'case.supply',
  input: SupplyInput,
})
