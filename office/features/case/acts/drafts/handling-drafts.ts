import type { Limit } from '@shared/case/handling-plan'
import { PROCEDURE_KINDS, type ProcedureKind } from '@shared/case/procedure-kind'
import type { CaseDetail } from '@shared/case/view/case-view'
import { isPlainDate } from '@shared/kernel/plain-date'
import { longDate } from '@shared/notice/chinese-text'
import type { ActFacts, DraftOf, Fault } from '../act-form'
import { orNull, textFault, unless, wholeNumber } from './draft-checks'

export type OpinionDraft = { opinion: string }

/** 环节通过 — an opinion in words. */
export const approveDraft: DraftOf<OpinionDraft> = {
  begin: () => ({ opinion: '' }),
  check: (draft) => textFault('opinion', draft.opinion, { label: '审核意见', min: 2, max: 1000 }),
  toInput: (draft) => ({ opinion: draft.opinion.trim() }),
}

export type ReturnNodeDraft = { toNode: string; reason: string }

/** Earlier steps of the flow that a case can go back to. */
export function stepsBack({ detail, plan }: ActFacts): { key: string; name: string }[] {
  const reviews = plan?.nodes.filter((node) => node.phase === 'node').map((node) => node.key) ?? []
  const open = detail.flow.findIndex((step) => step.state === 'open')
  return detail.flow
    .filter((step, index) => reviews.includes(step.key) && (open < 0 || index < open))
    .map((step) => ({ key: step.key, name: `${step.name}（${step.unit}）` }))
}

/** 环节退回 — to an earlier step, with a reason that says something. */
export const returnNodeDraft: DraftOf<ReturnNodeDraft> = {
  begin: (facts) => ({ toNode: stepsBack(facts).at(-1)?.key ?? '', reason: '' }),
  check: (draft) => [
    ...unless(draft.toNode !== '', 'toNode', '前面没有可以退回的环节'),
    ...textFault('reason', draft.reason, { label: '退回原因', min: 10, max: 1000 }),
  ],
  toInput: (draft) => ({ toNode: draft.toNode, reason: draft.reason.trim() }),
}

export type StartProcedureDraft = {
  procedureId: string
  kind: ProcedureKind
  reason: string
  basis: string
  days: string
  unit: '工作日' | '日'
  team: string
  place: string
  /** 现场核查: the day of the visit. */
  visitOn: string
  proposedBy: string
}

/** 可以启动的程序 — what the item orders and is not done yet first; the others only for a leader who agrees to a colleague's proposal. */
export function kindsToStart({
  plan,
  detail,
  leads,
}: ActFacts): { kind: ProcedureKind; name: string; ordered: boolean }[] {
  const open = new Set(detail.procedures.filter((one) => one.endOn === null).map((one) => one.kind))
  const passed = new Set(detail.procedures.filter((one) => one.result === 'pass').map((one) => one.kind))
  const ordered = (plan?.procedures ?? [])
    .filter((one) => !open.has(one.kind))
    .sort((a, b) => Number(passed.has(a.kind)) - Number(passed.has(b.kind)))
    .map((one) => ({ kind: one.kind, name: one.name, ordered: true }))
  // Any item may call for a look on the spot, inside its limit (行政许可法第三十四条第三款).
  const survey = open.has('siteSurvey') || ordered.some((one) => one.kind === 'siteSurvey')
  const seen = survey ? [] : [{ kind: 'siteSurvey' as const, name: PROCEDURE_KINDS.siteSurvey.label, ordered: true }]
  if (!leads) return [...ordered, ...seen]
  const others = (Object.keys(PROCEDURE_KINDS) as ProcedureKind[])
    .filter((kind) => PROCEDURE_KINDS[kind].article45 && !open.has(kind) && !ordered.some((one) => one.kind === kind))
    .map((kind) => ({ kind, name: PROCEDURE_KINDS[kind].label, ordered: false }))
  return [...ordered, ...seen, ...others]
}

/** Why officers look at what must be seen, whatever the item. */
const SURVEY_BASIS = '行政许可法第三十四条第三款'

/** Staff numbers or names as they were typed. */
function teamOf(text: string): string[] {
  return text
    .split(/[、，,\s]+/)
    .filter((name) => name !== '')
    .slice(0, 10)
}

/** What a kind brings along from the item: reason, basis, longest time. */
export function procedurePart(facts: ActFacts, kind: ProcedureKind): Partial<StartProcedureDraft> {
  const known = facts.plan?.procedures.find((one) => one.kind === kind)
  const limit: Limit | null = known?.limit ?? null
  return {
    kind,
    basis: known?.basis.slice(0, 200) ?? '',
    reason: known === undefined ? '' : `按办事指南进行${known.name}`,
    ...(kind === 'siteSurvey' && known === undefined ? { basis: SURVEY_BASIS } : {}),
    days: limit === null ? '' : String(limit.value),
    unit: limit?.unit === '日' ? '日' : '工作日',
  }
}

/** 启动特别程序 — the id is made when the form opens, so that sending twice starts one. */
export function startProcedureDraft(makeId: () => string): DraftOf<StartProcedureDraft> {
  return {
    begin: (facts) => {
      const kind = kindsToStart(facts)[0]?.kind ?? 'appraisal'
      const blank = { reason: '', basis: '', days: '', unit: '工作日' as const, team: '', place: '', visitOn: '' }
      return { procedureId: makeId(), kind, ...blank, proposedBy: '', ...procedurePart(facts, kind) }
    },
    check: (draft, facts) => {
      const days = wholeNumber(draft.days)
      const survey = draft.kind === 'siteSurvey'
      const ordered = survey || facts.plan?.procedures.some((one) => one.kind === draft.kind) === true
      return [
        ...unless(!survey || isPlainDate(draft.visitOn), 'visitOn', '填哪一天去'),
        ...unless(!survey || draft.place.trim() !== '', 'place', '填到哪里去'),
        ...unless(!survey || new Set(teamOf(draft.team)).size >= 2, 'team', '现场核查要两个人以上，填工号，用顿号隔开'),
        ...textFault('reason', draft.reason, { label: '原因', min: 4, max: 1000 }),
        ...textFault('basis', draft.basis, { label: '依据', min: 1, max: 200 }),
        ...unless(draft.days.trim() === '' || (days !== null && days >= 1 && days <= 180), 'days', '天数填 1 到 180'),
        ...unless(ordered || draft.proposedBy.trim() !== '', 'proposedBy', '指南里没有列这项，要写明是谁提出的'),
      ]
    },
    toInput: (draft) => {
      const days = wholeNumber(draft.days)
      return {
        procedureId: draft.procedureId,
        kind: draft.kind,
        reason: draft.reason.trim(),
        basis: draft.basis.trim(),
        limit: days === null ? null : { value: days, unit: draft.unit },
        team: teamOf(draft.team),
        ...(draft.kind === 'siteSurvey' ? { visitOn: draft.visitOn } : {}),
        place: orNull(draft.place),
        proposedBy: orNull(draft.proposedBy),
      }
    },
  }
}

export const PROCEDURE_RESULTS = {
  pass: '通过',
  fail: '没通过',
  inconclusive: '没有结论',
  cancelled: '取消这项程序',
} as const

export type EndProcedureDraft = {
  procedureId: string
  result: keyof typeof PROCEDURE_RESULTS
  report: string
  fileIds: string[]
  /** 现场核查: when and where it was, and who has signed. */
  at: string
  place: string
  signatures: Readonly<Record<string, string | null>>
}

/** The open procedure that is being ended. */
export function endedRun({ detail }: ActFacts, procedureId: string): CaseDetail['procedures'][number] | undefined {
  return detail.procedures.find((one) => one.procedureId === procedureId)
}

/** True for a survey that took place: it needs its record and the signatures of who went. */
export function isSurveyDone(facts: ActFacts, draft: Pick<EndProcedureDraft, 'procedureId' | 'result'>): boolean {
  return endedRun(facts, draft.procedureId)?.kind === 'siteSurvey' && draft.result !== 'cancelled'
}

/** 特别程序结束 — the oldest open one first. */
export const endProcedureDraft: DraftOf<EndProcedureDraft> = {
  begin: ({ detail }) => ({
    procedureId: detail.procedures.find((one) => one.endOn === null)?.procedureId ?? '',
    result: 'pass',
    report: '',
    fileIds: [],
    at: visitDay(detail),
    place: '',
    signatures: {},
  }),
  check: (draft, facts) => [
    ...(isSurveyDone(facts, draft) ? surveyFaults(draft, facts) : []),
    ...unless(draft.procedureId !== '', 'procedureId', '现在没有进行中的程序'),
    ...(draft.result === 'pass' && draft.report.trim() === '' && !isSurveyDone(facts, draft)
      ? []
      : textFault('report', draft.report, { label: '结果说明', min: 4, max: 1000 })),
  ],
  toInput: (draft, facts) => ({
    procedureId: draft.procedureId,
    result: draft.result,
    report: orNull(draft.report),
    fileIds: draft.fileIds,
    ...(isSurveyDone(facts, draft) ? { survey: surveyOf(draft, facts) } : {}),
  }),
}

/** The day on which the open survey was to be, as it stands on paper. */
function visitDay(detail: CaseDetail): string {
  const on = detail.procedures.find((one) => one.endOn === null)?.visitOn
  return on === undefined ? '' : longDate(on)
}

function surveyFaults(draft: EndProcedureDraft, facts: ActFacts): Fault[] {
  const went = endedRun(facts, draft.procedureId)?.surveyors ?? []
  const unsigned = went.filter((one) => draft.signatures[one.staffId] == null).map((one) => one.name)
  return [
    ...textFault('at', draft.at, { label: '什么时候去的', min: 2, max: 40 }),
    ...textFault('place', draft.place, { label: '在哪里', min: 2, max: 100 }),
    ...unless(unsigned.length === 0, 'signatures', `还没签名：${unsigned.join('、')}`),
  ]
}

function surveyOf(draft: EndProcedureDraft, facts: ActFacts) {
  const went = endedRun(facts, draft.procedureId)?.surveyors ?? []
  return {
    at: draft.at.trim(),
    place: draft.place.trim(),
    signatures: went.map(({ staffId }) => ({ staffId, fileId: draft.signatures[staffId] ?? null })),
  }
}

export type ReentryDraft = { system: string; externalNo: string; differences: string }

/** 内网录入完成 */
export const reentryDraft: DraftOf<ReentryDraft> = {
  begin: ({ detail }) => ({ system: detail.reentry?.system ?? '', externalNo: '', differences: '' }),
  check: (draft) => [
    ...textFault('system', draft.system, { label: '哪个系统', min: 2, max: 60 }),
    ...textFault('externalNo', draft.externalNo, { label: '那边的编号', min: 1, max: 60 }),
  ],
  toInput: (draft) => ({
    system: draft.system.trim(),
    externalNo: draft.externalNo.trim(),
    differences: orNull(draft.differences),
  }),
}
