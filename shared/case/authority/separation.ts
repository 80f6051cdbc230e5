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
  // Up goes what was reviewed, by somebody who neither accepted nor reviewed it (SD1, SD2).
  if (name === 'transferUp') {
    if (did(ACCEPTING)) throw problem('case.separation', { rule: '受理人不上报' })
    if (passedNode(state, actor.staffId)) throw problem('case.separation', { rule: '审核人不上报' })
  }
  // SD4: who owns the open step, or asked for more time, does not approve it.
  if (name === 'extend') {
    if (ctx.relations.includes('node')) throw problem('case.separation', { rule: '环节责任人不批延期' })
    const asked = state.consults?.some((one) => one.form === 'extension' && one.askedBy === actor.staffId)
    if (asked === true) throw problem('case.separation', { rule: '申请延期的人不批延期' })
  }
  // SD2 after an order to decide anew: another reviewer and another decision-maker than before (行政诉讼法第七十一条).
  if ((name === 'nodeApprove' || DECIDING.includes(name)) && hadPartBefore(state, actor.staffId)) {
    throw problem('case.separation', { rule: '重新作出要换人' })
  }
  // SD5: who had a hand in what was rated does not put it right.
  if (name === 'redo' && hadPart(state, actor.staffId)) throw problem('case.separation', { rule: '被评的人不重办' })
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

/** True for who passed a step or decided before the last order to decide anew. */
function hadPartBefore(state: CaseState, staffId: string): boolean {
  const order = state.doings.findLastIndex((doing) => doing.name === 'remakeDecision')
  return state.doings
    .slice(0, Math.max(order, 0))
    .some((doing) => doing.id === staffId && ['nodeApprove', ...DECIDING].includes(doing.name))
}

/** True for an officer who did anything in the case but look after a rating. */
function hadPart(state: CaseState, staffId: string): boolean {
  return state.doings.some(
    (doing) => doing.kind === 'staff' && doing.id === staffId && doing.name !== 'rate' && doing.name !== 'redo',
  )
}

/** SD3 回避: nobody acts on a case of their own or of a recorded relative. */
function assertNotOwn(ctx: ActContext, name: BuiltActionName): void {
  const { actor } = ctx
  if (actor.kind !== 'staff' || UNCONCERNED.includes(name) || ctx.subjects.length === 0) return
  if (actor.personId !== null && ctx.subjects.includes(actor.personId)) throw problem('case.ownCase')
  if (actor.relatives.some((relative) => ctx.subjects.includes(relative))) throw problem('case.relative')
}
