import { RateInput } from '@shared/case/view/act-inputs'
import { citizens, either, staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 评价 — by the person, or written down by who calls back; never in the clerk’s session. */
export const rate = caseAct({
  name: 'rate',
  access: either(citizens(), staff('callbackAgent', 'hotlineAgent')),
  audit: 'case.rate',
  input: RateInput,
})
