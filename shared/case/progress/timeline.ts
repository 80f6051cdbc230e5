import type { PlainDate } from '../../kernel/plain-date'
import { ACTION_LABELS, type ActionName } from '../action-name'
import { actorWords, type CaseAction } from '../case-action'
import { type CaseState, openRunOf, type ProcedureRun } from '../case-state'
import { CASE_STATUSES, isEnded } from '../case-status'
import type { Clock } from '../clock/clocks'
import type { Agency } from '../facets/agency'
import { CONSULT_ANSWERS, CONSULT_FORMS, type ConsultAnswer, type ConsultForm } from '../facets/hearing-others'
import { UPPER_OUTCOMES, type UpperOutcome } from '../facets/upper-transfer'
import { textOf } from '../fold/fold'
import {
  acceptNodeOf,
  decisionNodeOf,
  type HandlingPlan,
  type PlanNode,
  reviewNodesOf,
  unitOfNode,
} from '../handling-plan'
import { paperWords } from '../paper-custody'
import { PROCEDURE_KINDS, type ProcedureKind } from '../procedure-kind'
import { statusKeyOf } from './status-key'

/**
 * 进度一步 — what was done, where it stands, what is to come, and the pauses of the clock as entries of their own. `unit` and `point`
 * are ids; whoever shows it adds names, phone and the sentence of `key`.
 */
export type TimelineEntry = {
  readonly kind: 'past' | 'present' | 'coming' | 'pause'
  /** An action, a display status, a node key or a procedure kind. */
  readonly key: string
  readonly label: string
  readonly unit: string | null
  readonly point: string | null
  readonly on: PlainDate | null
  /** The due day of what is open; for a pause the day on which it ended or must end. */
  readonly until: PlainDate | null
  readonly daysLeft: number | null
  readonly reason: string | null
  /** What officers wrote beside the step; not for the applicant. */
  readonly remark: string | null
  readonly by: string | null
  /** Whoever acted for the applicant: by a mandate of the register, or by a paper that the counter saw; null for the applicant. */
  readonly agent: { readonly mandateId: string | null } | null
}

/** Acts that a person would tell as a step of the story; the others are the office's own. */
const TOLD: readonly ActionName[] = [
  'submit',
  'receive',
  'returnForCorrection',
  'correctOnSpot',
  'requestSupplement',
  'extendSupplement',
  'supply',
  'handOverPapers',
  'confirmPapers',
  'accept',
  'acceptTolerant',
  'acceptCommitment',
  'deemAccept',
  'lapse',
  'refuseAcceptance',
  'nodeApprove',
  'consult',
  'answerConsult',
  'jointReview',
  'notifyInterested',
  'extend',
  'transferUp',
  'returnFromUpper',
  'grant',
  'deemRenew',
  'refuse',
  'produceResult',
  'sendResult',
  'recordDelivery',
  'handOut',
  'markUnclaimed',
  'close',
  'serve',
  'raiseObjection',
  'correctDecision',
  'revokeGrant',
  'remakeDecision',
  'withdraw',
  'voidCase',
  'archive',
  'afterCheck',
  'terminate',
  'mergeDuplicate',
]

/** The papers' way between points: the office's own, and no step that the applicant waits for. */
const PAPER_MOVES: readonly string[] = ['handOverPapers', 'confirmPapers']

/** Steps that only officers are told: the papers' way, and what they asked each other. */
export const OFFICE_STEPS: readonly string[] = [...PAPER_MOVES, 'consult', 'answerConsult', 'jointReview']

export type TimelineFacts = {
  readonly state: CaseState
  readonly plan: HandlingPlan
  readonly actions: readonly CaseAction[]
  readonly clocks: readonly Clock[]
  readonly waivedProcedures: readonly ProcedureKind[]
}

/** The story of a case: past steps and pauses in order of day, then where it stands, then what is still to come. */
export function presentTimeline(facts: TimelineFacts): TimelineEntry[] {
  const pauses = facts.state.procedures.map((run) => pauseOf(facts, run))
  const past = facts.actions.filter((action) => TOLD.includes(action.name)).map((action) => pastOf(facts, action))
  const story = insertByDay(past, pauses)
  if (isEnded(facts.state.status)) return story
  return [...story, presentOf(facts), ...comingOf(facts)]
}

/** A pause stands before the first step of a later day; steps keep the order of the log, for a deemed acceptance is dated back. */
function insertByDay(past: readonly TimelineEntry[], pauses: readonly TimelineEntry[]): TimelineEntry[] {
  const story = [...past]
  for (const pause of pauses) {
    const place = story.findIndex((entry) => entry.kind === 'past' && (entry.on ?? '') > (pause.on ?? ''))
    story.splice(place < 0 ? story.length : place, 0, pause)
  }
  return story
}

const NOTHING = {
  unit: null,
  point: null,
  on: null,
  until: null,
  daysLeft: null,
  reason: null,
  remark: null,
  by: null,
  agent: null,
} as const

function pastOf({ plan }: TimelineFacts, action: CaseAction): TimelineEntry {
  const node = plan.nodes.find((one) => one.key === action.input.node)
  const isNode = action.name === 'nodeApprove' && node !== undefined
  return {
    ...NOTHING,
    kind: 'past',
    key: action.name,
    label: isNode ? node.name : ACTION_LABELS[action.name],
    unit: action.actor.unit,
    on: action.on,
    reason: reasonOf(action),
    remark: remarkOf(action),
    by: action.actor.kind === 'staff' ? actorWords(action.actor) : null,
    agent: agentOf(action),
  }
}

/** By whom an act was done for the applicant; a result that a proxy fetched is told like any other act of an agent. */
function agentOf({ name, actor, input }: CaseAction): TimelineEntry['agent'] {
  if (actor.mandate !== undefined) return { mandateId: actor.mandate.mandateId }
  if (name === 'handOut' && input.taker === 'proxy') return { mandateId: textOf(input.mandateId) }
  const agency = name === 'submit' ? (input.agency as Agency | undefined) : undefined
  return agency?.kind === 'agent' ? { mandateId: agency.mandateId } : null
}

/** What the applicant was told as well: why there is more time, and where the file went. */
function reasonOf({ name, input }: CaseAction): string | null {
  const { reason, upper, outcome } = input
  if (name === 'extend' || name === 'extendSupplement') return textOf(reason)
  if (name === 'transferUp') return `报给${textOf(upper) ?? '上级'}`
  return name === 'returnFromUpper' ? UPPER_OUTCOMES[outcome as UpperOutcome] : null
}

/** What officers wrote beside a step; of a supplement, why something cannot be got. */
function remarkOf({ name, input }: CaseAction): string | null {
  if (PAPER_MOVES.includes(name)) return paperWords(input)
  if (name === 'consult') return `${CONSULT_FORMS[input.form as ConsultForm]}：${input.question}`
  if (name === 'answerConsult') return `${CONSULT_ANSWERS[input.answer as ConsultAnswer]}：${input.text}`
  if (name === 'jointReview') return textOf(input.conclusion)
  return name === 'supply' && typeof input.cannotGet === 'string' ? `补不来：${input.cannotGet}` : null
}

function pauseOf({ plan, clocks }: TimelineFacts, run: ProcedureRun): TimelineEntry {
  const clock = clocks.find((one) => one.name === 'procedure' && one.startOn === run.startOn && run.endOn === null)
  return {
    ...NOTHING,
    kind: 'pause',
    key: run.kind,
    label: plan.procedures.find((one) => one.kind === run.kind)?.name ?? PROCEDURE_KINDS[run.kind].label,
    unit: plan.organ,
    on: run.startOn,
    until: run.endOn ?? clock?.dueOn ?? null,
    daysLeft: run.endOn === null ? (clock?.left ?? null) : null,
    reason: run.reason,
  }
}

function presentOf({ state, plan, clocks }: TimelineFacts): TimelineEntry {
  const run = openRunOf(state)
  const node = plan.nodes.find((one) => one.key === run?.key)
  const clock = leading(state, clocks)
  const inFlow = node !== undefined && (state.status === 'inHandling' || state.status === 'pendingDecision')
  return {
    ...NOTHING,
    kind: 'present',
    key: statusKeyOf(state),
    label: inFlow ? node.name : CASE_STATUSES[state.status].label,
    unit: inFlow ? unitOfNode(node, state) : null,
    point: inFlow ? null : (state.custodyPoint ?? state.pointId),
    on: run?.openedOn ?? null,
    until: clock?.dueOn ?? null,
    daysLeft: clock?.left ?? null,
  }
}

/** What the person waits for: the decision while it is handled, the answer before, the reply that they owe themselves. */
function leading(state: CaseState, clocks: readonly Clock[]): Clock | undefined {
  const running = (name: Clock['name']) => clocks.find((clock) => clock.name === name && !clock.ended)
  if (state.acceptedOn === null) {
    return (
      running('supplementReply') ??
      running('correctionReply') ??
      running('supplementReview') ??
      running('oneTimeNotice')
    )
  }
  return running('promised') ?? running('statutory') ?? running('remake') ?? running('pickup') ?? running('delivery')
}

function comingOf({ state, plan, waivedProcedures }: TimelineFacts): TimelineEntry[] {
  const coming: TimelineEntry[] = []
  const unitOf = (node: PlanNode) => unitOfNode(node, state)
  const add = (node: PlanNode) =>
    coming.push({ ...NOTHING, kind: 'coming', key: node.key, label: node.name, unit: unitOf(node) })
  if (state.acceptedOn === null) add(acceptNodeOf(plan))
  if (state.decision === null) {
    for (const node of nodesAhead(state, plan)) add(node)
    const decision = decisionNodeOf(plan)
    for (const procedure of plan.procedures) {
      const begun = state.procedures.some((run) => run.kind === procedure.kind)
      if (!procedure.stops || begun || waivedProcedures.includes(procedure.kind)) continue
      coming.push({ ...NOTHING, kind: 'coming', key: procedure.kind, label: procedure.name, unit: plan.organ })
    }
    if (decision !== null && openRunOf(state)?.key !== decision.key) add(decision)
  }
  if (state.result === null && !plan.serviceDone) coming.push(comingAct('produceResult'))
  if (!plan.serviceDone && state.status !== 'readyForPickup') coming.push(comingAct('handOut'))
  return coming
}

function comingAct(name: ActionName): TimelineEntry {
  return { ...NOTHING, kind: 'coming', key: name, label: ACTION_LABELS[name] }
}

/** Reviewing steps that have neither been passed nor are open: after the open one, or all before acceptance. */
function nodesAhead(state: CaseState, plan: HandlingPlan): readonly PlanNode[] {
  const reviews = reviewNodesOf(plan)
  const open = openRunOf(state)
  if (open === null) return reviews
  const place = reviews.findIndex((node) => node.key === open.key)
  return place < 0 ? [] : reviews.slice(place + 1)
}
