import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileStored, OutboxStored } from '../../../station/data/local/database'
import { claimChanges, nextDue } from '../../../station/sync/list-changes'
import type { TestCounty } from '../../support/actors'
import { partsOf, testWorld } from '../../support/station-world'

const NOW = Date.parse('2026-03-02T01:00:00Z')
const county = { clock: { nowMs: () => NOW } } as unknown as TestCounty

let parts: Awaited<ReturnType<typeof partsOf>>

beforeEach(async () => {
  parts = await partsOf(testWorld(county))
})
afterEach(() => parts.close())

async function records(count: number, change: Partial<OutboxStored>): Promise<void> {
  const row = { kind: 'act', caseId: null, after: null, chars: 100, step: 'waiting', nextTryAt: null, tries: 0 }
  for (let seq = 1; seq <= count; seq += 1)
    await parts.ctx.db.kept.outbox.put({ ...row, opId: `op-${seq}`, deviceSeq: seq, ...change } as OutboxStored)
}

async function file(change: Partial<FileStored>): Promise<void> {
  await parts.ctx.db.kept.files.put({ fileId: 'file', opId: 'op-1', state: 'kept', ...change } as FileStored)
}

describe('S22: on a line that is torn again and again', () => {
  it.each([
    [0, 8],
    [1, 4],
    [2, 2],
    [3, 1],
    [40, 1],
  ])('what failed %i times goes in a company of %i', async (tries, size) => {
    await records(10, { tries })
    expect(await claimChanges(parts.ctx, 8)).toHaveLength(size)
  })
})

describe('the moment of the next round', () => {
  it('is that of a file that waits when every text was answered', async () => {
    await records(1, { step: 'applied' })
    await file({ nextTryAt: NOW + 4_000 })
    expect(await nextDue(parts.ctx)).toBe(NOW + 4_000)
  })

  it.each([
    ['a file of a record that still waits', { opId: 'op-1' }],
    ['a page of a draft', { opId: null }],
  ])('is not made by %s', async (_, change) => {
    await records(1, { nextTryAt: NOW + 9_000 })
    await file({ nextTryAt: NOW + 4_000, ...change })
    expect(await nextDue(parts.ctx)).toBe(NOW + 9_000)
  })

  it('is none when nothing waits', async () => {
    await records(1, { step: 'confirmed' })
    await file({ state: 'sent', nextTryAt: null })
    expect(await nextDue(parts.ctx)).toBeNull()
  })
})
