import { createHash } from 'node:crypto'
import { FILE_TYPES, type FileType } from '@shared/attachment/view/file-view'
import { fileTypeFromBuffer } from 'file-type'
import type { PlainFile } from './plain-file'

/** Bytes from the beginning that tell what a file is. */
const SAMPLE = 4_100
/** More picture points than any camera of a phone has: such a picture is made to fill memory. */
const MAX_POINTS = 120_000_000

/** What a whole file turned out to be: its hash in hex, and its kind when it is one that is taken. */
export type Recognised = { readonly sha256: string; readonly type: FileType | null }

/** Reads a file once, from the first byte to the last. */
export async function recognise(file: PlainFile): Promise<Recognised> {
  const hash = createHash('sha256')
  const sample: Buffer[] = []
  let sampled = 0
  for await (const block of file.blocks) {
    hash.update(block)
    if (sampled < SAMPLE) sample.push(block)
    sampled += block.length
  }
  return { sha256: hash.digest('hex'), type: await typeOf(Buffer.concat(sample)) }
}

/** The kind of a file by its first bytes; null for everything that is not taken. Names and declared kinds are never believed. */
export async function typeOf(bytes: Buffer): Promise<FileType | null> {
  const found = await fileTypeFromBuffer(bytes.subarray(0, Math.max(SAMPLE, 64 * 1024))).catch(() => undefined)
  const type = FILE_TYPES.find((one) => one === found?.mime || (one === 'image/heic' && found?.mime === 'image/heif'))
  if (type === undefined) return null
  return (pointsOf(type, bytes) ?? 0) > MAX_POINTS ? null : type
}

/** Width times height of a PNG as its first chunk says; null for kinds whose size lies deeper. */
function pointsOf(type: FileType, bytes: Buffer): number | null {
  if (type !== 'image/png' || bytes.length < 24) return null
  return bytes.readUInt32BE(16) * bytes.readUInt32BE(20)
}
