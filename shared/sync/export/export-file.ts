import * as z from 'zod/mini'
import { Id } from '../../kernel/id'
import { canonicalText } from '../canonical'
import { Operation } from '../operation'
import { SealedOperation } from '../sealed-operation'

/** 待上传文件 — what a station saves for a USB stick: JSON lines in UTF-8, the head first, then operations, then photos. */
export const EXPORT_KIND = 'yimen-station-export'
/** Version of the file that this build writes and reads. */
export const EXPORT_VERSION = 2

/** 文件头 — which device and point, and how many lines of each kind follow. */
export const ExportHead = z.strictObject({
  kind: z.literal(EXPORT_KIND),
  version: z.literal(EXPORT_VERSION),
  deviceId: Id,
  pointId: z.string().check(z.minLength(1), z.maxLength(32)),
  operations: z.int().check(z.minimum(0)),
  files: z.int().check(z.minimum(0)),
})
export type ExportHead = z.infer<typeof ExportHead>

/** 一笔 — an operation with the device's own mark on it (`exportMessage`), without which anybody could write such a file. */
export const ExportedOperation = z.strictObject({
  kind: z.literal('operation'),
  operation: z.union([SealedOperation, Operation]),
  mac: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
})
export type ExportedOperation = z.infer<typeof ExportedOperation>

/** 一张照片 — its bytes in pieces of base64url; what it must be follows from the hash that its operation names. */
export const ExportedFile = z.strictObject({
  kind: z.literal('file'),
  fileId: Id,
  opId: Id,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  mime: z.string().check(z.maxLength(100)),
  fileKind: z.string().check(z.maxLength(20)),
  body: z.array(z.string().check(z.maxLength(100_000))).check(z.maxLength(2_000)),
})
export type ExportedFile = z.infer<typeof ExportedFile>

/** What device and server authenticate of an exported operation: HMAC-SHA-256 under the SHA-256 of the device's credential. */
export function exportMessage(deviceId: string, operation: SealedOperation | Operation): string {
  return `export/${deviceId}/${canonicalText(operation)}`
}

/** Operations that one call of the import takes. */
export const MAX_IMPORT_OPERATIONS = 20
