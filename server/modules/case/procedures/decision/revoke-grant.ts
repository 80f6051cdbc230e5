import { revokeGrant as act } from '@shared/case/acts/decision/revoke-grant'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 撤销、撤回、注销 — a granted decision loses its force at once. */
export const revokeGrant = caseAct({
  name: 'revokeGrant',
  access: staff('deptLeader', 'leaderInCharge'),
  audit: 'case.revoke-grant',
  input: act.input,
})
