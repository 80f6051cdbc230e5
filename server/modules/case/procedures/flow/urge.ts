import { urge as act } from '@shared/case/acts/flow/urge'
import { citizens, either, staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 催办 — once a working day by each person. */
export const urge = caseAct({
  name: 'urge',
  access: either(citizens(), staff()),
  audit: 'case.urge',
  input: act.input,
})
