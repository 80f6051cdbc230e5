import type { RoleCode } from '../../identity/actor'
import type { CaseActionName } from '../matrix'
import type { Relation } from './relation'

/** 谁可以办 — one way in which an action is open: these roles, standing so to the case. `applicant` and `system` are not posts. */
export type Way = { readonly roles: readonly (RoleCode | 'applicant' | 'system')[]; readonly relation: Relation | null }

const POINT = (...roles: Way['roles']): Way => ({ roles, relation: 'ownPoint' })
const INTAKE = (...roles: Way['roles']): Way => ({ roles, relation: 'intake' })
const NODE = (...roles: Way['roles']): Way => ({ roles, relation: 'node' })
const ORGAN = (...roles: Way['roles']): Way => ({ roles, relation: 'itemOrgan' })
const CUSTODY = (...roles: Way['roles']): Way => ({ roles, relation: 'custody' })
const PAPER: Way = {
  roles: ['villageClerk', 'windowClerk', 'townReviewer', 'approver', 'issuer', 'archivist'],
  relation: 'paper',
}
const SELF: Way = { roles: ['applicant'], relation: 'self' }
const SYSTEM_ALONE: Way = { roles: ['system'], relation: null }

/**
 * 角色 × 动作 — case-law §9 as a table. A role without the relation has no right: a window clerk accepts at her own point only, an
 * approver passes the node that is open at his unit only. Actions that are not built yet are absent and answer `case.notYet`.
 */
export const ROLE_TABLE = {
  saveDraft: [SELF, POINT('villageClerk', 'windowClerk'), INTAKE('villageClerk', 'windowClerk')],
  submit: [
    SELF,
    POINT('villageClerk', 'windowClerk', 'hotlineAgent'),
    INTAKE('villageClerk', 'windowClerk', 'hotlineAgent'),
    SYSTEM_ALONE,
  ],
  receive: [POINT('windowClerk', 'villageClerk'), INTAKE('villageClerk')],
  returnForCorrection: [POINT('windowClerk')],
  correctOnSpot: [POINT('windowClerk', 'villageClerk'), INTAKE('villageClerk')],
  requestSupplement: [POINT('windowClerk', 'villageClerk')],
  supply: [
    SELF,
    POINT('villageClerk', 'windowClerk'),
    INTAKE('villageClerk', 'windowClerk'),
    { roles: ['villageClerk', 'windowClerk'], relation: 'below' },
  ],
  lapse: [SYSTEM_ALONE],
  accept: [POINT('windowClerk', 'villageClerk')],
  acceptTolerant: [POINT('windowClerk')],
  acceptCommitment: [POINT('windowClerk')],
  deemAccept: [SYSTEM_ALONE],
  refuseAcceptance: [POINT('windowClerk')],
  dispatch: [SYSTEM_ALONE, { roles: ['centreDirector', 'hallDirector'], relation: 'below' }],
  transfer: [POINT('windowClerk', 'villageClerk'), { roles: ['centreDirector', 'hallDirector'], relation: 'below' }],
  handOverPapers: [PAPER],
  confirmPapers: [PAPER],
  recordReentry: [POINT('windowClerk'), ORGAN('approver'), { roles: ['townReviewer'], relation: 'below' }],
  nodeApprove: [
    NODE('townReviewer', 'approver', 'windowClerk', 'centreDirector', 'leaderInCharge', 'deptLeader', 'chiefRep'),
  ],
  nodeReturn: [NODE('townReviewer', 'approver', 'chiefRep', 'deptLeader', 'leaderInCharge', 'centreDirector')],
  startProcedure: [
    NODE('townReviewer', 'approver', 'chiefRep', 'deptLeader', 'leaderInCharge'),
    ORGAN('approver', 'chiefRep', 'deptLeader'),
  ],
  endProcedure: [
    NODE('townReviewer', 'approver', 'chiefRep', 'deptLeader'),
    ORGAN('approver'),
    { roles: ['townReviewer'], relation: 'below' },
    SYSTEM_ALONE,
  ],
  grant: [NODE('centreDirector', 'chiefRep', 'deptLeader', 'leaderInCharge')],
  refuse: [NODE('centreDirector', 'chiefRep', 'deptLeader', 'leaderInCharge')],
  deemRenew: [SYSTEM_ALONE],
  terminate: [{ roles: ['centreDirector'], relation: 'below' }, NODE('chiefRep'), ORGAN('chiefRep')],
  produceResult: [
    ORGAN('issuer', 'approver', 'windowClerk'),
    POINT('issuer', 'windowClerk'),
    { roles: ['issuer'], relation: 'below' },
  ],
  sendResult: [CUSTODY('issuer', 'windowClerk')],
  recordDelivery: [
    POINT('issuer', 'villageClerk', 'windowClerk'),
    CUSTODY('issuer', 'villageClerk', 'windowClerk'),
    { roles: ['issuer', 'villageClerk', 'windowClerk'], relation: 'below' },
    SYSTEM_ALONE,
  ],
  handOut: [CUSTODY('issuer', 'windowClerk', 'villageClerk')],
  markUnclaimed: [SYSTEM_ALONE],
  close: [CUSTODY('issuer', 'windowClerk'), POINT('issuer', 'windowClerk'), SYSTEM_ALONE],
  rate: [SELF, { roles: ['callbackAgent', 'hotlineAgent'], relation: 'below' }],
  afterCheck: [ORGAN('approver'), { roles: ['townReviewer'], relation: 'below' }],
  withdraw: [SELF, POINT('villageClerk', 'windowClerk'), INTAKE('villageClerk', 'windowClerk')],
  voidCase: [POINT('windowClerk', 'villageClerk'), INTAKE('windowClerk', 'villageClerk')],
  mergeDuplicate: [{ roles: ['centreDirector', 'hallDirector'], relation: 'below' }],
} as const satisfies Partial<Record<CaseActionName, readonly Way[]>>

/** Actions that this system carries out; every other name answers `case.notYet`. */
export type BuiltActionName = keyof typeof ROLE_TABLE
export const BUILT_ACTIONS = Object.keys(ROLE_TABLE) as BuiltActionName[]

/** True when an action is carried out here. */
export function isBuilt(name: string): name is BuiltActionName {
  return name in ROLE_TABLE
}
