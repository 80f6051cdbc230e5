import type { ActionName } from '@shared/case/action-name'
import { ACTION_LABELS } from '@shared/case/action-name'
import { actorWords, type CaseAction } from '@shared/case/case-action'
import { openRunOf } from '@shared/case/case-state'
import { OBJECTION_KINDS } from '@shared/case/facets/objection'
import { type PlanNode, unitOfNode } from '@shared/case/handling-plan'
import { formatCaseNumber } from '@shared/case/number/case-number'
import { PROCEDURE_KINDS } from '@shared/case/procedure-kind'
import type { AllowedAct, CaseDetail, NoticeView } from '@shared/case/view/case-view'
import type { FastView } from '@shared/case/view/fast-view'
import type { CaseExchange } from '@shared/exchange/province-report'
import type { Actor } from '@shared/identity/actor'
import { maskIdNumber, maskPhone } from '@shared/identity/mask'
import { formOf } from '@shared/service-item/fallback-form'
import type { CaseFile } from '../../attachment'
import { clocksOf, type OpenCase } from '../act/open-case'
import type { OpenContent } from '../content/case-content'
import { applicantOf } from '../content/parties'
import { withNotes } from '../side-by-side/add-note'
import type { CaseMaterial } from '../store/material-store'
import type { CaseNote } from '../store/note-store'
import type { OverdueReason } from '../store/overdue-reason-store'
import type { Reentry } from '../store/reentry-store'
import type { CaseWarning } from '../store/warning-store'
import { presentClock } from './clock-view'
import { presentConsults } from './consult-view'
import { presentMaterials } from './material-view'
import { presentOverdue, presentWarning, withReasons } from './overdue-view'
import { presentSituations } from './section-view'
import { sentenceOf } from './sentences'
import { presentSupplement } from './supplement-view'
import { type NamedMandates, presentSteps } from './timeline-view'
import { presentRow } from './work-row'

/** An open task as the case's page lists it. */
type CaseTask = {
  readonly taskId: string
  readonly kind: string
  readonly title: string
  readonly state: string
  readonly dueOn: string | null
  readonly unitId: string | null
  readonly pointId: string | null
}

export type DetailParts = {
  readonly actions: readonly CaseAction[]
  readonly caseNotes: readonly CaseNote[]
  readonly materials: readonly CaseMaterial[]
  readonly files: ReadonlyMap<string, CaseFile>
  readonly content: OpenContent | null
  readonly sections: CaseDetail['sections']
  readonly notices: NoticeView[]
  readonly tasks: readonly CaseTask[]
  readonly province: CaseExchange
  readonly reentry: Reentry | null
  readonly allowed: AllowedAct[]
  readonly mayCheck: boolean
  readonly reasons: readonly OverdueReason[]
  readonly mandates: NamedMandates
  readonly mayExplain: boolean
  readonly fast: FastView | null
  readonly maySetFast: boolean
  readonly warnings: readonly CaseWarning[]
  readonly viewer: Actor
  readonly today: string
}

/** Everything that an officer who may read a case sees of it; what identifies is masked until it is asked for on the record. */
export function presentDetail(open: OpenCase, parts: DetailParts): CaseDetail {
  const { row, state, plan, places, item } = open
  const { today, content } = parts
  const clocks = clocksOf(open, today)
  const materials = presentMaterials(open, parts.materials, { files: parts.files, names: true })
  const overdue = presentOverdue(open, parts)
  const uploadsPending = materials.flatMap((line) => line.files).filter((file) => file.state !== 'complete').length
  return {
    row: presentRow(open, { today, uploadsPending, viewer: parts.viewer }),
    inBundle: row.bundleApplicationId !== null,
    numberText: formatCaseNumber(row.number),
    queryCode: row.queryCode,
    sentence: sentenceOf({ state, plan, clocks, places }),
    itemVersion: row.itemVersion,
    handlingType: item.routing.demoHandlingType,
    legalBasis: item.facts.legal_basis,
    applicant: presentApplicant(open, content),
    confirmation: presentConfirmation(content),
    clocks: clocks.map(presentClock),
    timeline: withNotes(
      withReasons(open, presentSteps(open, parts.actions, { today, names: true, mandates: parts.mandates }), {
        reasons: parts.reasons,
        names: true,
      }),
      parts.caseNotes,
    ),
    sections: parts.sections,
    situations: content === null ? [] : presentSituations(open, content),
    materials,
    supplement: presentSupplement(open, today),
    flow: plan.nodes.map((node) => presentNode(open, node)),
    procedures: presentProcedures(open, today),
    consults: presentConsults(open, parts.actions, parts.viewer),
    decision: presentDecision(open, parts.notices),
    objections: (state.objections ?? []).map(({ objectionId, kind, raisedOn, endedOn }) => ({
      ...{ objectionId, kind, raisedOn, endedOn },
      label: OBJECTION_KINDS[kind],
    })),
    log: parts.actions.map(presentEntry),
    notices: parts.notices,
    tasks: parts.tasks.map(({ taskId, kind, title, state: taskState, dueOn, unitId, pointId }) => ({
      ...{ taskId, kind, title, state: taskState, dueOn },
      owner: places.point(pointId)?.name ?? places.unit(unitId)?.shortName ?? null,
    })),
    province: { state: parts.province.state, number: parts.province.number },
    reentry:
      parts.reentry === null
        ? null
        : { system: parts.reentry.system, dueOn: parts.reentry.dueOn, externalNo: parts.reentry.externalNo },
    preChecks: [...(content?.now.preChecks ?? [])],
    delivery: {
      way: content?.now.delivery.way ?? 'pickup',
      point: places.point(content?.now.delivery.pointId ?? null)?.name ?? null,
      custody: places.point(state.custodyPoint)?.name ?? null,
    },
    ...(state.commitment === undefined ? {} : { committed: state.commitment.lines.map((line) => line.lineKey) }),
    ...(overdue === null ? {} : { overdue }),
    ...(parts.warnings.length === 0 ? {} : { warnings: parts.warnings.map(presentWarning) }),
    ...(parts.fast === null ? {} : { fastTrack: parts.fast }),
    ...(parts.maySetFast ? { maySetFast: true } : {}),
    allowed: parts.allowed,
    mayCheck: parts.mayCheck,
  }
}

function presentApplicant(open: OpenCase, content: OpenContent | null): CaseDetail['applicant'] {
  const { row } = open
  const party = content === null ? null : applicantOf(formOf(open.item), content.now.answers)
  return {
    personId: row.applicantId,
    name: party?.name ?? row.applicantMasked,
    idMasked: party?.idNumber == null ? null : maskIdNumber(party.idNumber),
    phoneMasked: party?.phone == null ? null : maskPhone(party.phone),
    hasPhone: row.hasPhone,
  }
}

function presentConfirmation(content: OpenContent | null): CaseDetail['confirmation'] {
  if (content === null) return null
  const { way, fileId, witness, witnessRelation = null, witnessFileId = null, at } = content.now.confirmation
  return { way, fileId, witness, witnessRelation, witnessFileId, at }
}

function presentNode(open: OpenCase, node: PlanNode): CaseDetail['flow'][number] {
  const { state, places } = open
  const run = [...state.runs].reverse().find((one) => one.key === node.key)
  const unitId = unitOfNode(node, state)
  const passed = node.phase === 'accept' && state.acceptedOn !== null
  const decided = node.phase === 'decision' && state.decision !== null
  const ended = state.endedOn !== null
  return {
    key: node.key,
    name: node.name,
    unit: places.unit(unitId)?.shortName ?? unitId,
    role: node.role,
    state: stateOf({
      done: passed || decided || run?.outcome === 'approved' || run?.outcome === 'decided',
      open: openRunOf(state)?.key === node.key || (node.phase === 'accept' && state.acceptedOn === null && !ended),
      ended,
    }),
    by:
      (run?.by == null ? null : actorWords(run.by)) ??
      (decided && state.decision !== null ? actorWords(state.decision.by) : null),
    opinion: run?.opinion ?? null,
  }
}

function stateOf(node: { done: boolean; open: boolean; ended: boolean }): CaseDetail['flow'][number]['state'] {
  if (node.open) return 'open'
  if (node.done) return 'done'
  return node.ended ? 'skipped' : 'coming'
}

function presentProcedures(open: OpenCase, today: string): CaseDetail['procedures'] {
  const clocks = clocksOf(open, today).filter((clock) => clock.name === 'procedure')
  return open.state.procedures.map((run) => ({
    procedureId: run.procedureId,
    kind: run.kind,
    label: open.plan.procedures.find((one) => one.kind === run.kind)?.name ?? PROCEDURE_KINDS[run.kind].label,
    stops: run.stops,
    startOn: run.startOn,
    dueOn: clocks.find((clock) => clock.startOn === run.startOn)?.dueOn ?? null,
    endOn: run.endOn,
    result: run.result,
    reason: run.reason,
    ...(run.note === null ? {} : { report: run.note }),
    ...(run.surveyors === undefined ? {} : { surveyors: [...run.surveyors] }),
    ...(run.visitOn === undefined ? {} : { visitOn: run.visitOn }),
    ...(run.fileIds === undefined ? {} : { files: [...run.fileIds] }),
  }))
}

function presentDecision(open: OpenCase, notices: readonly NoticeView[]): CaseDetail['decision'] {
  const { decision } = open.state
  if (decision === null) return null
  const keys = [open.plan.papers.grant, open.plan.papers.refuse, 'serviceDone']
  return {
    kind: decision.kind,
    on: decision.on,
    by: decision.upper ?? actorWords(decision.by) ?? '系统',
    no:
      decision.upper === undefined
        ? (notices.findLast((notice) => keys.includes(notice.key))?.docNumber ?? null)
        : (open.state.uppers?.at(-1)?.back?.paperNo ?? null),
    text: decision.text,
  }
}

/** One row of the log in words. */
function presentEntry(action: CaseAction): CaseDetail['log'][number] {
  const by = { staff: actorWords(action.actor) ?? '', citizen: '申请人', system: '系统' }[action.actor.kind]
  return {
    seq: action.seq,
    label: ACTION_LABELS[action.name as ActionName],
    at: action.at,
    by,
    note: noteOf(action.input),
  }
}

function noteOf(input: Readonly<Record<string, unknown>>): string | null {
  for (const key of ['opinion', 'reason', 'note', 'why', 'text', 'question', 'conclusion', 'differences']) {
    const value = input[key]
    if (typeof value === 'string' && value !== '') return value
  }
  return null
}
