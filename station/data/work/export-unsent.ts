import {
  EXPORT_KIND,
  EXPORT_VERSION,
  type ExportedFile,
  type ExportedOperation,
  type ExportHead,
  exportMessage,
} from '@shared/sync/export/export-file'
import type { DeviceContext } from '../device-context'
import { enrolledDevice } from '../device-context'
import { hmac, sha256Text, toBase64Url } from '../digest'
import { bytesToSend, sendable } from '../local/seal-record'

/**
 * Everything that is only here, or of it one record, as one file for a USB stick (shared/sync/export/export-file); nothing is removed or marked. Each operation carries this
 * device's mark, so that the township can tell the file from one that somebody wrote.
 */
export async function exportUnsent(ctx: DeviceContext, opId?: string): Promise<Uint8Array> {
  const device = await enrolledDevice(ctx)
  const { kept } = ctx.db
  const isAsked = (one: { readonly opId: string | null }) => opId === undefined || one.opId === opId
  const files = (await kept.files.where({ state: 'kept' }).toArray()).filter(isAsked)
  const rows = (await kept.outbox.toArray()).filter(isAsked)
  const unsent = rows.filter(
    (row) => !['applied', 'duplicate', 'confirmed'].includes(row.step) || files.some((file) => file.opId === row.opId),
  )
  const { deviceId, pointId, credential } = device
  const key = await sha256Text(credential)
  const marked: ExportedOperation[] = []
  for (const row of unsent) {
    const operation = await sendable(row)
    marked.push({ kind: 'operation', operation, mac: toBase64Url(await hmac(key, exportMessage(deviceId, operation))) })
  }
  const photos: ExportedFile[] = []
  for (const file of files) {
    const stored = await kept.fileBytes.get(file.fileId)
    if (stored === undefined || file.opId === null) continue
    const bytes = bytesToSend(stored.box)
    const { fileId, opId, sha256, mime, kind } = file
    photos.push({ kind: 'file', fileId, opId, sha256, mime, fileKind: kind, body: inPieces(bytes) })
  }
  const counts = { operations: marked.length, files: photos.length }
  const head: ExportHead = { kind: EXPORT_KIND, version: EXPORT_VERSION, deviceId, pointId, ...counts }
  const lines = [head, ...marked, ...photos]
  return new TextEncoder().encode(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`)
}

/** Text of large bytes is made piece by piece: one call with millions of arguments is more than an engine takes. */
function inPieces(bytes: Uint8Array): string[] {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 30_000) pieces.push(toBase64Url(bytes.subarray(at, at + 30_000)))
  return pieces
}
