import { accept as act } from '@shared/case/acts/acceptance/accept'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 受理 — the law’s clock runs; the first step of the flow opens by itself. */
export const accept = caseAct({
  name: 'accept',
  access: staff('windowClerk', 'villageClerk'),
  audit: 'case.accept',
  input: act.input,
})
