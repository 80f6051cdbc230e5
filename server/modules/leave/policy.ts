import type { RoleCode, StaffActor } from '@shared/identity/actor'

/** Posts that lead an organ's people, the higher number above the lower. */
const RANKS: Partial<Record<RoleCode, number>> = {
  hallDirector: 1,
  centreDirector: 1,
  chiefRep: 1,
  deptLeader: 2,
  leaderInCharge: 2,
}

/** Roles whose holders hear of leave in their organ. */
export const LEADING = Object.keys(RANKS).filter((role) => role !== 'chiefRep') as RoleCode[]

/** Who records that somebody is gone for good, and sees no case by it. */
export const HANDS_OVER = ['systemAdmin'] as const satisfies readonly RoleCode[]

/** The person whose leave is asked about. */
export type Absent = {
  readonly staffId: string
  readonly unitId: string
  readonly posts: readonly { readonly role: RoleCode }[]
}

/** The units in whose organ this officer leads, with how high they stand there; a deputy leads as the holder does. */
function rankIn(actor: StaffActor, organOf: (unitId: string) => string, organ: string): number {
  return Math.max(0, ...actor.roles.filter((one) => organOf(one.unit) === organ).map((one) => RANKS[one.role] ?? 0))
}

/** True for the person themself, and for who leads the same organ and stands no lower there. */
export function mayRecordFor(actor: StaffActor, absent: Absent, organOf: (unitId: string) => string): boolean {
  if (actor.staffId === absent.staffId) return true
  const rank = rankIn(actor, organOf, organOf(absent.unitId))
  return rank > 0 && rank >= Math.max(0, ...absent.posts.map((post) => RANKS[post.role] ?? 0))
}

/** The organs in which this officer leads anybody. */
export function ledOrgans(actor: StaffActor, organOf: (unitId: string) => string): string[] {
  return [...new Set(actor.roles.filter((one) => RANKS[one.role] !== undefined).map((one) => organOf(one.unit)))]
}
