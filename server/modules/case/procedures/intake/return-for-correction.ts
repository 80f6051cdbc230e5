import { returnForCorrection as act } from '@shared/case/acts/intake/return-for-correction'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 预审退回 — the whole list of what is wrong, once, before receipt. */
export const returnForCorrection = caseAct({
  name: 'returnForCorrection',
  access: staff('windowClerk'),
  audit: 'case.return-for-correction',
  input: act.input,
})
