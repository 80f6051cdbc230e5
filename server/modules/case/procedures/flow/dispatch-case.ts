import { dispatch as act } from '@shared/case/acts/flow/dispatch'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 分办 — by hand, where the system did not. */
export const dispatch = caseAct({
  name: 'dispatch',
  access: staff('centreDirector', 'hallDirector'),
  audit: 'case.dispatch',
  input: act.input,
})
