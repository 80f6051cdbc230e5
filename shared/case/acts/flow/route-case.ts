import { decisionNodeOf, type HandlingPlan, type PlanNode, reviewNodesOf } from '../../handling-plan'
import type { ActContext, TaskToOpen } from '../act'

/** 分办的去向 — what acceptance logs of it, and the task for who must say it by hand. */
export type Routing = {
  readonly log: { readonly routed?: Readonly<Record<string, string>>; readonly handDispatch?: true }
  readonly tasks: readonly TaskToOpen[]
}

/** The step that a case goes to first: the first review, else the decision; null for a service without one. */
export function firstNodeOf(plan: HandlingPlan): PlanNode | null {
  return reviewNodesOf(plan)[0] ?? decisionNodeOf(plan)
}

/**
 * 按事项和地区分办 — settled at acceptance and kept in the log, so that a unit set up later moves no case that runs. Where the region has nobody
 * for the first step the director is asked the same day (F078; 永和乡方案二(一)1).
 */
export function routeCase({ plan, routes, state, today }: ActContext): Routing {
  if (routes === undefined) return { log: {}, tasks: [] }
  const routed = Object.fromEntries(
    Object.entries(routes.units).flatMap(([unit, here]) => (here === null || here === unit ? [] : [[unit, here]])),
  )
  const log = Object.keys(routed).length === 0 ? {} : { routed }
  const first = firstNodeOf(plan)
  const nobody = first !== null && !plan.instant && routes.units[first.unit] === null
  if (!nobody) return { log, tasks: [] }
  const owner = { unit: state.pointUnit ?? plan.organ, role: routes.director }
  return {
    log: { ...log, handDispatch: true },
    tasks: [{ kind: 'dispatchCase', title: '分办：定由哪个单位办', owner, dueOn: today }],
  }
}
