import type { RoleCode } from '../../identity/actor'

/** 任职 — a role that somebody holds at a unit, with the deputy whom the county's list names for it. */
export type PostHeld = {
  readonly id: string
  readonly role: RoleCode
  readonly unitId: string
  readonly deputyId: string | null
}

/** 代办的人 — who may stand in, with the roles held in their own right. */
export type Deputy = { readonly staffId: string; readonly posts: readonly PostHeld[] }

/** Roles that watch over cases and write no act of theirs (SD6). */
const WATCHING: readonly RoleCode[] = ['supervisor', 'callbackAgent', 'hotlineAgent', 'auditAdmin']
/** 三员 — no two of them in one hand, and none beside work on cases. */
const ADMINS: readonly RoleCode[] = ['systemAdmin', 'securityAdmin', 'auditAdmin']
/** Roles that neither handle cases nor watch over them. */
const BESIDE: readonly RoleCode[] = ['guide', 'helper', 'complaintHandler', 'cashier', 'governmentHead']

/** 能代哪些岗位 — the posts that the deputy takes over, those that stay without anybody, and whether the two may be in one hand at all. */
export type StandIn = {
  readonly taken: readonly PostHeld[]
  readonly left: readonly PostHeld[]
  /** True where 受理、审批、监管 or two administrators would come together in one person. */
  readonly conflict: boolean
}

/**
 * 代办 — a deputy takes over the posts for which the county's list names them, and those whose role they hold themselves in the same organ;
 * never what separation keeps apart from their own work (case-law §2 SD6; 受理、审批、监管分离). What the deputy did in a case with their own
 * hands still keeps them from acting in it: that is asked case by case. `sameOrgan` tells whether two units answer to the same head.
 */
export function standInOf(
  posts: readonly PostHeld[],
  deputy: Deputy,
  sameOrgan: (one: string, other: string) => boolean,
): StandIn {
  const takes = (post: PostHeld) =>
    post.deputyId === deputy.staffId ||
    deputy.posts.some((own) => own.role === post.role && sameOrgan(own.unitId, post.unitId))
  const taken = posts.filter(takes)
  const roles = [...new Set([...taken, ...deputy.posts].map((post) => post.role))]
  return { taken, left: posts.filter((post) => !takes(post)), conflict: !mayMeet(roles) }
}

/** True for roles that one person may hold at the same time. */
export function mayMeet(roles: readonly RoleCode[]): boolean {
  const admins = roles.filter((role) => ADMINS.includes(role))
  const watches = roles.some((role) => WATCHING.includes(role))
  const handles = roles.some((role) => ![...WATCHING, ...ADMINS, ...BESIDE].includes(role))
  return new Set(admins).size <= 1 && !(watches && handles) && !(admins.length > 0 && handles)
}
