import type { Trouble } from '@shared/sync/held/trouble'
import type { Bytes } from '../../../platform/crypto'
import type { Tx } from '../../../platform/db'
import type { SyncDecision, SyncDoubt, SyncOperation } from '../../../platform/db/generated/client'

export type { SyncDecision, SyncDoubt }

/** How many of each the inbox shows at most; a place that has more has another problem. */
const MOST = 200
const HELD = ['conflict', 'quarantined']

/** Operations of devices that a person has to look at, newest first. */
export async function listHeldOf(tx: Tx, deviceIds: readonly string[]): Promise<SyncOperation[]> {
  return tx.syncOperation.findMany({
    where: { deviceId: { in: [...deviceIds] }, outcome: { in: HELD } },
    orderBy: [{ receivedAt: 'desc' }, { opId: 'desc' }],
    take: MOST,
  })
}

/** A doubt with the operation that it is about. */
export type DoubtOf = { readonly doubt: SyncDoubt; readonly row: SyncOperation }

/** Applied operations of devices that a clerk still has to look at, newest first. */
export async function listDoubtsOf(tx: Tx, deviceIds: readonly string[]): Promise<DoubtOf[]> {
  const doubts = await tx.syncDoubt.findMany({
    where: { deviceId: { in: [...deviceIds] } },
    orderBy: [{ foundAt: 'desc' }, { opId: 'desc' }],
    take: MOST,
  })
  if (doubts.length === 0) return []
  const rows = await tx.syncOperation.findMany({ where: { opId: { in: doubts.map((doubt) => doubt.opId) } } })
  const byId = new Map(rows.map((row) => [row.opId, row]))
  return doubts.flatMap((doubt) => {
    const row = byId.get(doubt.opId)
    return row === undefined ? [] : [{ doubt, row }]
  })
}

/** Notes that an operation was applied and still has to be looked at; said twice, it is noted once. */
export async function insertDoubt(
  tx: Tx,
  doubt: { opId: string; deviceId: string; trouble: Trouble; problem: object; at: Date },
): Promise<void> {
  const { at: foundAt, ...rest } = doubt
  await tx.syncDoubt.createMany({ data: [{ ...rest, foundAt }], skipDuplicates: true })
}

/** Takes a doubt off the list; its decision is recorded. */
export async function deleteDoubt(tx: Tx, opId: string, trouble: string): Promise<void> {
  await tx.syncDoubt.deleteMany({ where: { opId, trouble } })
}

/** Holds an operation until the transaction ends, so that two decisions about it queue up. */
export async function lockOperation(tx: Tx, opId: string): Promise<SyncOperation | null> {
  await tx.$executeRaw`SELECT 1 FROM "SyncOperation" WHERE "opId" = ${opId}::uuid FOR UPDATE`
  return tx.syncOperation.findUnique({ where: { opId } })
}

/** An operation that a person has decided about is no longer held; its content stays where it is. */
export async function settleHeld(tx: Tx, opId: string, result: object): Promise<void> {
  await tx.syncOperation.update({ where: { opId }, data: { outcome: 'settled', result } })
}

/** The doubts about one operation. */
export async function findDoubt(tx: Tx, opId: string, trouble: string): Promise<SyncDoubt | null> {
  return tx.syncDoubt.findUnique({ where: { opId_trouble: { opId, trouble } } })
}

/** What was decided about an operation, or null. */
export async function findDecision(tx: Tx, heldOpId: string, trouble: string): Promise<SyncDecision | null> {
  return tx.syncDecision.findUnique({ where: { heldOpId_trouble: { heldOpId, trouble } } })
}

/** Records a decision with both sides as they were. */
export async function insertDecision(
  tx: Tx,
  decision: Omit<SyncDecision, 'kept'> & { readonly kept: Bytes },
): Promise<void> {
  await tx.syncDecision.create({ data: decision })
}
