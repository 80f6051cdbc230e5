import { CorrectInput } from '@shared/case/view/aftermath-inputs'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 更正、恢复 — a slip of the pen, or a case that should not have ended; another person proposed it. */
export const correctDecision = caseAct({
  name: 'correctDecision',
  access: staff('deptLeader', 'leaderInCharge', 'chiefRep', 'centreDirector'),
  audit: 'case.correct-decision',
  input: CorrectInput,
})
