import { type SuppliedPart, SupplyInput } from '@shared/case/view/act-inputs'
import type { RunContext } from '../../../../platform/trpc'
import { bindFiles } from '../../../attachment'
import type { OpenCase } from '../open-case'
import { putOnLines, saveChangedAnswers } from './change-content'
import { readInput } from './read-input'

/**
 * Binds what came in to its lines: files replace those of the line (the old ones stay with the case and in the log), a tick is taken off,
 * and changed answers become a new revision beside the old one. Throws `case.formInvalid` when the changed form does not hold.
 */
export async function prepareSupply(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const sent = readInput(SupplyInput, input)
  const { caseId } = open.row
  const parts = partsOf(sent)
  const fileIds = [...new Set([...sent.fileIds, ...parts.flatMap((part) => part.fileIds)])]
  if (fileIds.length > 0) await bindFiles(ctx, caseId, fileIds)
  await putOnLines(ctx, caseId, parts)
  if (sent.answers != null) await saveChangedAnswers(ctx, open, sent.answers)
  return { lineIds: sent.lineIds, fileIds, cannotGet: sent.cannotGet }
}

function partsOf(sent: SupplyInput): readonly SuppliedPart[] {
  return sent.parts ?? sent.lineIds.map((lineId) => ({ lineId, fileIds: sent.fileIds, paper: false, pages: null }))
}
