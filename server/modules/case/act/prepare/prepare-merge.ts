import { isEnded } from '@shared/case/case-status'
import { formatCaseNumber } from '@shared/case/number/case-number'
import { MergeInput } from '@shared/case/view/act-inputs'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../../../platform/trpc'
import { pointsOfUnits } from '../../../organisation'
import { assertMayRead } from '../../policy'
import { getCaseFile } from '../../store/case-store'
import type { OpenCase } from '../open-case'
import { readInput } from './read-input'

/**
 * 并案 — the case that stays, as far as the rule asks about it; nothing is written. Throws `case.cannotMerge` unless both are one person's application
 * for one matter, and both live.
 */
export async function lookUpMerge(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const sent = readInput(MergeInput, input)
  const kept = await getCaseFile(ctx.tx, sent.keptCaseId)
  assertMayRead(ctx.actor, kept, await pointsOfUnits(ctx.tx))
  const { row } = open
  const samePerson = row.applicantId !== null && row.applicantId === kept.row.applicantId
  if (row.caseId === kept.row.caseId) throw problem('case.cannotMerge', { why: '选的是同一件' })
  if (!samePerson) throw problem('case.cannotMerge', { why: '不是同一个申请人' })
  if (row.itemId !== kept.row.itemId) throw problem('case.cannotMerge', { why: '办的不是同一件事' })
  if (isEnded(kept.state.status)) throw problem('case.cannotMerge', { why: '要留下的那一件已经结束' })
  return {
    ...{ role: 'joined', keptCaseId: sent.keptCaseId, keptNumber: formatCaseNumber(kept.row.number) },
    kept: { acceptedOn: kept.state.acceptedOn, noticed: kept.state.oneTimeNotice !== null },
    ...{ lineIds: sent.lineIds, word: sent.word, proposedBy: sent.proposedBy },
  }
}
