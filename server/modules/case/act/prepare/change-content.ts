import type { SuppliedPart } from '@shared/case/view/act-inputs'
import type { Answers } from '@shared/case/view/submit-case'
import { formOf } from '@shared/service-item/fallback-form'
import type { RunContext } from '../../../../platform/trpc'
import { pendingFiles } from '../../../attachment'
import { getFieldDictionary } from '../../../service-item'
import { openContent, saveContent } from '../../content/case-content'
import { listMaterials, replaceMaterials } from '../../store/material-store'
import { checkApplication } from '../../submit/check-application'
import { stateOf } from '../../submit/list-materials'
import type { OpenCase } from '../open-case'

/** What came in for the lines of the list: the files replace those of the line, and a tick is taken off. */
export async function putOnLines(ctx: RunContext, caseId: string, parts: readonly SuppliedPart[]): Promise<void> {
  const waiting = new Set(await pendingFiles(ctx.tx, caseId))
  const lines = await listMaterials(ctx.tx, caseId)
  const changed = lines.flatMap(({ caseId: _, ...line }) => {
    const part = parts.find((one) => one.lineId === line.lineKey)
    if (part === undefined || (part.fileIds.length === 0 && !part.paper)) return []
    return [
      {
        ...line,
        need: 'required',
        fileIds: part.fileIds,
        form: part.paper ? 'paper' : line.form,
        pages: part.pages,
        state: stateOf({ satisfied: null }, { fileIds: part.fileIds, paper: part.paper, waiting }),
        checkedBy: null,
        checkedAt: null,
        remark: null,
      },
    ]
  })
  await replaceMaterials(ctx.tx, caseId, changed)
}

/** 新的一版 — which revision of the answers was written, and its digest. */
export type SavedRevision = { readonly revision: number; readonly digest: string }

/**
 * Changed answers as a new revision beside the old one; null when the content has been shredded. Throws `case.formInvalid` when the changed
 * form does not hold.
 */
export async function saveChangedAnswers(
  ctx: RunContext,
  open: OpenCase,
  answers: Answers,
): Promise<SavedRevision | null> {
  const content = await openContent(ctx, open.row.caseId)
  if (content === null) return null
  const dictionary = await getFieldDictionary(ctx.tx, open.item)
  const context = {
    today: ctx.today,
    county: ctx.services.county,
    atCounter: open.row.channel !== 'online',
  }
  const merged = { answers: { ...content.now.answers, ...answers }, situations: content.now.situations }
  // Who applies and what for is settled with the number: a supplement mends fields, it does not make another application.
  const { applicantField } = formOf(open.item)
  const kept = { ...merged, answers: { ...merged.answers, [applicantField]: content.now.answers[applicantField] } }
  const checked = checkApplication(open.item, dictionary, kept, context)
  const place = { caseId: open.row.caseId, revision: content.revision + 1, sinceVersion: open.state.version }
  const digest = await saveContent(ctx, place, {
    ...content.now,
    answers: checked.filled.answers,
    situations: checked.filled.situations,
    preChecks: checked.preChecks,
  })
  return { revision: place.revision, digest }
}
