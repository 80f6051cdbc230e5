import { FileAnnouncement, MAX_FILE_BYTES } from '@shared/attachment/view/file-view'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

const GOOD = { fileId: '01952000-0000-7000-8000-000000000001', sha256: 'a'.repeat(64), kind: 'material', bytes: 1 }

describe('the announcement of a file', () => {
  it('names id, hash, kind and size', () => {
    expect(z.safeParse(FileAnnouncement, GOOD).success).toBe(true)
    expect(z.safeParse(FileAnnouncement, { ...GOOD, bytes: MAX_FILE_BYTES }).success).toBe(true)
  })

  it.each([
    { bytes: 0 },
    { bytes: MAX_FILE_BYTES + 1 },
    { bytes: 1.5 },
    { sha256: 'A'.repeat(64) },
    { fileId: '../x' },
    { kind: 'film' },
    { name: 'photo.jpg' },
  ])('with %j is refused', (change) =>
    expect(z.safeParse(FileAnnouncement, { ...GOOD, ...change }).success).toBe(false),
  )
})
