import type { MergeInput } from '@shared/case/view/act-inputs'
import type { RunContext } from '../../../platform/trpc'
import { moveFiles } from '../../attachment'
import { lockCaseFile } from '../store/case-store'
import { listMaterials, replaceMaterials } from '../store/material-store'
import { loadActWorld } from './act-context'
import { CaseLog } from './case-log'
import { openCase } from './open-case'
import { withProposer } from './prepare/prepare-proposal'
import { saveSteps } from './save-steps'

/**
 * 留下的一件 — takes from the one that is joined to it the earlier days and the papers that it lacks, with an entry in its own log. A paper that is
 * there already stays: nothing is overwritten.
 */
export async function takeOver(ctx: RunContext, fromCaseId: string, sent: MergeInput): Promise<void> {
  const from = await lockCaseFile(ctx.tx, fromCaseId)
  const open = await openCase(ctx, await lockCaseFile(ctx.tx, sent.keptCaseId))
  const lineIds = await movePapers(ctx, { from: fromCaseId, to: sent.keptCaseId, lineIds: sent.lineIds })
  const input = {
    ...{ role: 'kept', fromCaseId, receivedOn: from.state.receivedOn, acceptedOn: from.state.acceptedOn },
    ...{ lineIds, proposedBy: sent.proposedBy },
  }
  const log = new CaseLog(await loadActWorld(ctx, open), ctx.newId)
  log.settle()
  log.decide(ctx.actor, 'mergeDuplicate', await withProposer(ctx, input), ctx.newId())
  log.settle()
  await saveSteps(ctx, open, log)
}

/** Puts papers on the lines that are empty, to be looked at anew; answers which lines they were. */
async function movePapers(
  ctx: RunContext,
  move: { readonly from: string; readonly to: string; readonly lineIds: readonly string[] },
): Promise<string[]> {
  const theirs = new Map((await listMaterials(ctx.tx, move.from)).map((line) => [line.lineKey, line]))
  const moved = (await listMaterials(ctx.tx, move.to)).flatMap(({ caseId: _, ...line }) => {
    const other = theirs.get(line.lineKey)
    const empty = line.state === 'missing' || line.state === 'unfit'
    if (other === undefined || !empty || !move.lineIds.includes(line.lineKey)) return []
    if (other.fileIds.length === 0 && other.state !== 'paper') return []
    const { fileIds, form, pages, state } = other
    return [{ ...line, fileIds, form, pages, state, checkedBy: null, checkedAt: null, remark: null }]
  })
  await moveFiles(ctx.tx, { from: move.from, to: move.to, fileIds: moved.flatMap((line) => line.fileIds) })
  if (moved.length > 0) await replaceMaterials(ctx.tx, move.to, moved)
  return moved.map((line) => line.lineKey)
}
