import { problem } from '@shared/problem/problem'
import type { Operation } from '@shared/sync/operation'
import { aboutOperation, aboutSealedFile, type SealedOperation } from '@shared/sync/sealed-operation'
import type { Box, OpenBox, ServerBox } from '../../vault/seal'
import { sealBytes, sealText } from '../../vault/seal-to-server'
import type { DeviceContext } from '../device-context'
import { sha256Text, toBase64Url } from '../digest'
import type { DeviceRecord, OutboxStored } from './database'

type Target = Pick<DeviceRecord, 'deviceId' | 'sealTo'>

/** Names and ids that go with an envelope. */
const ENVELOPE_FIELDS = 150

/** An operation as it lies in the outbox. Throws `sync.sealUnknown` on a device that never heard whom to seal to. */
export async function sealOperation(
  device: Target,
  operation: Operation,
): Promise<{ readonly box: ServerBox; readonly chars: number }> {
  const about = aboutOperation(device.deviceId, operation.opId)
  const envelope = await sealText(targetOf(device), about, JSON.stringify(operation))
  return { box: { v: 1, alg: 'server', envelope }, chars: Math.ceil((envelope.length * 4) / 3) + ENVELOPE_FIELDS }
}

/** The bytes of a file sealed to the server. Throws `sync.sealUnknown`. */
export async function sealFile(device: Target, fileId: string, bytes: Uint8Array<ArrayBuffer>): Promise<ServerBox> {
  return { v: 1, alg: 'server', envelope: await sealBytes(targetOf(device), aboutSealedFile(fileId), bytes) }
}

function targetOf({ sealTo }: Target) {
  if (sealTo === undefined) throw problem('sync.sealUnknown')
  return sealTo.target
}

/** The operation as it is sent; one of before sealing goes as it lies here. */
export async function sendable(row: OutboxStored): Promise<Operation | SealedOperation> {
  const { opId, deviceSeq, after, box } = row
  if (box.alg === 'none') return box.body as Operation
  const sealed = textOf(box.envelope)
  return { opId, deviceSeq, after, sealed, check: (await sha256Text(sealed)).slice(0, 16) }
}

/** The bytes of a file of a record as they are sent. Throws `sync.locked` for one that no record has taken along yet. */
export function bytesToSend(box: OpenBox | ServerBox | Box): Uint8Array {
  if (box.alg === 'vault') throw problem('sync.locked')
  return box.alg === 'none' ? (box.body as Uint8Array) : box.envelope
}

/** The bytes of a file that is not handed in yet. Throws `sync.sealedAway` for one that only the server can open. */
export function openFile(ctx: Pick<DeviceContext, 'vault'>, fileId: string, box: Box | ServerBox): Promise<Uint8Array> {
  if (box.alg === 'server') throw problem('sync.sealedAway')
  return ctx.vault.open<Uint8Array>(aboutFile(fileId), box)
}

export const aboutFile = (fileId: string): string => `file/${fileId}`

/** Text of large bytes is made piece by piece: one call with a million arguments is more than an engine takes. */
function textOf(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) pieces.push(toBase64Url(bytes.subarray(at, at + PIECE_BYTES)))
  return pieces.join('')
}

/** A multiple of three, so that the pieces join. */
const PIECE_BYTES = 30_000
