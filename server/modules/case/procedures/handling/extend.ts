import { extend as act } from '@shared/case/acts/handling/extend'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 延长办理期限 — the head of the organ, once, before the last day has passed. */
export const extend = caseAct({
  name: 'extend',
  access: staff('deptLeader', 'leaderInCharge'),
  audit: 'case.extend',
  input: act.input,
})
