import type { RoleCode } from '../../identity/actor'

/** Who may hold which step (case-law §9): the centre director decides instant items only; reviewers never decide. */
const DECIDERS: readonly RoleCode[] = ['chiefRep', 'deptLeader', 'leaderInCharge']
const ACCEPTERS: readonly RoleCode[] = ['windowClerk', 'villageClerk']

/** True when the role may hold the accepting or deciding step of an item of this handling type. */
export function mayHoldStep(step: 'accept' | 'decision', role: RoleCode, handling: string): boolean {
  if (step === 'accept') return ACCEPTERS.includes(role)
  return DECIDERS.includes(role) || (role === 'centreDirector' && handling === '即办件')
}
