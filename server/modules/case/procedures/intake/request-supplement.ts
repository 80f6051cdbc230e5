import { requestSupplement as act } from '@shared/case/acts/intake/request-supplement'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 一次性告知补正 — all that is missing, at once. */
export const requestSupplement = caseAct({
  name: 'requestSupplement',
  access: staff('windowClerk'),
  audit: 'case.request-supplement',
  input: act.input,
})
