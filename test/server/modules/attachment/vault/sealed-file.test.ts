import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdtemp, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  appendSealed,
  keptBytes,
  OffsetError,
  readSealed,
  type SealedFile,
  TooLongError,
} from '../../../../../server/modules/attachment/vault/sealed-file'
import { makeRandom } from '../../../../support/seeded-random'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yimen-vault-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const KEY = new Uint8Array(32).fill(3)
let count = 0
const newFile = (): SealedFile => {
  count += 1
  return { path: join(folder, `${count}.ymf`), key: KEY, about: `file/${count}` }
}
const MOST = 20 * 1024 * 1024

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function* breakingOff(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
  throw new Error('line cut')
}

async function readAll(file: SealedFile): Promise<Buffer> {
  const blocks: Buffer[] = []
  for await (const block of readSealed(file)) blocks.push(block)
  return Buffer.concat(blocks)
}

describe('a sealed file', () => {
  it('gives back what was added in however many pieces, over however many interruptions', async () => {
    const random = makeRandom(7)
    for (let run = 0; run < 20; run += 1) {
      const file = newFile()
      const bytes = randomBytes(1 + Math.floor(random() * 400_000))
      let offset = 0
      while (offset < bytes.length) {
        const part = bytes.subarray(offset, offset + 1 + Math.floor(random() * 150_000))
        offset = await appendSealed(file, pieces(part, 1 + Math.floor(random() * 90_000)), { offset, most: MOST })
      }
      expect(await keptBytes(file)).toBe(bytes.length)
      expect((await readAll(file)).equals(bytes)).toBe(true)
    }
  })

  it('keeps what came before the line was cut', async () => {
    const file = newFile()
    const bytes = randomBytes(70_001)
    await expect(appendSealed(file, breakingOff(bytes), { offset: 0, most: MOST })).rejects.toThrow('line cut')
    expect(await keptBytes(file)).toBe(70_001)
    expect((await readAll(file)).equals(bytes)).toBe(true)
  })

  it('cut by a crash at any byte ends at a whole record and goes on from there', async () => {
    const file = newFile()
    const bytes = randomBytes(200_000)
    await appendSealed(file, pieces(bytes, 10_000), { offset: 0, most: MOST })
    const stored = await readFile(file.path)
    for (const cut of [0, 3, 4, 7, 100, 65_572, 65_573, 131_000, stored.length - 1]) {
      await writeFile(file.path, stored)
      await truncate(file.path, cut)
      const kept = await keptBytes(file)
      expect(kept % 65_536, String(cut)).toBe(0)
      await appendSealed(file, pieces(bytes.subarray(kept), 33_333), { offset: kept, most: MOST })
      expect((await readAll(file)).equals(bytes), String(cut)).toBe(true)
    }
  })

  it('whose last record is only zeros after a power cut does not count it', async () => {
    const file = newFile()
    const bytes = randomBytes(100_000)
    await appendSealed(file, pieces(bytes, 65_536), { offset: 0, most: MOST })
    const stored = await readFile(file.path)
    stored.fill(0, stored.length - 20_000)
    await writeFile(file.path, stored)
    expect(await keptBytes(file)).toBe(65_536)
  })

  it('of which a record was changed, swapped or taken from another file does not open', async () => {
    const file = newFile()
    const bytes = randomBytes(200_000)
    await appendSealed(file, pieces(bytes, 65_536), { offset: 0, most: MOST })
    const stored = await readFile(file.path)
    const record = 4 + 29 + 65_536
    const changed = Buffer.from(stored)
    changed[500] = (changed[500] ?? 0) ^ 1
    const swapped = Buffer.concat([
      stored.subarray(0, 4),
      stored.subarray(4 + record, 4 + 2 * record),
      stored.subarray(4, 4 + record),
      stored.subarray(4 + 2 * record),
    ])
    for (const bad of [changed, swapped]) {
      await writeFile(file.path, bad)
      await expect(readAll(file)).rejects.toThrow()
    }
    await writeFile(file.path, stored)
    await expect(readAll({ ...file, about: 'file/other' })).rejects.toThrow()
    await expect(readAll({ ...file, key: new Uint8Array(32).fill(4) })).rejects.toThrow()
  })

  it('refuses a wrong offset and the first byte too many', async () => {
    const file = newFile()
    await appendSealed(file, pieces(randomBytes(1_000), 1_000), { offset: 0, most: 1_500 })
    await expect(appendSealed(file, pieces(randomBytes(10), 10), { offset: 999, most: 1_500 })).rejects.toBeInstanceOf(
      OffsetError,
    )
    await expect(
      appendSealed(file, pieces(randomBytes(501), 501), { offset: 1_000, most: 1_500 }),
    ).rejects.toBeInstanceOf(TooLongError)
    expect(await keptBytes(file)).toBe(1_000)
  })

  it('can be opened by nobody but its owner on the machine', async () => {
    const file = newFile()
    await appendSealed(file, pieces(randomBytes(10), 10), { offset: 0, most: MOST })
    expect((await stat(file.path)).mode & 0o777).toBe(0o600)
  })
})

describe('V04: a disk that does not take it', () => {
  /** What every open file shares: the one place between the sealed file and the system. */
  let disk: FileHandle
  beforeAll(async () => {
    const handle = await open(join(folder, 'any'), 'w')
    disk = Object.getPrototypeOf(handle) as FileHandle
    await handle.close()
  })
  afterEach(() => vi.restoreAllMocks())

  const refusal = (code: string) => Object.assign(new Error(code), { code })

  it('counts nothing of what could not be synced, though the system reads it back; the sender begins there again', async () => {
    const file = newFile()
    const bytes = randomBytes(300_000)
    await appendSealed(file, pieces(bytes.subarray(0, 100_000), 33_000), { offset: 0, most: MOST })
    vi.spyOn(disk, 'datasync').mockRejectedValueOnce(refusal('EIO'))
    const rest = () => pieces(bytes.subarray(100_000), 33_000)
    await expect(appendSealed(file, rest(), { offset: 100_000, most: MOST })).rejects.toMatchObject({ code: 'EIO' })
    expect(await keptBytes(file)).toBe(100_000)
    expect(await appendSealed(file, rest(), { offset: 100_000, most: MOST })).toBe(300_000)
    expect((await readAll(file)).equals(bytes)).toBe(true)
  })

  it('has what was acknowledged, and nothing in a wrong place, whichever write is cut short and whichever is refused', async () => {
    const random = makeRandom(11)
    const write = disk.write as (...all: unknown[]) => Promise<{ bytesWritten: number; buffer: Buffer }>
    let refused = 0
    let short = 0
    for (let run = 0; run < 60; run += 1) {
      const file = newFile()
      const bytes = randomBytes(150_000 + Math.floor(random() * 250_000))
      let offset = 0
      while (offset < bytes.length) {
        const failing = Math.floor(random() * 8)
        const part = Math.floor(random() * 60_000)
        let count = 0
        vi.spyOn(disk, 'write').mockImplementation(async function write_(this: FileHandle, ...all: unknown[]) {
          const [data, from, length, at] = all as [Buffer, number, number, number]
          count += 1
          if (count === failing) {
            short += 1
            return write.call(this, data, from, Math.min(part + 1, length), at)
          }
          if (count === failing + 1 && failing > 0) {
            refused += 1
            throw refusal('ENOSPC')
          }
          return write.call(this, data, from, length, at)
        } as FileHandle['write'])
        const before = offset
        // In pieces that leave something waiting behind each record.
        const sent = appendSealed(file, pieces(bytes.subarray(offset), 90_000), { offset, most: MOST })
        offset = await sent.catch(() => before)
        vi.restoreAllMocks()
        expect(await keptBytes(file)).toBe(offset)
      }
      expect((await readAll(file)).equals(bytes)).toBe(true)
    }
    expect(Math.min(refused, short)).toBeGreaterThan(20)
  })
})
