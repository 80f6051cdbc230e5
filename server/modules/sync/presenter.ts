import type { HeldOperation } from '@shared/sync/protocol'
import type { DoubtOf } from './held/held-store'
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

/** An operation that was applied and that a clerk still has to look at: told to its device as a conflict, which it is until decided. */
export function presentDoubt({ doubt, row }: DoubtOf): HeldOperation {
  return { ...presentHeld(row), outcome: 'conflict', problem: doubt.problem as HeldOperation['problem'] }
}
