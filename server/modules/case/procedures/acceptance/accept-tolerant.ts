import { acceptTolerant as act } from '@shared/case/acts/acceptance/accept-tolerant'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 容缺受理 — accepted with gaps that the county tolerates, on the applicant's signed promise. */
export const acceptTolerant = caseAct({
  name: 'acceptTolerant',
  access: staff('windowClerk'),
  audit: 'case.accept-tolerant',
  input: act.input,
})
