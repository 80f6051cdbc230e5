import { close as act } from '@shared/case/acts/delivery/close'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 办结 — where nothing is handed over. */
export const close = caseAct({
  name: 'close',
  access: staff('issuer', 'windowClerk'),
  audit: 'case.close',
  input: act.input,
})
