import { refuse as act } from '@shared/case/acts/decision/refuse'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 不予 — with facts, reasons, article and remedies. */
export const refuse = caseAct({
  name: 'refuse',
  access: staff('centreDirector', 'chiefRep', 'deptLeader', 'leaderInCharge'),
  audit: 'case.refuse',
  input: act.input,
})
