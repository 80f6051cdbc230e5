import { problem } from '../../problem/problem'
import type { ActContext } from '../acts/act'
import type { CaseState } from '../case-state'
import type { BuiltActionName } from './role-table'

const DECIDING: readonly BuiltActionName[] = ['grant', 'refuse']
const ACCEPTING = ['accept', 'acceptTolerant', 'acceptCommitment']
/** Acts that are the person's own or the system's, and the carrying of papers: separation of officers does not ask about them. */
const UNCONCERNED: readonly BuiltActionName[] = [
  'saveDraft',
  'rate',
  'withdraw',
  'supply',
  'handOverPapers',
  'confirmPapers',
]

/**
 * 受理、审批、监管分离 — the separation rules of case-law §2 on the fold, for the real person behind any post or deputy. SD3 needs the
 * person records of the parties, which the server passes as `subjects`. Throws `case.separation`, `case.ownCase`, `case.relative`.
 */
export function assertSeparation(ctx: ActContext, name: BuiltActionName): void {
  const { actor, state } = ctx
  if (actor.kind !== 'staff') return
  assertNotOwn(ctx, name)
  const did = (names: readonly string[]) =>
    state.doings.some((doing) => doing.kind === 'staff' && doing.id === actor.staffId && names.includes(doing.name))
  // SD1: who accepted, or submitted on behalf, neither passes a deciding node nor decides. A service that ends at the counter without a decision has none.
  if (DECIDING.includes(name) && did([...ACCEPTING, 'submit', 'receive']))
    throw problem('case.separation', { rule: '受理人不作决定' })
  // SD2: one person passes at most one node; the decision-maker of a promised item is not its reviewer.
  if (name === 'nodeApprove' && did([...ACCEPTING])) throw problem('case.separation', { rule: '受理人不做审核' })
  if ((name === 'nodeApprove' || DECIDING.includes(name)) && passedNode(state, actor.staffId)) {
    throw problem('case.separation', { rule: '同一件一人只审一个环节' })
  }
  // Who granted on a promise is not who checks whether it was kept (case-law §2.G 51).
  if (name === 'afterCheck' && did(DECIDING)) throw problem('case.separation', { rule: '决定人不做事后核查' })
  // SD8: who decided does not make or hand out the result.
  if ((name === 'produceResult' || name === 'handOut') && did(['grant', 'refuse'])) {
    throw problem('case.separation', { rule: '决定人不制证、不发证' })
  }
}

/** A run that was returned later opens anew: the reviewer of that node may pass it again, but nobody passes two different nodes. */
function passedNode(state: CaseState, staffId: string): boolean {
  const open = state.runs.find((run) => run.closedOn === null)
  return state.runs.some((run) => run.by?.id === staffId && run.outcome === 'approved' && run.key !== open?.key)
}

/** SD3 回避: nobody acts on a case of their own or of a recorded relative. */
function assertNotOwn(ctx: ActContext, name: BuiltActionName): void {
  const { actor } = ctx
  if (actor.kind !== 'staff' || UNCONCERNED.includes(name) || ctx.subjects.length === 0) return
  if (actor.personId !== null && ctx.subjects.includes(actor.personId)) throw problem('case.ownCase')
  if (actor.relatives.some((relative) => ctx.subjects.includes(relative))) throw problem('case.relative')
}
