import { saysSomething } from '@shared/case/acts/intake/says-something'
import type { CaseDetail } from '@shared/case/view/case-view'
import type { DraftOf, Fault } from '../act-form'
import { orNull, textFault, unless, wholeNumber } from './draft-checks'

export type ReceiveDraft = { way: 'reader' | 'card' | 'account' | 'known' | 'phone'; note: string; paperKept: boolean }

/** 收件 — how the person was known, and whether paper originals stay here. */
export const receiveDraft: DraftOf<ReceiveDraft> = {
  begin: ({ detail }) => ({
    way: detail.row.channel === 'online' ? 'account' : 'card',
    note: '',
    paperKept: detail.materials.some((line) => line.state === 'paper'),
  }),
  check: () => [],
  toInput: (draft) => ({
    identity: { way: draft.way, note: orNull(draft.note) },
    paperKept: draft.paperKept,
    handedInAt: null,
    receivedOn: null,
  }),
}

export type NoticeLineDraft = { lineId: string; name: string; reason: string; how: string; basis: string }
export type NoticeDraft = { lines: NoticeLineDraft[]; replyDays: string }

/** Days to reply when the county has not said otherwise. */
const REPLY_DAYS = '15'

/** What can stand on the list: every required paper and every field, papers that are missing first. */
export function choicesOfNotice(detail: CaseDetail): { lineId: string; name: string; missing: boolean }[] {
  const papers = detail.materials
    .filter((line) => line.need !== 'notNeeded')
    .map((line) => ({
      lineId: line.lineKey,
      name: line.name,
      missing: line.state === 'missing' || line.state === 'unfit',
    }))
  const fields = detail.sections.flatMap((section) =>
    section.fields
      .filter((field) => !field.derived)
      .map((field) => ({ lineId: field.key, name: field.label, missing: false })),
  )
  return [...papers.filter((one) => one.missing), ...papers.filter((one) => !one.missing), ...fields]
}

/** A line of the list with the sentence that a missing paper calls for. */
export function noticeLine(choice: { lineId: string; name: string; missing: boolean }): NoticeLineDraft {
  return {
    lineId: choice.lineId,
    name: choice.name,
    reason: choice.missing ? `还没有交${choice.name}` : '',
    how: choice.missing ? `请补交${choice.name}，照片或原件都可以` : '',
    basis: '',
  }
}

function checkLines(draft: NoticeDraft): Fault[] {
  const days = wholeNumber(draft.replyDays)
  return [
    ...unless(draft.lines.length > 0, 'lines', '请选要补的材料或要改的内容'),
    ...draft.lines.flatMap((line) => [
      ...textFault(`reason.${line.lineId}`, line.reason, { label: `${line.name}：哪里不对`, min: 2, max: 300 }),
      ...(line.how === ''
        ? []
        : textFault(`how.${line.lineId}`, line.how, { label: `${line.name}：怎么补`, min: 2, max: 300 })),
    ]),
    ...unless(days !== null && days >= 5 && days <= 60, 'replyDays', '期限填 5 到 60 天'),
  ]
}

function linesOf(draft: NoticeDraft) {
  return draft.lines.map((line) => ({
    lineId: line.lineId,
    name: line.name,
    reason: line.reason.trim(),
    how: line.how.trim(),
    basis: orNull(line.basis),
  }))
}

function beginLines(detail: CaseDetail): NoticeDraft {
  const lines = choicesOfNotice(detail)
    .filter((choice) => choice.missing)
    .map(noticeLine)
  return { lines, replyDays: REPLY_DAYS }
}

/** 预审退回 — the whole list, once, before receipt. */
export const returnDraft: DraftOf<NoticeDraft> = {
  begin: ({ detail }) => beginLines(detail),
  check: checkLines,
  toInput: (draft) => ({ lines: linesOf(draft), replyDays: wholeNumber(draft.replyDays) }),
}

/** 一次性告知补正 — `sameLines` once a list was given: only lines of that list may be asked for again. */
export const supplementDraft: DraftOf<NoticeDraft> = {
  begin: ({ detail }) =>
    detail.supplement === null
      ? beginLines(detail)
      : {
          lines: detail.supplement.lines.map((line) => ({ ...line, reason: '', basis: line.basis ?? '' })),
          replyDays: REPLY_DAYS,
        },
  check: checkLines,
  toInput: (draft, { detail }) => ({
    mode: detail.supplement === null ? 'first' : 'sameLines',
    lines: linesOf(draft),
    replyDays: wholeNumber(draft.replyDays),
  }),
}

export type SupplyDraft = { lineIds: string[]; files: Record<string, string[]>; cannotGet: string }

/** 补交 — what the applicant brought to the counter, by line of the one notice. */
export const supplyDraft: DraftOf<SupplyDraft> = {
  begin: ({ detail }) => ({
    lineIds: (detail.supplement?.lines ?? []).filter((line) => !line.supplied).map((line) => line.lineId),
    files: {},
    cannotGet: '',
  }),
  check: (draft) => unless(saysSomething(draft), 'lineIds', '请勾选补来的是哪几样；什么都补不来的，在下面写明为什么'),
  toInput: (draft) => ({
    lineIds: draft.lineIds,
    fileIds: draft.lineIds.flatMap((lineId) => draft.files[lineId] ?? []),
    cannotGet: orNull(draft.cannotGet),
    parts: draft.lineIds.map((lineId) => {
      const fileIds = draft.files[lineId] ?? []
      return { lineId, fileIds, paper: fileIds.length === 0, pages: fileIds.length === 0 ? null : fileIds.length }
    }),
  }),
}

export type WithdrawDraft = { reason: string; papersBack: boolean }

/** 撤回 — the applicant asks for it at the counter. */
export const withdrawDraft: DraftOf<WithdrawDraft> = {
  begin: () => ({ reason: '', papersBack: true }),
  check: () => [],
  toInput: (draft) => ({ reason: orNull(draft.reason), papersBack: draft.papersBack }),
}

export type VoidDraft = { kind: 'practice' | 'enteredByMistake' | 'wrongPerson'; reason: string }

/** 作废 — a number that never had legal effect. */
export const voidDraft: DraftOf<VoidDraft> = {
  begin: () => ({ kind: 'enteredByMistake', reason: '' }),
  check: (draft) => textFault('reason', draft.reason, { label: '原因', min: 4, max: 1000 }),
  toInput: (draft) => ({ kind: draft.kind, reason: draft.reason.trim() }),
}
