import * as z from 'zod/mini'

/** 角色 — the codes of the county's role list (organisation.json), plus none of our own. */
export const ROLE_CODES = [
  'villageClerk',
  'helper',
  'guide',
  'windowClerk',
  'townReviewer',
  'centreDirector',
  'leaderInCharge',
  'approver',
  'chiefRep',
  'deptLeader',
  'governmentHead',
  'issuer',
  'hallDirector',
  'cashier',
  'complaintHandler',
  'callbackAgent',
  'hotlineAgent',
  'supervisor',
  'catalogueEditor',
  'catalogueReviewer',
  'archivist',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
] as const
/** 角色代码 — one of them. */
export const RoleCode = z.enum(ROLE_CODES)
export type RoleCode = z.infer<typeof RoleCode>

/** 一位工作人员 — by record and name. */
export const StaffRef = z.strictObject({ staffId: z.string(), name: z.string() })
export type StaffRef = z.infer<typeof StaffRef>

/**
 * 任职 — one role that a person holds at a unit. `unit` is the unit's id (organisation.json), `place` the twelve-digit division
 * below which the role reaches; `acting` is true while the holder stands in for a colleague on recorded leave, whom `standsFor` names.
 */
export const RoleGrant = z.strictObject({
  role: RoleCode,
  unit: z.string(),
  place: z.string(),
  acting: z.boolean(),
  standsFor: z.optional(StaffRef),
})
export type RoleGrant = z.infer<typeof RoleGrant>

/** 申请人（已登录的群众） — a citizen; `personId` is null until name and ID number are registered once. */
export type CitizenActor = { readonly kind: 'citizen'; readonly accountId: string; readonly personId: string | null }

/**
 * 工作人员 — an officer with the roles held now. `personId` is the officer's own person record, `relatives` those of recorded
 * relatives: both are asked by the rule that nobody acts on a case of their own (回避).
 */
export type StaffActor = {
  readonly kind: 'staff'
  readonly staffId: string
  readonly name: string
  readonly unit: string
  readonly roles: readonly RoleGrant[]
  readonly personId: string | null
  readonly relatives: readonly string[]
}

/** 系统 — the clock acting: deemed acceptance, lapse, dispatch, courier pushes. */
export type SystemActor = { readonly kind: 'system' }

/** 未登录 — anybody on the network. */
export type AnonymousActor = { readonly kind: 'anonymous' }

/** 操作者 — who asks for something. */
export type Actor = CitizenActor | StaffActor | SystemActor | AnonymousActor

/** The clock, as an actor. */
export const SYSTEM: SystemActor = { kind: 'system' }
/** Nobody in particular, as an actor. */
export const ANONYMOUS: AnonymousActor = { kind: 'anonymous' }

/** True when the actor holds one of the roles anywhere. */
export function hasRole(actor: Actor, ...roles: readonly RoleCode[]): actor is StaffActor {
  return actor.kind === 'staff' && actor.roles.some((grant) => roles.includes(grant.role))
}

/** Lengths of the parts of a statistical division code: province, city, county, township, village. */
const DIVISION_ENDS = [2, 4, 6, 9, 12] as const

/** True when `place` lies in or below `root`; both are twelve-digit division codes, zeros filling what lies below. */
export function isWithinPlace(place: string, root: string): boolean {
  const end = DIVISION_ENDS.find((length) => /^0*$/.test(root.slice(length))) ?? 12
  return place.slice(0, end) === root.slice(0, end)
}

/**
 * 代谁办这件 — for whom an officer works on what lies with a post (a unit, and a role or any of the unit): nobody where they hold such a post
 * themselves, else the colleague on leave whose post it is; null where it is not theirs at all.
 */
export function standsForAt(
  actor: Actor,
  post: { readonly unit: string | null; readonly role: string | null },
): StaffRef | null {
  if (actor.kind !== 'staff') return null
  const here = actor.roles.filter((grant) => grant.unit === post.unit && (post.role ?? grant.role) === grant.role)
  if (here.some((grant) => !grant.acting)) return null
  return here.find((grant) => grant.standsFor !== undefined)?.standsFor ?? null
}
