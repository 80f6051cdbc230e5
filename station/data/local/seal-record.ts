import { problem } from '@shared/problem/problem'
import type { Operation } from '@shared/sync/operation'
import { aboutOperation, aboutSealedFile, type SealedOperation } from '@shared/sync/sealed-operation'
import type { Box, ServerBox } from '../../vault/seal'
import { sealBytes, sealText } from '../../vault/seal-to-server'
import type { DeviceContext } from '../device-context'
import { sha256Text, toBase64Url } from '../digest'
import type { DeviceRecord, OutboxStored } from './database'

type Target = Pick<DeviceRecord, 'deviceId' | 'sealTo'>

/** An operation as it lies in the outbox: sealed to the server; as it is only on a device that never heard whom to seal to. */
export async function sealOperation(
  ctx: Pick<DeviceContext, 'passOn'>,
  device: Target,
  operation: Operation,
): Promise<{ readonly box: Box | ServerBox; readonly chars: number }> {
  const text = JSON.stringify(operation)
  if (device.sealTo === undefined) {
    return { box: await ctx.passOn.seal(aboutRecord(operation.opId), operation), chars: text.length }
  }
  const envelope = await sealText(device.sealTo.target, aboutOperation(device.deviceId, operation.opId), text)
  return { box: { v: 1, alg: 'server', envelope }, chars: Math.ceil((envelope.length * 4) / 3) + ENVELOPE_FIELDS }
}

/** Names and ids that go with an envelope. */
const ENVELOPE_FIELDS = 150

/** The operation as it is sent. */
export async function sendable(
  ctx: Pick<DeviceContext, 'passOn'>,
  row: OutboxStored,
): Promise<Operation | SealedOperation> {
  const { opId, deviceSeq, after, box } = row
  if (box.alg === 'none') return ctx.passOn.open<Operation>(aboutRecord(opId), box)
  const sealed = textOf(box.envelope)
  return { opId, deviceSeq, after, sealed, check: (await sha256Text(sealed)).slice(0, 16) }
}

/** The bytes of a file sealed to the server, where that is known. */
export async function sealFile(
  device: Target,
  fileId: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ServerBox | null> {
  if (device.sealTo === undefined) return null
  return { v: 1, alg: 'server', envelope: await sealBytes(device.sealTo.target, aboutSealedFile(fileId), bytes) }
}

/** The bytes of a file as they are sent. */
export function bytesToSend(
  ctx: Pick<DeviceContext, 'passOn'>,
  fileId: string,
  box: Box | ServerBox,
): Promise<Uint8Array> {
  return box.alg === 'none' ? ctx.passOn.open<Uint8Array>(aboutFile(fileId), box) : Promise.resolve(box.envelope)
}

/** The bytes of a file that is not handed in yet. Throws `sync.sealedAway` for one that only the server can open. */
export function openFile(
  ctx: Pick<DeviceContext, 'passOn'>,
  fileId: string,
  box: Box | ServerBox,
): Promise<Uint8Array> {
  if (box.alg !== 'none') throw problem('sync.sealedAway')
  return ctx.passOn.open<Uint8Array>(aboutFile(fileId), box)
}

const aboutRecord = (opId: string) => `outbox/${opId}`
export const aboutFile = (fileId: string): string => `file/${fileId}`

/** Text of large bytes is made piece by piece: one call with a million arguments is more than an engine takes. */
function textOf(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) pieces.push(toBase64Url(bytes.subarray(at, at + PIECE_BYTES)))
  return pieces.join('')
}

/** A multiple of three, so that the pieces join. */
const PIECE_BYTES = 30_000
