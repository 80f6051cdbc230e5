import { CorrectOnSpotInput } from '@shared/case/view/act-inputs'
import type { Answers } from '@shared/case/view/submit-case'
import { formOf } from '@shared/service-item/fallback-form'
import type { RunContext } from '../../../../platform/trpc'
import { bindFiles } from '../../../attachment'
import { openContent } from '../../content/case-content'
import type { OpenCase } from '../open-case'
import { putOnLines, saveChangedAnswers } from './change-content'
import { bindSignature } from './prepare-promise'
import { readInput } from './read-input'

/**
 * 当场更正 — writes what the person corrected as a new revision and puts new pages on their lines; what was there before is kept. Fields that were
 * sent as they stand are no correction. Throws `case.formInvalid` when the corrected form does not hold.
 */
export async function prepareCorrection(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const sent = readInput(CorrectOnSpotInput, input)
  const { caseId } = open.row
  const parts = sent.parts.filter((part) => part.fileIds.length > 0 || part.paper)
  const fileIds = [...new Set(parts.flatMap((part) => part.fileIds))]
  if (fileIds.length > 0) await bindFiles(ctx, caseId, fileIds)
  await bindSignature(ctx, open, sent)
  await putOnLines(ctx, caseId, parts)
  const changed = await changedAnswers(ctx, open, sent.answers ?? {})
  const saved = Object.keys(changed).length === 0 ? null : await saveChangedAnswers(ctx, open, changed)
  return {
    fields: saved === null ? [] : Object.keys(changed),
    ...{ revision: saved?.revision ?? null, answersDigest: saved?.digest ?? null },
    ...{ lineIds: parts.map((part) => part.lineId), fileIds, signature: sent.signature },
  }
}

/** Of what was sent, what differs from what stands; who applies is settled with the number and is not corrected. */
async function changedAnswers(ctx: RunContext, open: OpenCase, answers: Answers): Promise<Answers> {
  const content = await openContent(ctx, open.row.caseId)
  const { applicantField } = formOf(open.item)
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([field, value]) =>
        field !== applicantField && JSON.stringify(content?.now.answers[field]) !== JSON.stringify(value),
    ),
  )
}
