import * as z from 'zod/mini'
import { Id } from '../../kernel/id'

/** 文件大小上限 — bytes of one file; a photo of a page needs one to four million. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024
/** 分片大小 — bytes of one chunk that the mini-program sends at most. */
export const MAX_CHUNK_BYTES = 1024 * 1024

/** 可收的文件种类 — found in the file itself, never taken from its name. */
export const FILE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf'] as const
export const FileType = z.enum(FILE_TYPES)
export type FileType = z.infer<typeof FileType>

/** 文件用途 — a paper of the list, a signature or fingerprint, or a photo of a place. */
export const FileKind = z.enum(['material', 'signature', 'photo'])
export type FileKind = z.infer<typeof FileKind>

/** 指纹（SHA-256） — of the whole file, in lower-case hex; announced before the first byte and checked after the last. */
const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
export type Sha256 = z.infer<typeof Sha256>

/** 上传说明 — what a client announces about a file before it sends it; `fileId` is a UUIDv7 made on the device. */
export const FileAnnouncement = z.strictObject({
  fileId: Id,
  sha256: Sha256,
  kind: FileKind,
  bytes: z.int().check(z.minimum(1), z.maximum(MAX_FILE_BYTES)),
})
export type FileAnnouncement = z.infer<typeof FileAnnouncement>

/** 文件状态 — `announced` promised by a case, nothing here yet; `uploading` partly here; `complete` whole and checked; `refused` not taken. */
export const FileState = z.enum(['announced', 'uploading', 'complete', 'refused'])
export type FileState = z.infer<typeof FileState>

/** 分片回执 — bytes that are kept so far; send the next chunk from there. */
export const ChunkAnswer = z.strictObject({ fileId: Id, offset: z.int(), complete: z.boolean() })
export type ChunkAnswer = z.infer<typeof ChunkAnswer>

/** Files of which one question asks at most. */
export const MAX_OFFSETS = 50
/** 传到哪里了 — the question where files stopped; whoever sends them asks. */
export const OffsetsRequest = z.strictObject({
  fileIds: z.array(Id).check(z.minLength(1), z.maxLength(MAX_OFFSETS)),
})
export type OffsetsRequest = z.infer<typeof OffsetsRequest>
/** The bytes that are kept of each, null where nothing was announced; a file of which nothing can be said just now is left out. */
export const OffsetsAnswer = z.strictObject({
  files: z.array(z.strictObject({ fileId: Id, bytes: z.nullable(z.int()) })),
})
export type OffsetsAnswer = z.infer<typeof OffsetsAnswer>
