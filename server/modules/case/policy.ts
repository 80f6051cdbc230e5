import type { CaseState } from '@shared/case/case-state'
import { isEnded } from '@shared/case/case-status'
import { type Actor, isWithinPlace, type RoleCode, type StaffActor } from '@shared/identity/actor'
import { problem } from '@shared/problem/problem'
import type { CaseRow } from './store/case-store'
import type { WorkScope } from './store/work-scope'

/** Roles whose reach is the counter or station they sit at. */
const POINT_ROLES: readonly RoleCode[] = [
  'villageClerk',
  'helper',
  'windowClerk',
  'issuer',
  'hallDirector',
  'centreDirector',
]
/** Roles whose reach is the unit whose nodes they own. */
const UNIT_ROLES: readonly RoleCode[] = [
  'villageClerk',
  'windowClerk',
  'townReviewer',
  'approver',
  'chiefRep',
  'deptLeader',
  'leaderInCharge',
  'centreDirector',
  'issuer',
]
/** Roles that oversee everything below their place and write nothing. */
const PLACE_ROLES: readonly RoleCode[] = [
  'supervisor',
  'callbackAgent',
  'hotlineAgent',
  'complaintHandler',
  'leaderInCharge',
  'archivist',
]

/** Roles that may look at any case of their place, beside those that oversee it, though their lists hold only what is theirs to do. */
const LOOKING_ROLES: readonly RoleCode[] = [...PLACE_ROLES, 'townReviewer', 'centreDirector', 'hallDirector']

/** What reading is decided on. */
export type Readable = {
  readonly row: Pick<
    CaseRow,
    'pointId' | 'intakePoint' | 'custodyPoint' | 'holderUnit' | 'unitId' | 'place' | 'accountId' | 'applicantId'
  >
  readonly state: Pick<CaseState, 'doings' | 'parties' | 'consults'>
}

/** The points (stations, halls) of a unit, as the organisation knows them. */
export type PointsOfUnit = (unitId: string) => readonly string[]

/**
 * May this actor read this case? The applicant, whoever is named in it as acting for the applicant, and the account that filed it may
 * (an agent reads; what they may do is the law table's business); an officer may when the case was taken in or
 * lies in custody at their point, is held or decided by their unit, was acted on by themself, when their opinion on it was asked, or
 * when it lies below the place that they oversee (case-law §9, last row).
 */
export function canReadCase(actor: Actor, file: Readable, pointsOf: PointsOfUnit): boolean {
  const { row, state } = file
  if (actor.kind === 'system') return true
  if (actor.kind === 'citizen') {
    if (row.accountId === actor.accountId) return true
    return actor.personId !== null && [row.applicantId, ...state.parties].includes(actor.personId)
  }
  return canWorkOn(actor, file, pointsOf) || watches(actor, file, LOOKING_ROLES) || isAsked(actor, file)
}

/** Whoever is to give an opinion reads what it is about; they work on nothing else. */
function isAsked(actor: Actor, { state }: Readable): boolean {
  if (actor.kind !== 'staff') return false
  return (state.consults ?? []).some((one) =>
    actor.roles.some((grant) => grant.unit === one.unit && (one.role ?? grant.role) === grant.role),
  )
}

/** Roles that look at papers. */
export const CHECKING_ROLES: readonly RoleCode[] = [
  'windowClerk',
  'villageClerk',
  'townReviewer',
  'approver',
  'chiefRep',
  'centreDirector',
]

/** May this officer tick papers of the case, or take a tick back? Who works on it may, until it has ended. */
export function mayCheckPapers(
  actor: Actor,
  file: Readable & { readonly state: Pick<CaseState, 'status'> },
  pointsOf: PointsOfUnit,
): boolean {
  if (actor.kind !== 'staff' || isEnded(file.state.status)) return false
  return actor.roles.some((grant) => CHECKING_ROLES.includes(grant.role)) && canWorkOn(actor, file, pointsOf)
}

/** The unit in whose name this officer may say why a case is late: the one that holds it, or the one that decides it; null for anybody else. */
export function explainingUnitOf(actor: Actor, { row }: Pick<Readable, 'row'>): string | null {
  if (actor.kind !== 'staff') return null
  const units = actor.roles.filter((grant) => UNIT_ROLES.includes(grant.role)).map((grant) => grant.unit)
  return [row.holderUnit, row.unitId].find((unit) => unit !== null && units.includes(unit)) ?? null
}

/** True for an officer at whose point it lies, whose unit holds or decides it, or who acted on it: looking alone is not enough. */
export function canWorkOn(actor: Actor, { row, state }: Readable, pointsOf: PointsOfUnit): boolean {
  if (actor.kind !== 'staff') return false
  if (state.doings.some((doing) => doing.kind === 'staff' && doing.id === actor.staffId)) return true
  const at = [row.pointId, row.intakePoint, row.custodyPoint]
  return actor.roles.some((grant) => {
    const here = pointsOf(grant.unit)
    if (POINT_ROLES.includes(grant.role) && at.some((point) => point !== null && here.includes(point))) return true
    return UNIT_ROLES.includes(grant.role) && (row.holderUnit === grant.unit || row.unitId === grant.unit)
  })
}

/** May this officer see a masked field in full, for a purpose? Who works on the case, and who oversees it and must call the person. */
export function canReveal(actor: Actor, file: Readable, pointsOf: PointsOfUnit): boolean {
  return canWorkOn(actor, file, pointsOf) || watches(actor, file, PLACE_ROLES)
}

/** Posts that dispatch the cases of their place, and posts that lead the organ with which a case lies or that decides it. */
const DISPATCHERS: readonly RoleCode[] = ['centreDirector', 'hallDirector']
const LEADERS: readonly RoleCode[] = ['chiefRep', 'deptLeader', 'leaderInCharge']

/** May this officer put a case on the fast track? Who dispatches (case-law §9, row 分办) and who leads the organ; nobody for a case of their own. */
export function maySetFast(actor: Actor, { row, state }: Readable): boolean {
  if (actor.kind !== 'staff') return false
  const subjects = [row.applicantId, ...state.parties]
  if ([actor.personId, ...actor.relatives].some((person) => person !== null && subjects.includes(person))) return false
  const leads = actor.roles.some(
    (grant) => LEADERS.includes(grant.role) && (grant.unit === row.unitId || grant.unit === row.holderUnit),
  )
  return leads || watches(actor, { row, state }, DISPATCHERS)
}

function watches(actor: Actor, { row }: Readable, roles: readonly RoleCode[]): boolean {
  return (
    actor.kind === 'staff' &&
    actor.roles.some((grant) => roles.includes(grant.role) && isWithinPlace(row.place, grant.place))
  )
}

/** Throws `case.notFound` rather than "not allowed": whether a case exists is itself something that not everybody may know. */
export function assertMayRead(actor: Actor, file: Readable, pointsOf: PointsOfUnit): void {
  if (!canReadCase(actor, file, pointsOf)) throw problem('case.notFound')
}

/** Whose cases an officer's lists hold. */
export function workScopeOf(actor: StaffActor, county: string, pointsOf: PointsOfUnit): WorkScope {
  const held = (roles: readonly RoleCode[]) => actor.roles.filter((grant) => roles.includes(grant.role))
  const unique = (values: readonly string[]) => [...new Set(values)]
  return {
    county,
    units: unique(held(UNIT_ROLES).map((grant) => grant.unit)),
    points: unique(held(POINT_ROLES).flatMap((grant) => pointsOf(grant.unit))),
    places: unique(held(PLACE_ROLES).map((grant) => placeStem(grant.place))),
  }
}

/** The digits that all places below a division share: 430423000000 → 430423. */
export function placeStem(place: string): string {
  const end = [2, 4, 6, 9, 12].find((length) => /^0*$/.test(place.slice(length))) ?? 12
  return place.slice(0, end)
}
