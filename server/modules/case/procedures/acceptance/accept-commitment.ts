import { acceptCommitment as act } from '@shared/case/acts/acceptance/accept-commitment'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 告知承诺受理 — a signed promise stands for the proofs on the county's list. */
export const acceptCommitment = caseAct({
  name: 'acceptCommitment',
  access: staff('windowClerk'),
  audit: 'case.accept-commitment',
  input: act.input,
})
