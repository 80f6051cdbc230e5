import type { Limit } from '@shared/case/handling-plan'
import { PROCEDURE_KINDS, type ProcedureKind } from '@shared/case/procedure-kind'
import type { ActFacts, DraftOf } from '../act-form'
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
  if (!leads) return ordered
  const others = (Object.keys(PROCEDURE_KINDS) as ProcedureKind[])
    .filter((kind) => PROCEDURE_KINDS[kind].article45 && !open.has(kind) && !ordered.some((one) => one.kind === kind))
    .map((kind) => ({ kind, name: PROCEDURE_KINDS[kind].label, ordered: false }))
  return [...ordered, ...others]
}

/** What a kind brings along from the item: reason, basis, longest time. */
export function procedurePart(facts: ActFacts, kind: ProcedureKind): Partial<StartProcedureDraft> {
  const known = facts.plan?.procedures.find((one) => one.kind === kind)
  const limit: Limit | null = known?.limit ?? null
  return {
    kind,
    basis: known?.basis.slice(0, 200) ?? '',
    reason: known === undefined ? '' : `按办事指南进行${known.name}`,
    days: limit === null ? '' : String(limit.value),
    unit: limit?.unit === '日' ? '日' : '工作日',
  }
}

/** 启动特别程序 — the id is made when the form opens, so that sending twice starts one. */
export function startProcedureDraft(makeId: () => string): DraftOf<StartProcedureDraft> {
  return {
    begin: (facts) => {
      const kind = kindsToStart(facts)[0]?.kind ?? 'appraisal'
      const blank = { reason: '', basis: '', days: '', unit: '工作日' as const, team: '', place: '', proposedBy: '' }
      return { procedureId: makeId(), kind, ...blank, ...procedurePart(facts, kind) }
    },
    check: (draft, facts) => {
      const days = wholeNumber(draft.days)
      const ordered = facts.plan?.procedures.some((one) => one.kind === draft.kind) === true
      return [
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
        team: draft.team
          .split(/[、，,\s]+/)
          .filter((name) => name !== '')
          .slice(0, 10),
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
}

/** 特别程序结束 — the oldest open one first. */
export const endProcedureDraft: DraftOf<EndProcedureDraft> = {
  begin: ({ detail }) => ({
    procedureId: detail.procedures.find((one) => one.endOn === null)?.procedureId ?? '',
    result: 'pass',
    report: '',
    fileIds: [],
  }),
  check: (draft) => [
    ...unless(draft.procedureId !== '', 'procedureId', '现在没有进行中的程序'),
    ...(draft.result === 'pass' && draft.report.trim() === ''
      ? []
      : textFault('report', draft.report, { label: '结果说明', min: 4, max: 1000 })),
  ],
  toInput: (draft) => ({
    procedureId: draft.procedureId,
    result: draft.result,
    report: orNull(draft.report),
    fileIds: draft.fileIds,
  }),
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
