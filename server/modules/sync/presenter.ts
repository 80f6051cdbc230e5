import type { HeldOperation } from '@shared/sync/protocol'
import type { SyncOperation } from './store'

/** An operation that is held aside, with its reason; never its content. */
export function presentHeld(row: SyncOperation): HeldOperation {
  return {
    opId: row.opId,
    deviceSeq: Number(row.deviceSeq),
    kind: row.kind,
    caseId: row.caseId,
    outcome: row.outcome as HeldOperation['outcome'],
    problem: row.result as HeldOperation['problem'],
    receivedAt: row.receivedAt.toISOString(),
  }
}
