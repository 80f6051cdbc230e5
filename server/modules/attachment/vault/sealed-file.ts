import { type FileHandle, open } from 'node:fs/promises'
import { openBytes, sealBytes } from '../../../platform/crypto'

/**
 * 加密文件 — a file as it lies on the disk: a mark, then records that are only ever added. A record is its plain length (4 bytes) and
 * an envelope over at most 64 KiB, bound to the file and to the place of its first byte, so that records can neither be swapped nor
 * moved to another file. What a crash left half-written at the end is cut off when the next bytes come.
 */
const MARK = Buffer.from('YMF1')
const HEAD = 4
/** Version, nonce and tag of an envelope (crypto/envelope). */
const ENVELOPE = 1 + 12 + 16
const BLOCK = 64 * 1024
/** More records than an honest client can leave behind: 20 MB cut off once every few kilobytes. */
const MAX_RECORDS = 4_096

/** What a file is opened with: where it lies, its data key, and its name, which is bound into every record. */
export type SealedFile = { readonly path: string; readonly key: Uint8Array; readonly about: string }

type Found = { readonly record: number; readonly offset: number; readonly length: number }
type Scan = { readonly records: readonly Found[]; readonly bytes: number; readonly end: number }

/** Plain bytes that are safely kept; 0 when there is no file. */
export async function keptBytes(file: SealedFile): Promise<number> {
  const handle = await openOrNull(file.path, 'r')
  if (handle === null) return 0
  try {
    return (await scan(file, handle)).bytes
  } finally {
    await handle.close()
  }
}

/**
 * Adds what `source` brings from `offset` on, and answers how much is kept afterwards. When the source breaks off, what came before is
 * kept, then its error is thrown. Throws OffsetError when the file does not end at `offset`, and TooLongError at the first byte over
 * `most` (bytes of the whole file).
 */
export async function appendSealed(
  file: SealedFile,
  source: AsyncIterable<Uint8Array>,
  at: { readonly offset: number; readonly most: number },
): Promise<number> {
  const handle = (await openOrNull(file.path, 'r+')) ?? (await open(file.path, 'wx+', 0o600))
  try {
    const found = await scan(file, handle)
    if (found.bytes !== at.offset) throw new OffsetError(found.bytes)
    if (found.records.length >= MAX_RECORDS) throw new TooLongError()
    await handle.truncate(found.end)
    if (found.end === 0) await writeAll(handle, MARK, 0)
    const begin = Math.max(found.end, MARK.length)
    const writer = new Writer(file, handle, { bytes: found.bytes, end: begin })
    try {
      for await (const chunk of source) {
        if (writer.expects + chunk.length > at.most) throw new TooLongError()
        await writer.add(Buffer.from(chunk))
      }
    } finally {
      await keep(handle, writer, begin)
    }
    return writer.expects
  } finally {
    await handle.close()
  }
}

/**
 * Puts on the disk what was added. A disk that could not write or sync is never asked again whether it has: after a failed sync the system may
 * say yes to bytes that it dropped. What was added goes, and the sender begins from `begin`.
 */
async function keep(handle: FileHandle, writer: Writer, begin: number): Promise<void> {
  try {
    await writer.flush()
    await handle.datasync()
  } catch (error) {
    await handle.truncate(begin)
    throw error
  }
}

/** The plain bytes from the beginning, block by block. Throws when a byte was changed, moved or cut. */
export async function* readSealed(file: SealedFile): AsyncGenerator<Buffer> {
  const handle = await open(file.path, 'r')
  try {
    for (const found of (await scan(file, handle)).records) yield await readRecord(file, handle, found)
  } finally {
    await handle.close()
  }
}

/** The file does not end where the sender thinks; `kept` is where it does. */
export class OffsetError extends Error {
  override readonly name = 'OffsetError'
  constructor(readonly kept: number) {
    super('offset')
  }
}

/** More came than was announced. */
export class TooLongError extends Error {
  override readonly name = 'TooLongError'
}

/** Collects bytes to blocks and writes each as one record. */
class Writer {
  private waiting: Buffer[] = []
  private waitingBytes = 0
  private bytes: number
  private end: number
  private failure: { readonly error: unknown } | null = null

  constructor(
    private readonly file: SealedFile,
    private readonly handle: FileHandle,
    from: { bytes: number; end: number },
  ) {
    this.bytes = from.bytes
    this.end = from.end
  }

  /** Bytes of the file once everything that waits is written. */
  get expects(): number {
    return this.bytes + this.waitingBytes
  }

  async add(chunk: Buffer): Promise<void> {
    this.waiting.push(chunk)
    this.waitingBytes += chunk.length
    while (this.waitingBytes >= BLOCK) await this.write(this.take(BLOCK))
  }

  /** Writes what waits. Behind a record that did not get to the disk nothing is written: it would stand in that one's place. */
  async flush(): Promise<void> {
    if (this.failure !== null) throw this.failure.error
    if (this.waitingBytes > 0) await this.write(this.take(this.waitingBytes))
  }

  private take(length: number): Buffer {
    const all = Buffer.concat(this.waiting)
    const rest = all.subarray(length)
    this.waiting = rest.length > 0 ? [rest] : []
    this.waitingBytes = rest.length
    return all.subarray(0, length)
  }

  private async write(plain: Buffer): Promise<void> {
    const sealed = sealBytes(this.file.key, plain, aboutRecord(this.file, this.bytes))
    const record = Buffer.alloc(HEAD + sealed.length)
    record.writeUInt32BE(plain.length, 0)
    record.set(sealed, HEAD)
    try {
      await writeAll(this.handle, record, this.end)
    } catch (error) {
      this.failure = { error }
      throw error
    }
    this.end += record.length
    this.bytes += plain.length
  }
}

/** Writes all of it. A disk that is filling up takes a part and says so only by the count; what is then still to be written is refused. */
async function writeAll(handle: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten
  }
}

/** Walks the records; the last one must open, or it is not counted: a lost power supply leaves lengths without content. */
async function scan(file: SealedFile, handle: FileHandle): Promise<Scan> {
  const { size } = await handle.stat()
  const mark = Buffer.alloc(MARK.length)
  if (size < MARK.length) return { records: [], bytes: 0, end: 0 }
  await handle.read(mark, 0, MARK.length, 0)
  if (!mark.equals(MARK)) return { records: [], bytes: 0, end: 0 }
  const records: Found[] = []
  let record = MARK.length
  let offset = 0
  const head = Buffer.alloc(HEAD)
  while (record + HEAD + ENVELOPE < size) {
    await handle.read(head, 0, HEAD, record)
    const length = head.readUInt32BE(0)
    const next = record + HEAD + ENVELOPE + length
    if (length === 0 || length > BLOCK || next > size) break
    records.push({ record, offset, length })
    offset += length
    record = next
  }
  return withSoundEnd(file, handle, { records, bytes: offset, end: record })
}

async function withSoundEnd(file: SealedFile, handle: FileHandle, found: Scan): Promise<Scan> {
  const last = found.records.at(-1)
  if (last === undefined) return found
  try {
    await readRecord(file, handle, last)
    return found
  } catch {
    return { records: found.records.slice(0, -1), bytes: last.offset, end: last.record }
  }
}

async function readRecord(file: SealedFile, handle: FileHandle, found: Found): Promise<Buffer> {
  const sealed = Buffer.alloc(ENVELOPE + found.length)
  const { bytesRead } = await handle.read(sealed, 0, sealed.length, found.record + HEAD)
  return openBytes(file.key, sealed.subarray(0, bytesRead), aboutRecord(file, found.offset))
}

function aboutRecord(file: SealedFile, offset: number): string {
  return `${file.about}/${offset}`
}

async function openOrNull(path: string, flags: string): Promise<FileHandle | null> {
  try {
    return await open(path, flags)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
