import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileStored, OutboxStored } from '../../../station/data/local/database'
import { purgeOld } from '../../../station/data/local/outbox'
import { freeLeftSending } from '../../../station/sync/push'
import { noteEpoch } from '../../../station/sync/send-again'
import type { TestCounty } from '../../support/actors'
import { partsOf, testWorld } from '../../support/station-world'

const NOW = Date.parse('2026-03-02T01:00:00Z')
const DAY_MS = 86_400_000
/** A clock is all that a device without a network needs of a county. */
const county = { clock: { nowMs: () => NOW } } as unknown as TestCounty

let parts: Awaited<ReturnType<typeof partsOf>>

beforeEach(async () => {
  parts = await partsOf(testWorld(county))
  await parts.ctx.db.kept.device.put({ key: 'device', deviceId: 'd', epoch: 'first' } as never)
})
afterEach(() => parts.close())

let seq = 0
async function record(step: OutboxStored['step'], change: Partial<OutboxStored> = {}): Promise<string> {
  seq += 1
  const opId = `op-${seq}`
  const row = { opId, deviceSeq: seq, kind: 'act', caseId: null, step, nextTryAt: null, sendingSince: null }
  await parts.ctx.db.kept.outbox.put({ ...row, ...change } as OutboxStored)
  await parts.ctx.db.kept.files.put({ fileId: `file-${seq}`, opId, state: 'sent', sentBytes: 9 } as FileStored)
  return opId
}
const stepOf = async (opId: string) => (await parts.ctx.db.kept.outbox.get(opId))?.step
const fileStates = async () => (await parts.ctx.db.kept.files.toArray()).map((file) => file.state)

describe('S17: an answer of another epoch', () => {
  it('puts everything that is kept back to be sent, wherever it stood, with its photos', async () => {
    const steps = ['applied', 'duplicate', 'confirmed', 'conflict', 'quarantined', 'deferred', 'waiting'] as const
    const opIds = await Promise.all(steps.map((step) => record(step)))
    await noteEpoch(parts.ctx, 'second')
    expect(await Promise.all(opIds.map(stepOf))).toEqual(steps.map(() => 'waiting'))
    expect(new Set(await fileStates())).toEqual(new Set(['kept']))
    expect(await parts.ctx.db.kept.device.get('device')).toMatchObject({ epoch: 'second' })
  })

  it('that is the same, or the first, changes nothing', async () => {
    const opId = await record('confirmed')
    await noteEpoch(parts.ctx, 'first')
    await parts.ctx.db.kept.device.update('device', { epoch: undefined })
    await noteEpoch(parts.ctx, 'second')
    expect(await stepOf(opId)).toBe('confirmed')
    expect(await fileStates()).toEqual(['sent'])
  })
})

describe('S08: a clock that is wrong', () => {
  it('does not let a copy go before thirty days have passed on the server', async () => {
    const opId = await record('confirmed', { confirmedAt: NOW - 29 * DAY_MS })
    expect(await purgeOld(parts.ctx, NOW)).toBe(0)
    expect(await purgeOld(parts.ctx, NOW + 2 * DAY_MS)).toBe(1)
    expect(await stepOf(opId)).toBeUndefined()
  })

  it('that was put back does not hold for years what was under way', async () => {
    const opId = await record('sending', { sendingSince: NOW + 3_650 * DAY_MS })
    await freeLeftSending(parts.ctx, { all: false })
    expect(await stepOf(opId)).toBe('waiting')
  })
})
