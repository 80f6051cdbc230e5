import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeDraftSaver } from '../../../station/data/work/draft-saver'
import type { TestCounty } from '../../support/actors'
import { ELDER } from '../../support/builders'
import { partsOf, testWorld } from '../../support/station-world'

/** A clock is all that a device without a network needs of a county. */
const county = { clock: { nowMs: () => Date.parse('2026-03-02T01:00:00Z') } } as unknown as TestCounty

let parts: Awaited<ReturnType<typeof partsOf>>

beforeEach(async () => {
  parts = await partsOf(testWorld(county))
  await keepDraft('d1')
})
afterEach(() => parts.close())

async function keepDraft(draftId: string): Promise<void> {
  const savedAt = '2026-03-02T01:00:00.000Z'
  const body = {
    ...{ draftId, itemId: ELDER, itemVersion: 1, situations: {}, answers: {}, materials: [], person: null },
    ...{ step: null, note: null, practice: false, madeBy: 'S001', createdAt: savedAt, savedAt },
  }
  await parts.ctx.db.kept.drafts.put({ draftId, savedAt, box: await parts.ctx.vault.seal(`draft/${draftId}`, body) })
}

async function stored(draftId: string): Promise<{ answers: Record<string, unknown>; step: string | null }> {
  const row = await parts.ctx.db.kept.drafts.get(draftId)
  if (row === undefined) throw new Error('no draft')
  return parts.ctx.vault.open(`draft/${draftId}`, row.box)
}

describe('the saver of drafts', () => {
  it('collects what is typed and writes the last of it; every promise resolves when it is on the disk', async () => {
    const saver = makeDraftSaver(parts.ctx)
    const saves = ['旷', '旷也', '旷也先'].map((name) => saver.save('d1', { answers: { name } }, 'soon'))
    expect((await stored('d1')).answers).toEqual({})
    await Promise.all(saves)
    expect((await stored('d1')).answers).toEqual({ name: '旷也先' })
  })

  it('writes at once when told so, with everything collected before', async () => {
    const saver = makeDraftSaver(parts.ctx)
    void saver.save('d1', { step: 'materials' }, 'soon')
    await saver.save('d1', { answers: { name: '㛃' } }, 'now')
    expect(await stored('d1')).toMatchObject({ answers: { name: '㛃' }, step: 'materials' })
  })

  it('flushes before a draft is read or handed in', async () => {
    const saver = makeDraftSaver(parts.ctx)
    void saver.save('d1', { answers: { name: '李𠮷' } }, 'soon')
    await saver.flush('d1')
    expect((await stored('d1')).answers).toEqual({ name: '李𠮷' })
  })

  it('never brings back what was dropped', async () => {
    const saver = makeDraftSaver(parts.ctx)
    void saver.save('d1', { step: 'late' }, 'soon')
    saver.forget('d1')
    await parts.ctx.db.kept.drafts.delete('d1')
    await saver.flush()
    expect(await parts.ctx.db.kept.drafts.count()).toBe(0)
  })

  it('says that a draft is gone instead of making it anew, and goes on saving others', async () => {
    await keepDraft('d2')
    const saver = makeDraftSaver(parts.ctx)
    await parts.ctx.db.kept.drafts.delete('d1')
    await expect(saver.save('d1', { step: 'x' }, 'now')).rejects.toMatchObject({ problem: { code: 'sync.draftGone' } })
    await saver.save('d2', { step: 'y' }, 'now')
    expect((await stored('d2')).step).toBe('y')
  })
})
