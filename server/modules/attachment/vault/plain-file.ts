import { isEnvelope } from '@shared/sync/envelope'
import { aboutSealedFile } from '@shared/sync/sealed-operation'
import { type Keys, openEnvelope } from '../../../platform/crypto'
import { keptBytes, readSealed, type SealedFile } from './sealed-file'

/** 文件明文 — how long it is, and its bytes from the first to the last. */
export type PlainFile = { readonly bytes: number; readonly blocks: AsyncIterable<Buffer> }

/**
 * What a stored file holds: the bytes as they were sent, or, where a station sealed them to the county before it sent them, what lies in the
 * envelope. The envelope stays as it came, so that a file that is uploading, whole or sent again is the same bytes. Null for an
 * envelope that does not open as this file's.
 */
export async function openPlain(
  keys: Pick<Keys, 'sealing'>,
  file: SealedFile,
  fileId: string,
): Promise<PlainFile | null> {
  if (!isEnvelope(await firstBlock(file))) return { bytes: await keptBytes(file), blocks: readSealed(file) }
  const blocks: Buffer[] = []
  for await (const block of readSealed(file)) blocks.push(block)
  const plain = openEnvelope(keys, Buffer.concat(blocks), aboutSealedFile(fileId))
  return plain === null ? null : { bytes: plain.length, blocks: once(plain) }
}

async function firstBlock(file: SealedFile): Promise<Uint8Array> {
  for await (const block of readSealed(file)) return block
  return new Uint8Array()
}

async function* once(block: Buffer): AsyncGenerator<Buffer> {
  yield block
}
