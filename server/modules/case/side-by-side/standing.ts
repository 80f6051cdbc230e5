import { ENDED_STATUSES } from '@shared/case/case-status'
import { formatCaseNumber } from '@shared/case/number/case-number'
import type { Answers } from '@shared/case/view/submit-case'
import type { RunContext } from '../../../platform/trpc'
import { filesOf } from '../../attachment'
import { actContext, loadActWorld } from '../act/act-context'
import { clocksOf, openCase } from '../act/open-case'
import { openContent, openContentAt } from '../content/case-content'
import { presentAllowed } from '../presenter/allowed'
import { sentenceOf } from '../presenter/sentences'
import { type CaseRow, findCaseRow, findOpenTwin, listActions, toCaseFile } from '../store/case-store'
import { listMaterials } from '../store/material-store'

/** 现在怎样 — a case as the county has it at this moment, for whoever compares it with something else. */
export type Standing = {
  readonly caseId: string
  readonly numberText: string
  readonly queryCode: string
  readonly itemId: string
  readonly itemVersion: number
  readonly itemName: string
  readonly who: string
  readonly sentence: string
  readonly submittedAt: string | null
  readonly version: number
  readonly answers: Answers | null
}

/** Where a case stands; null when there is none. */
export async function standingOf(ctx: RunContext, caseId: string): Promise<Standing | null> {
  const row = await findCaseRow(ctx.tx, caseId)
  if (row === null) return null
  const open = await openCase(ctx, toCaseFile(row))
  const { state, plan, places } = open
  return {
    caseId,
    numberText: formatCaseNumber(row.number),
    queryCode: row.queryCode,
    itemId: row.itemId,
    itemVersion: row.itemVersion,
    itemName: row.itemName,
    who: row.applicantMasked,
    sentence: sentenceOf({ state, plan, clocks: clocksOf(open, ctx.today), places }),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    version: row.version,
    answers: (await openContent(ctx, caseId))?.now.answers ?? null,
  }
}

/** What is known of a case without opening it. */
export type CaseHead = Pick<
  CaseRow,
  | 'caseId'
  | 'number'
  | 'itemId'
  | 'itemName'
  | 'itemVersion'
  | 'applicantId'
  | 'applicantMasked'
  | 'version'
  | 'practice'
>

/** The head of a case; null when there is none. */
export async function headOf(ctx: RunContext, caseId: string): Promise<CaseHead | null> {
  return findCaseRow(ctx.tx, caseId)
}

/** The answers as they were when the case stood at a version; null when they are no longer kept. */
export async function answersAt(ctx: RunContext, caseId: string, version: number): Promise<Answers | null> {
  return (await openContentAt(ctx, caseId, version))?.answers ?? null
}

/** 疑似重复 — another open case of the same person for the same item, the newest one; null for none, and for a practice. */
export async function twinOf(
  ctx: RunContext,
  { caseId, applicantId, itemId, practice }: CaseHead,
): Promise<(CaseHead & { submittedAt: Date | null }) | null> {
  if (applicantId === null || practice) return null
  return findOpenTwin(ctx.tx, {
    applicantId,
    itemId,
    not: caseId,
    ended: ENDED_STATUSES,
  })
}

/** Files that were supplied for a case after it stood at a version. */
export async function suppliedSince(ctx: RunContext, caseId: string, version: number): Promise<ReadonlySet<string>> {
  const later = (await listActions(ctx.tx, caseId)).filter((act) => act.seq > version && act.name === 'supply')
  return new Set(later.flatMap((act) => (Array.isArray(act.input.fileIds) ? act.input.fileIds.map(String) : [])))
}

/** Pages of a case by line, with whether they have arrived. */
export async function pagesOf(
  ctx: RunContext,
  caseId: string,
): Promise<{ lineKey: string; lineName: string; fileId: string; arrived: boolean }[]> {
  const files = new Map((await filesOf(ctx.tx, caseId)).map((file) => [file.fileId, file.state]))
  return (await listMaterials(ctx.tx, caseId)).flatMap((line) =>
    line.fileIds.map((fileId) => ({
      ...{ lineKey: line.lineKey, lineName: line.name, fileId },
      arrived: files.get(fileId) === 'complete',
    })),
  )
}

/** Why this actor may not do an act on a case now, in words; null when they may. */
export async function whyNot(ctx: RunContext, caseId: string, name: string): Promise<string | null> {
  const row = await findCaseRow(ctx.tx, caseId)
  if (row === null) return '没有这件办件'
  const open = await openCase(ctx, toCaseFile(row))
  const allowed = presentAllowed(actContext(await loadActWorld(ctx, open), open.state, ctx.actor))
  const act = allowed.find((one) => one.name === name)
  return act === undefined ? '这件不归您的岗位' : act.why
}
