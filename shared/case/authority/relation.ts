import { type Actor, isWithinPlace, type RoleGrant } from '../../identity/actor'

/**
 * 与办件的关系 — how an actor stands to one case (case-law §2, place relation). Computed from the loaded record; roles without a
 * relation give no right. `ownPoint` is the accepting point, `intake` a village station that took the papers in for it, `custody` the point where
 * the result lies, `paper` a point where the papers of the application lie, or one that they are on their way from or to,
 * `asked` a unit and post whose opinion was asked.
 */
export type Relation =
  | 'self'
  | 'mandate'
  | 'ownPoint'
  | 'intake'
  | 'itemOrgan'
  | 'node'
  | 'custody'
  | 'paper'
  | 'asked'
  | 'below'

/** What the relation is computed from. */
export type RelationFacts = {
  readonly accountId: string | null
  readonly applicantId: string | null
  readonly pointUnit: string | null
  /** Unit of the point that took the application in, where that is another one than the accepting point. */
  readonly intakeUnit?: string | null
  readonly custodyUnit: string | null
  /** Units of the points that answer for the papers now. */
  readonly paperUnits?: readonly string[]
  /** Units, with the post where one was named, whose opinion was asked. */
  /** An agent filed it by a mandate: the account that filed is not the applicant's. */
  readonly filedByAgent?: boolean
  /** The applicant gave this citizen a mandate, whether it still holds or not. */
  readonly mandated?: boolean
  readonly asked?: readonly { readonly unit: string; readonly role: string | null }[]
  readonly organ: string
  readonly openNode: { readonly unit: string; readonly role: string } | null
  readonly place: string
}

/** All relations that hold. A deputy acts as the holder: the role grants of the actor already include recorded leave. */
export function relationsOf(actor: Actor, facts: RelationFacts): Relation[] {
  if (actor.kind === 'citizen') {
    const filed = facts.accountId !== null && facts.accountId === actor.accountId && facts.filedByAgent !== true
    const self = filed || (actor.personId !== null && actor.personId === facts.applicantId)
    return [...(self ? (['self'] as const) : []), ...(facts.mandated === true ? (['mandate'] as const) : [])]
  }
  if (actor.kind !== 'staff') return []
  const { roles } = actor
  const holds = (test: (grant: RoleGrant) => boolean) => roles.some(test)
  const found: Relation[] = []
  if (facts.pointUnit !== null && holds((grant) => grant.unit === facts.pointUnit)) found.push('ownPoint')
  if (facts.intakeUnit != null && holds((grant) => grant.unit === facts.intakeUnit)) found.push('intake')
  if (holds((grant) => grant.unit === facts.organ)) found.push('itemOrgan')
  const node = facts.openNode
  if (node !== null && holds((grant) => grant.unit === node.unit && grant.role === node.role)) found.push('node')
  if (facts.custodyUnit !== null && holds((grant) => grant.unit === facts.custodyUnit)) found.push('custody')
  if (holds((grant) => facts.paperUnits?.includes(grant.unit) === true)) found.push('paper')
  const asks = facts.asked ?? []
  if (holds((grant) => asks.some((one) => one.unit === grant.unit && (one.role ?? grant.role) === grant.role)))
    found.push('asked')
  if (holds((grant) => isWithinPlace(facts.place, grant.place))) found.push('below')
  return found
}
