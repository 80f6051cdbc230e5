import type { Actor, RoleGrant } from '../../identity/actor'
import { makeProblem, type Problem, ProblemError, problem } from '../../problem/problem'
import { ACTION_LABELS } from '../action-name'
import type { ActContext } from '../acts/act'
import { assertCell, closesAtCounter } from '../cell'
import { acceptNodeOf } from '../handling-plan'
import type { Way } from '../law/law-row'
import { mandateFor } from './agent-act'
import type { Relation } from './relation'
import { BUILT_ACTIONS, type BuiltActionName, isBuilt, waysOf } from './role-table'
import { assertSeparation } from './separation'

/** 能办什么 — one act with whether this actor may do it now, and if not the Problem that says why. */
export type ActAvailability = {
  readonly name: BuiltActionName
  readonly allowed: boolean
  readonly problem: Problem | null
}

/**
 * Asks everything that does not depend on the input: is it built, does the table allow it in this status, does the actor's role and
 * place allow it, does an agent's mandate cover it, do the separation rules. Throws the Problem of the first "no".
 */
export function assertMay(ctx: ActContext, name: string): asserts name is BuiltActionName {
  if (!isBuilt(name)) throw problem('case.notYet', { action: labelOf(name) })
  assertRole(ctx, name)
  mandateFor(ctx, name)
  if (name === 'rate' && ctx.state.rated) throw problem('case.rateOnce')
  if (!closesAtCounter(ctx.state, ctx.plan, name)) assertCell(ctx.state, name, ctx.actor)
  assertSeparation(ctx, name)
}

/** Every built act that the actor's role could do on this case at all, with the answer for now; others are left out. */
export function availableActions(ctx: ActContext): ActAvailability[] {
  return BUILT_ACTIONS.filter((name) => mayByRole(ctx, name)).map((name) => {
    try {
      assertMay(ctx, name)
      return { name, allowed: true, problem: null }
    } catch (error) {
      if (error instanceof ProblemError) return { name, allowed: false, problem: error.problem }
      throw error
    }
  })
}

/** True when role and place open the action, whatever the status. */
export function mayByRole(ctx: ActContext, name: BuiltActionName): boolean {
  const { actor, relations } = ctx
  const open =
    actor.kind === 'staff' && ctx.standing !== undefined
      ? grantThatOpens(ctx, name) !== null
      : waysOf(name).some((way) => opens(way, actor, relations))
  return open && pointMay(ctx, name)
}

/**
 * 凭哪个岗位 — the post in which an officer does the act: the first of their own that opens it, else that of a colleague on leave. Role and place
 * must come from the same post. Null where none opens it.
 */
export function grantThatOpens({ standing = [] }: ActContext, name: BuiltActionName): RoleGrant | null {
  const ways = waysOf(name)
  const found = standing.find(({ grant, relations }) =>
    ways.some((way) => way.roles.includes(grant.role) && (way.relation === null || relations.includes(way.relation))),
  )
  return found?.grant ?? null
}

function assertRole(ctx: ActContext, name: BuiltActionName): void {
  if (!mayByRole(ctx, name)) throw new ProblemError(makeProblem('case.notYours', { unit: '别的岗位', phone: '12345' }))
}

function opens(way: Way, actor: Actor, relations: readonly Relation[]): boolean {
  if (actor.kind === 'system') return way.roles.includes('system')
  if (way.relation !== null && !relations.includes(way.relation)) return false
  if (actor.kind === 'citizen') return way.roles.includes(way.relation === 'mandate' ? 'agent' : 'applicant')
  return actor.kind === 'staff' && actor.roles.some((grant) => way.roles.includes(grant.role))
}

/** Acts that a village point may do for some items only. */
const VILLAGE_BOUND: readonly BuiltActionName[] = ['receive', 'accept', 'requestSupplement', 'correctOnSpot']

/**
 * A village point accepts only where the item's own flow puts acceptance at the station (items.json accept_at.village), receives
 * where the county lets it receive and forward (organisation.json itemRouting villageMode), and never asks for supplements: elsewhere
 * it helps, and the township window decides.
 */
function pointMay(ctx: ActContext, name: BuiltActionName): boolean {
  const { actor } = ctx
  if (!VILLAGE_BOUND.includes(name)) return true
  if (actor.kind !== 'staff' || actor.roles.some((grant) => grant.role === 'windowClerk')) return true
  if (name === 'receive' || name === 'correctOnSpot') return ctx.plan.villageReceives
  return name === 'accept' && acceptNodeOf(ctx.plan).unit === 'station'
}

function labelOf(name: string): string {
  return name in ACTION_LABELS ? ACTION_LABELS[name as keyof typeof ACTION_LABELS] : name.slice(0, 30)
}
