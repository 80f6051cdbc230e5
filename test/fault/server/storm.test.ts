import 'fake-indexeddb/auto'
import { reconnectPauseMs } from '@shared/sync/back-off'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeviceContext } from '../../../station/data/device-context'
import { appendRecord } from '../../../station/data/local/outbox'
import { problemOf, type Remote } from '../../../station/data/remote/call'
import { newId } from '../../../station/data/world'
import { nextDue } from '../../../station/sync/list-changes'
import { pushAll } from '../../../station/sync/push'
import { openTestCounty, type Somebody, signIn, type TestCounty } from '../../support/actors'
import { proofsOf } from '../../support/http-county'
import { becomeKnown } from '../../support/known-device'
import { partsOf, testWorld, type WiredCounty, wireCounty } from '../../support/station-world'

/** Stations and operations of each: `YIMEN_STORM=1000x20` for the full size. */
const [STATIONS = 60, OPERATIONS = 5] = (process.env.YIMEN_STORM ?? '60x5').split('x').map(Number)
/** Pauses pass so much faster than on the wall, on the devices alone. */
const FASTER = 20

let county: TestCounty
let wired: WiredCounty

beforeAll(async () => {
  county = await openTestCounty()
  wired = await wireCounty(county)
})
afterAll(async () => {
  await wired.close()
  await county.close()
})

type Stormed = { ctx: DeviceContext; remote: Remote; deviceId: string; seen: number[]; close: () => void }

/** A device with unsent operations in its own outbox, as a power cut over a whole county leaves it. */
async function stormDevice(index: number): Promise<Stormed> {
  const seen: number[] = []
  const startedAt = Date.now()
  const world = testWorld(county, {
    nowMs: () => county.clock.nowMs() + (Date.now() - startedAt) * FASTER,
    fetch: async (path, init) => {
      const answer = await fetch(new URL(String(path), wired.http.url), init)
      seen.push(answer.status)
      return answer
    },
  })
  const { ctx, remote, close } = await partsOf(world)
  const deviceId = await becomeKnown(county, ctx, `风暴 ${index}`)
  for (let one = 1; one <= OPERATIONS; one += 1) {
    const number = `S${index}-${one}`
    await appendRecord(ctx, {
      ...{ opId: newId(world), kind: 'voidNumber', caseId: null, payload: { number, reason: '停电那天写坏' } },
      summary: { title: '作废', who: '', number, queryCode: null, receipt: null },
    })
  }
  return { ctx, remote, deviceId, seen, close }
}

/** What the device's schedule does of sending: first try spread, then whenever something is due. Answers how many calls it took. */
async function sendAll({ ctx, remote, deviceId }: Stormed): Promise<number> {
  await sleep(reconnectPauseMs(Math.random(), true) / FASTER)
  for (let calls = 0; ; calls += 1) {
    const due = await nextDue(ctx)
    if (due === null) return calls
    await sleep(Math.max(0, due - ctx.machineMs()) / FASTER)
    try {
      await pushAll(ctx, remote, { deviceId, onReached: () => undefined })
    } catch (error) {
      // An answer that did not come in time is no answer: the device does not know, and asks again.
      if (problemOf(error).code === 'sync.offline') continue
      expect(problemOf(error)).toMatchObject({ code: 'sync.serverBusy', values: { pauseMs: expect.any(Number) } })
    }
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function windowCall(): Promise<number> {
  const from = performance.now()
  const answer = await fetch(`${wired.http.url}/trpc/task.list`, {
    method: 'POST',
    headers: { ...proofsOf(await signedInWindow()), 'content-type': 'application/json' },
    body: '{}',
  })
  expect(answer.status).toBe(200)
  await answer.text()
  return performance.now() - from
}

let atWindow: Somebody | null = null
async function signedInWindow(): Promise<Somebody> {
  atWindow ??= await signIn(county, 'yh.win1')
  return atWindow
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

describe('all stations of a county come back at once', () => {
  it(`V09: ${STATIONS} stations with ${OPERATIONS} operations each: told 200 or 503, everything acknowledged once, a window is served meanwhile`, async () => {
    const devices: Stormed[] = []
    for (let index = 0; index < STATIONS; index += 1) devices.push(await stormDevice(index))
    const before: number[] = []
    for (let tries = 0; tries < 15; tries += 1) before.push(await windowCall())
    const during: number[] = []
    let isStorming = true
    const window = (async () => {
      while (isStorming) {
        during.push(await windowCall())
        await sleep(20)
      }
    })()
    const from = performance.now()
    await Promise.all(devices.map(sendAll))
    const seconds = (performance.now() - from) / 1000
    isStorming = false
    await window
    const statuses = devices.flatMap((one) => one.seen)
    expect([...new Set(statuses)].filter((status) => status !== 200 && status !== 503)).toEqual([])
    expect(statuses).toContain(503)
    for (const { ctx } of devices) {
      const steps = (await ctx.db.kept.outbox.toArray()).map((row) => row.step)
      expect(steps).toHaveLength(OPERATIONS)
      // Sent again after an answer that did not come in time, it is told that it is there.
      expect(steps.filter((step) => step !== 'applied' && step !== 'duplicate')).toEqual([])
    }
    expect(await county.services.db.syncOperation.count({ where: { outcome: 'applied' } })).toBe(STATIONS * OPERATIONS)
    expect(await county.services.db.spoiltNumber.count()).toBe(STATIONS * OPERATIONS)
    for (const one of devices) one.close()
    const ratio = median(during) / median(before)
    console.info(
      `storm ${STATIONS}×${OPERATIONS}: ${seconds.toFixed(1)} s, 503 ${statuses.filter((one) => one === 503).length} of ${statuses.length}; ` +
        `window call median ${median(before).toFixed(1)} → ${median(during).toFixed(1)} ms (×${ratio.toFixed(1)})`,
    )
    expect(ratio).toBeLessThan(25)
  }, 300_000)
})
