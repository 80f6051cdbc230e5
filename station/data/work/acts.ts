import type { PhoneCallResult } from '@shared/case/view/task-view'
import { problem } from '@shared/problem/problem'
import type { ActPayload, OperationKind, PayloadOf } from '@shared/sync/operation'
import { clerkOf, type DeviceContext, enrolledDevice } from '../device-context'
import { type PreparedFile, prepareFile } from '../local/files'
import { appendRecord, type NewRecord } from '../local/outbox'
import { findOwnCase, findOwnTask, hideTask } from '../local/own-list'
import { HAND_OUT_TITLE, type Station } from '../station-api'
import { newId } from '../world'

type InputOf<Name extends 'supply' | 'handOut'> = Parameters<Station[Name]>[0]
type Picture = { readonly bytes: Uint8Array; readonly mime: string }

/** 补交材料 — what came in for the lines of the one notice, with its photos. */
export async function supply(ctx: DeviceContext, input: InputOf<'supply'>): Promise<void> {
  clerkOf(ctx)
  const files = await Promise.all(
    input.photos.map((photo) =>
      prepareFile(ctx, { ...photo, draftId: null, kind: 'material', lineKey: photo.lineKey }),
    ),
  )
  await appendAct(ctx, {
    name: 'supply',
    caseId: input.caseId,
    title: '补交材料',
    input: {
      lineIds: [...input.lineIds],
      fileIds: files.map((file) => file.row.fileId),
      cannotGet: input.cannotGet,
      parts: input.lineIds.map((lineId) => {
        const own = files.filter((file) => file.row.lineKey === lineId)
        return { lineId, fileIds: own.map((file) => file.row.fileId), paper: own.length === 0, pages: own.length }
      }),
    },
    files,
  })
}

/** 发放 — the result goes into the person's hands; the signature goes along. */
export async function handOut(ctx: DeviceContext, input: InputOf<'handOut'>): Promise<void> {
  clerkOf(ctx)
  const { caseId, signature, ...said } = input
  const files = signature === null ? [] : [await signatureFile(ctx, signature)]
  await appendAct(ctx, {
    name: 'handOut',
    caseId,
    title: HAND_OUT_TITLE,
    input: { ...said, signatureFileId: files[0]?.row.fileId ?? null },
    files,
  })
}

/** 到站签收 — what was sent to this point has come: it lies here from now on and its owner is told. */
export async function signForParcel(ctx: DeviceContext, parcel: { taskId: string; caseId: string }): Promise<void> {
  clerkOf(ctx)
  const { point } = await enrolledDevice(ctx)
  await appendAct(ctx, {
    name: 'recordDelivery',
    caseId: parcel.caseId,
    title: '到站签收',
    input: { outcome: 'arrivedAtPoint', custodyPoint: point.pointId, signer: null, note: null },
    files: [],
  })
  await hideTask(ctx, parcel.taskId)
  ctx.changed()
}

/** 电话告知登记 */
export async function completeTask(
  ctx: DeviceContext,
  done: { taskId: string; result: PhoneCallResult },
): Promise<void> {
  const task = await findOwnTask(ctx, done.taskId)
  await append(ctx, {
    kind: 'completeTask',
    caseId: task?.caseId ?? null,
    payload: done,
    summary: {
      title: task?.title ?? '待办',
      who: task?.applicant ?? '',
      number: task?.number ?? null,
      queryCode: null,
      receipt: null,
    },
  })
  // The list must not ask the clerk to do again what was just done; the next pull says how it really stands.
  if (done.result.outcome === 'told' || done.result.outcome === 'visited') await hideTask(ctx, done.taskId)
  ctx.changed()
}

/** 作废收件号 */
export async function voidNumber(ctx: DeviceContext, spoilt: { number: string; reason: string }): Promise<void> {
  await append(ctx, {
    kind: 'voidNumber',
    caseId: null,
    payload: spoilt,
    summary: { title: '作废收件号', who: '', number: spoilt.number, queryCode: null, receipt: null },
  })
}

function signatureFile(ctx: DeviceContext, picture: Picture) {
  return prepareFile(ctx, { ...picture, draftId: null, lineKey: '', kind: 'signature' })
}

async function appendAct(
  ctx: DeviceContext,
  act: {
    name: ActPayload['name']
    caseId: string
    title: string
    input: ActPayload['input']
    files: PreparedFile[]
  },
): Promise<void> {
  const own = await findOwnCase(ctx, act.caseId)
  await append(ctx, {
    kind: 'act',
    caseId: act.caseId,
    payload: { name: act.name, baseVersion: own?.version ?? null, input: act.input },
    summary: {
      title: own === null ? act.title : `${act.title}：${own.itemName}`,
      who: own?.applicantMasked ?? '',
      number: own?.numberText ?? null,
      queryCode: own?.queryCode ?? null,
      receipt: null,
    },
    newFiles: act.files,
  })
}

async function append<Kind extends OperationKind>(
  ctx: DeviceContext,
  record: Omit<NewRecord, 'opId' | 'kind' | 'payload'> & { kind: Kind; payload: PayloadOf<Kind> },
): Promise<void> {
  const written = await appendRecord(ctx, { ...record, opId: newId(ctx.world) } as NewRecord)
  if (!written) throw problem('sync.serverBusy')
}
