import type { DeviceContext } from '../device-context'
import { enrolledDevice } from '../device-context'
import { toBase64Url } from '../digest'
import { bytesToSend, sendable } from '../local/seal-record'

/** Everything that is only here as one file for a USB stick (UTF-8 JSON lines: head, operations, photos); nothing is removed or marked. */
export async function exportUnsent(ctx: DeviceContext): Promise<Uint8Array> {
  const device = await enrolledDevice(ctx)
  const { kept } = ctx.db
  const files = await kept.files.where({ state: 'kept' }).toArray()
  const rows = await kept.outbox.toArray()
  const unsent = rows.filter(
    (row) => !['applied', 'duplicate', 'confirmed'].includes(row.step) || files.some((file) => file.opId === row.opId),
  )
  const lines: unknown[] = [
    { kind: 'yimen-station-export', version: 1, deviceId: device.deviceId, pointId: device.pointId },
  ]
  for (const row of unsent) lines.push({ kind: 'operation', operation: await sendable(ctx, row) })
  for (const file of files.filter((one) => one.opId !== null)) {
    const stored = await kept.fileBytes.get(file.fileId)
    if (stored === undefined) continue
    const bytes = await bytesToSend(ctx, file.fileId, stored.box)
    const { fileId, opId, sha256, mime, kind } = file
    lines.push({ kind: 'file', fileId, opId, sha256, mime, fileKind: kind, body: inPieces(bytes) })
  }
  return new TextEncoder().encode(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`)
}

/** Text of large bytes is made piece by piece: one call with millions of arguments is more than an engine takes. */
function inPieces(bytes: Uint8Array): string[] {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 30_000) pieces.push(toBase64Url(bytes.subarray(at, at + 30_000)))
  return pieces
}
