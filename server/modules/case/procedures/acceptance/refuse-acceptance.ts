import { refuseAcceptance as act } from '@shared/case/acts/acceptance/refuse-acceptance'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 不予受理 — in writing, with reasons and where to go instead. */
export const refuseAcceptance = caseAct({
  name: 'refuseAcceptance',
  access: staff('windowClerk'),
  audit: 'case.refuse-acceptance',
  input: act.input,
})
