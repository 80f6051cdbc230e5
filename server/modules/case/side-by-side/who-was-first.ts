import type { Problem } from '@shared/problem/problem'
import type { RunContext } from '../../../platform/trpc'
import { pointsOfUnits } from '../../organisation'
import { changedMeanwhile } from '../act/apply-act'
import { canReadCase } from '../policy'
import { findCaseRow, toCaseFile } from '../store/case-store'

/**
 * 谁先办了 — what happened to a case since a device saw it, as `case.changedMeanwhile`: whose turn an act is may have gone with it, and that it is "not
 * yours" tells a clerk nothing. Null when nothing happened, or when the caller may not know.
 */
export async function whoWasFirst(
  ctx: RunContext,
  seen: { readonly caseId: string; readonly baseVersion: number | null },
): Promise<Problem | null> {
  const row = await findCaseRow(ctx.tx, seen.caseId)
  if (row === null || seen.baseVersion === null) return null
  const file = toCaseFile(row)
  if (file.state.version === seen.baseVersion) return null
  return canReadCase(ctx.actor, file, await pointsOfUnits(ctx.tx)) ? changedMeanwhile(file.state) : null
}
