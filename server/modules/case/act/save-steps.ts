import type { RunContext } from '../../../platform/trpc'
import { saveActs } from '../store/case-store'
import { caseIndexOf } from './case-index'
import type { CaseLog } from './case-log'
import { followSteps, type MadeNotice } from './follow-steps'
import { naturalKeyOf } from './natural-key'
import type { OpenCase } from './open-case'

/** Kind of the outbox row that tells a bundle that one of its members has moved. */
export const BUNDLE_MOVED = 'bundle.moved'

/** Writes what a run decided: the log, the fold, the index row, and all that follows in the same transaction. */
export async function saveSteps(ctx: RunContext, open: OpenCase, log: CaseLog): Promise<MadeNotice[]> {
  if (log.steps.length === 0) return []
  await saveActs(ctx.tx, {
    caseId: open.row.caseId,
    county: open.row.county,
    had: open.row.version,
    state: log.state,
    index: caseIndexOf(open, log.state, ctx.today),
    actions: log.steps.map((step) => step.action),
    keys: new Map(log.steps.map((step) => [step.action.actionId, naturalKeyOf(step.action, step.before)])),
    at: new Date(ctx.now),
  })
  const { bundleApplicationId } = open.row
  if (bundleApplicationId !== null) {
    // Others of the application may wait for what has just been decided; they move in a transaction of their own.
    const key = `${open.row.caseId}/${log.state.version}`
    ctx.outbox.put({ kind: BUNDLE_MOVED, key, payload: { applicationId: bundleApplicationId } })
  }
  return followSteps(ctx, open, log)
}
