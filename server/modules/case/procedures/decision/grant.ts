import { grant as act } from '@shared/case/acts/decision/grant'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 准予 — by whoever may decide this item. */
export const grant = caseAct({
  name: 'grant',
  access: staff('centreDirector', 'chiefRep', 'deptLeader', 'leaderInCharge'),
  audit: 'case.grant',
  input: act.input,
})
