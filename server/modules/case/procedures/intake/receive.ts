import { receive as act } from '@shared/case/acts/intake/receive'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 收件 — the window or an entrusted village point takes the papers in. */
export const receive = caseAct({
  name: 'receive',
  access: staff('windowClerk', 'villageClerk'),
  audit: 'case.receive',
  input: act.input,
})
