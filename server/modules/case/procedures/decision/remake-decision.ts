import { remakeDecision as act } from '@shared/case/acts/decision/remake-decision'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 重新作出 — on an order the decision is made anew by others. */
export const remakeDecision = caseAct({
  name: 'remakeDecision',
  access: staff('deptLeader', 'leaderInCharge'),
  audit: 'case.remake-decision',
  input: act.input,
})
