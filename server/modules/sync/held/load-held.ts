import { ACTION_LABELS } from '@shared/case/action-name'
import { formatCaseNumber } from '@shared/case/number/case-number'
import { makeProblem, ProblemError, problem } from '@shared/problem/problem'
import type { HeldRow } from '@shared/sync/held/held-view'
import { type Trouble, troubleOf } from '@shared/sync/held/trouble'
import { isKnownKind, type Operation, readPayload } from '@shared/sync/operation'
import type { ProblemView } from '@shared/sync/problem-view'
import type { Outcome } from '@shared/sync/protocol'
import { findStaffActor } from '../../../platform/session'
import type { RunContext } from '../../../platform/trpc'
import { applicantMasked, headOf, itemNameOf } from '../../case'
import { type HeldPlace, heldPlaces } from '../../station'
import { findOperation, openOperation, type SyncOperation } from '../store'
import { findDoubt, listDoubtsOf, listHeldOf } from './held-store'

/** 待处理的一笔 — an operation with why it is held; its content where that is kept, which for an applied one is the case itself. */
export type Held = {
  readonly row: SyncOperation
  readonly trouble: Trouble
  readonly problem: ProblemView
  readonly operation: Operation | null
  readonly place: HeldPlace
}

/** Everything that is held or doubted within the caller's reach, newest first. */
export async function listHeldHere(ctx: RunContext): Promise<Held[]> {
  const places = await heldPlaces(ctx)
  const deviceIds = [...places.keys()]
  const held = (await listHeldOf(ctx.tx, deviceIds)).map((row) => heldOf(ctx, row, places))
  const doubted = (await listDoubtsOf(ctx.tx, deviceIds)).map(({ doubt, row }) => ({
    ...heldOf(ctx, row, places),
    trouble: doubt.trouble as Trouble,
    problem: doubt.problem as ProblemView,
  }))
  return [...held, ...doubted].sort((a, b) => b.row.receivedAt.getTime() - a.row.receivedAt.getTime())
}

/** One held operation. Throws `sync.heldNotFound` for one that is not held (any more) or lies beyond the caller's reach. */
export async function getHeldOf(ctx: RunContext, opId: string, trouble: Trouble): Promise<Held> {
  ctx.audit.about('operation', opId)
  const row = await findOperation(ctx.tx, opId)
  const places = row === null ? null : await heldPlaces(ctx)
  if (row === null || places === null || !places.has(row.deviceId)) throw problem('sync.heldNotFound')
  const held = heldOf(ctx, row, places)
  if (row.outcome === 'conflict' || row.outcome === 'quarantined') {
    if (held.trouble === trouble) return held
    throw problem('sync.heldNotFound')
  }
  const doubt = await findDoubt(ctx.tx, opId, trouble)
  if (doubt === null) throw problem('sync.heldNotFound')
  return { ...held, trouble, problem: doubt.problem as ProblemView }
}

/** True for an operation of a device that the caller may look at. */
export async function liesInReach(ctx: RunContext, opId: string): Promise<boolean> {
  const row = await findOperation(ctx.tx, opId)
  return row !== null && (await heldPlaces(ctx)).has(row.deviceId)
}

function heldOf(ctx: RunContext, row: SyncOperation, places: ReadonlyMap<string, HeldPlace>): Held {
  const place = places.get(row.deviceId)
  if (place === undefined) throw problem('sync.heldNotFound')
  const stored = row.result as ProblemView | { code?: undefined }
  const shown = stored.code === undefined ? makeProblem('sync.unreadable') : stored
  return {
    row,
    place,
    trouble: troubleOf({ outcome: row.outcome as Outcome, code: shown.code }),
    problem: shown as ProblemView,
    operation: row.payload === null ? null : openOperation(ctx.services.keys, row),
  }
}

/** The row of the inbox: whose, what, when, by whom; never the content. */
export async function presentHeldRow(ctx: RunContext, held: Held): Promise<HeldRow> {
  const { row, place } = held
  const head = row.caseId === null ? null : await headOf(ctx, row.caseId)
  const own = await ownWords(ctx, held)
  const item = head?.itemName ?? own?.title ?? null
  const act = actLabel(held)
  return {
    opId: row.opId,
    trouble: held.trouble,
    kind: row.kind,
    title: [act, item].filter((one) => one !== null).join('：') || '看不懂的一笔',
    who: head?.applicantMasked ?? own?.who ?? '',
    number: head === null ? (own?.number ?? null) : formatCaseNumber(head.number),
    caseId: head?.caseId ?? null,
    madeAt: row.madeAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    madeBy: (await findStaffActor(ctx.tx, row.staffId, ctx.today))?.name ?? row.staffId,
    pointName: place.pointName,
    deviceName: place.deviceName,
    problem: held.problem,
  }
}

/** The payload of an intake that is not a case; null for everything else and for what cannot be read. */
export function heldIntake({ operation }: Pick<Held, 'operation'>) {
  return operation?.kind === 'submitCase' ? readPayload('submitCase', operation.payload) : null
}

/** The payload of an act; null for everything else. */
export function heldAct({ operation }: Pick<Held, 'operation'>) {
  return operation?.kind === 'act' ? readPayload('act', operation.payload) : null
}

function actLabel(held: Held): string | null {
  const act = heldAct(held)
  if (act !== null) return ACTION_LABELS[act.name]
  if (held.row.kind === 'completeTask') return '电话告知'
  if (held.row.kind === 'voidNumber') return '作废收件号'
  if (held.row.kind === 'handOver') return '材料移交清单'
  if (held.row.kind === 'tracePaper') return '追查材料'
  return isKnownKind(held.row.kind) ? null : '看不懂的一笔'
}

/** What an intake says of itself; an item that the county does not know has no name. */
async function ownWords(ctx: RunContext, held: Held) {
  const intake = heldIntake(held)
  if (intake === null) return null
  const number = intake.lent === null ? null : formatCaseNumber(intake.lent.number)
  try {
    return {
      title: await itemNameOf(ctx, intake),
      who: await applicantMasked(ctx, intake, intake.answers),
      number,
    }
  } catch (error) {
    if (error instanceof ProblemError) return { title: intake.itemId, who: '', number }
    throw error
  }
}
