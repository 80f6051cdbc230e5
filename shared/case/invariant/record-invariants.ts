import type { ActionName } from '../action-name'
import { SHORTEST_REASONS } from '../acts/decision/refuse'
import type { CaseAction } from '../case-action'
import { isEnded } from '../case-status'
import { interestedUntil, isConsultOpen } from '../clock/watch-clocks'
import { decisionNodeOf, reviewNodesOf } from '../handling-plan'
import { ACTION_LAW } from '../law/action-law'
import type { CaseActionName } from '../matrix'
import { type CaseFacts, type Invariant, invariant } from './invariant'

const named = (actions: readonly CaseAction[], ...names: readonly ActionName[]) =>
  actions.filter((action) => names.includes(action.name))
const linesOf = (action: CaseAction): string[] =>
  Array.isArray(action.input.lines) ? action.input.lines.map((line) => String(line.lineId)) : []

/** 收件、受理、办理、结束的不变式 */
export const RECORD_INVARIANTS: readonly Invariant[] = [
  invariant(14, '一次性告知只用一次；同一清单再要的不超过原清单', ({ actions }) => {
    const notices = named(actions, 'requestSupplement', 'returnForCorrection')
    const [first, ...later] = notices
    if (first === undefined) return null
    if (later.some((one) => one.input.mode !== 'sameLines')) return 'a second first notice'
    const known = linesOf(first)
    return later.every((one) => linesOf(one).every((line) => known.includes(line))) ? null : 'a line that was added'
  }),
  invariant(21, '不予受理有法定理由；不归本机关管的写明该找谁', ({ state }) => {
    if (state.status !== 'refusedAcceptance') return null
    if (state.refusal === null || state.refusal.reason === '') return 'no reason'
    return state.refusal.reason === 'notOurMatter' && state.refusal.organ === null ? 'no competent organ' : null
  }),
  invariant(26, '收件、受理、决定、送达的日子先后有序', ({ state }) => {
    const days = [state.receivedOn, state.acceptedOn, state.decision?.on ?? null, state.deliveredOn].flatMap(
      (day) => day ?? [],
    )
    return days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day) ? null : days.join(' > ')
  }),
  invariant(27, '受理的、代交的人没有审过这一件，也没有作决定', ({ actions }) => {
    const first = named(actions, 'submit', 'receive', 'accept', 'acceptTolerant', 'acceptCommitment')
    const counter = new Set(first.flatMap(({ actor }) => (actor.kind === 'staff' ? [actor.id] : [])))
    const found = named(actions, 'grant', 'refuse').find(({ actor }) => actor.kind === 'staff' && counter.has(actor.id))
    return found === undefined ? null : `${found.actor.id}: ${found.name}`
  }),
  invariant(29, '监督、回访、热线、审计的岗位没有替办件做过别的动作', ({ actions }) => {
    const roles = ['supervisor', 'callbackAgent', 'hotlineAgent', 'auditAdmin']
    const may = ['urge', 'rate', 'raiseObjection', 'submit']
    const found = actions.find(
      ({ actor, name }) => actor.role !== null && roles.includes(actor.role) && !may.includes(name),
    )
    return found === undefined ? null : `${found.actor.role}: ${found.name}`
  }),
  invariant(32, '要两个人的动作是两个人做的', ({ actions }) => {
    const found = actions.find(
      ({ input, actor }) => typeof input.proposedBy === 'string' && input.proposedBy === actor.id,
    )
    return found === undefined ? null : found.name
  }),
  invariant(34, '系统的动作没有人做，人的动作系统没有做', ({ actions }) => {
    const found = actions.find(({ actor, name }) => {
      const roles = ACTION_LAW[name as CaseActionName].who.flatMap((one): readonly string[] => one.roles)
      return actor.kind === 'system' ? !roles.includes('system') : roles.every((role) => role === 'system')
    })
    return found === undefined ? null : `${found.actor.kind}: ${found.name}`
  }),
  invariant(36, '即办件最多两个环节', ({ plan, state }) =>
    !plan.instant || state.runs.length <= 2 ? null : `${state.runs.length} steps`,
  ),
  invariant(37, '只走配置了的环节', ({ plan, state }) => {
    const known = new Set(
      [...reviewNodesOf(plan), ...[decisionNodeOf(plan)].flatMap((node) => node ?? [])].map((node) => node.key),
    )
    const strange = state.runs.find((run) => !known.has(run.key))
    return strange === undefined ? null : strange.key
  }),
  invariant(41, '不予决定有说清楚的理由和依据', ({ actions, state }) => {
    if (state.decision?.kind !== 'refused' || state.decision.upper !== undefined) return null
    const last = named(actions, 'refuse').at(-1)
    if ([...state.decision.reasons.join('').trim()].length < SHORTEST_REASONS) return 'no reason'
    return last === undefined || String(last.input.article ?? '').trim() !== '' ? null : 'no article'
  }),
  invariant(42, '只有一个有效的决定', ({ actions }) => {
    const decisions = named(actions, 'grant', 'refuse', 'deemRenew').length
    const again = named(actions, 'remakeDecision').length
    return decisions <= 1 + again ? null : `${decisions} decisions`
  }),
  invariant(46, '作决定以前，征求的意见都答复了、过期了或者撤回了，告知的人都过了提意见的日子', (facts) => {
    const { decision, consults = [], interested = [] } = facts.state
    if (decision === null || decision.upper !== undefined || decision.kind === 'done') return null
    const waiting = consults.find(
      (one) =>
        isConsultOpen({ ...one, answer: null }, facts.calendar, decision.on) &&
        (one.answeredOn === null || one.answeredOn > decision.on),
    )
    if (waiting !== undefined) return `question ${waiting.consultId}`
    const told = interested.find((one) => decision.on <= interestedUntil(one, facts.calendar))
    return told === undefined ? null : `told on ${told.on}`
  }),
  invariant(51, '办结的办件，决定已送达，或者当场办好；没结束的都有时限在', ({ state, clocks }) => {
    const live = !isEnded(state.status) && state.status !== 'draft'
    if (live && clocks.every((clock) => clock.ended)) return `${state.status} without a clock`
    if (state.status !== 'closed') return null
    return state.decision !== null && state.endedOn !== null ? null : 'closed without a decision or a day'
  }),
  invariant(53, '一件只评价一次', ({ actions }) => {
    const times = named(actions, 'rate').length
    return times <= 1 ? null : `${times} times`
  }),
]

/** The log is whole: numbered from one without a gap, each row of this case. */
export const LOG_INVARIANT: Invariant = invariant(57, '动作从一编起，不缺不重', ({ state, actions }: CaseFacts) => {
  const wrong = actions.findIndex((action, index) => action.seq !== index + 1 || action.caseId !== state.caseId)
  if (wrong >= 0) return `row ${wrong + 1}`
  return actions.length === state.version ? null : `${actions.length} rows, version ${state.version}`
})
