import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check, type Violation } from '../harness/checker'
import { carryInside } from '../harness/faulty-line'
import { settled } from '../harness/play-schedule'
import { makePlatformQuick } from '../harness/quick-platform'
import type { Schedule } from '../harness/schedule'
import { makePrototype, type Prototype, setStage } from '../harness/simulated/stage'
import { carryTorn, type TornLine } from '../harness/torn-line'

const RECORDS = 10
const PHOTOS = 3
const PHOTO_BYTES = 150_000
const LINE = { bytesPerSecond: 500_000, rttMs: 400, serverMs: 100, downMs: 300 }
/** Virtual time after which a line is given up. */
const MOST_MS = 20 * 60_000
const LOOK_MS = 100
const REST_MS = 10 * 60_000
const ONE_DEVICE: Schedule = { seed: 7, devices: 1, locks: true, steps: [] }

let prototype: Prototype
let asBefore: () => void

beforeAll(async () => {
  asBefore = makePlatformQuick()
  prototype = await makePrototype()
})
afterAll(() => asBefore())

type Sent = { readonly time: number; readonly bytes: number; readonly violations: readonly Violation[] }

/**
 * Ten records with their photos over a line that is torn so often: when the last was there, over the time that such a line needs for them, the bytes
 * over their own, and what the ledger misses when the line holds again.
 */
async function sendOver(cutEveryMs: number): Promise<Sent> {
  const lines: TornLine[] = []
  const stage = setStage(prototype, ONE_DEVICE, {
    photoBytes: PHOTO_BYTES,
    carry: (clock, county) => {
      const line = carryTorn(clock, county, { ...LINE, cutEveryMs })
      lines.push(line)
      return line.carry
    },
  })
  const { clock, county, ledger } = stage
  const [[device], [line]] = [stage.devices, lines]
  if (device === undefined || line === undefined) throw new Error('no device')
  device.line.clear()
  await settled(clock, device.openTab())
  for (let record = 0; record < RECORDS; record += 1) await settled(clock, device.intake(`m${record}`, PHOTOS, 0))
  const began = clock.nowMs()
  const arrived = async () => {
    const { cases, files } = await county.truth()
    return cases.length === RECORDS && files.size === RECORDS * (PHOTOS + 1)
  }
  while (!(await arrived()) && clock.nowMs() - began < MOST_MS) await clock.run(LOOK_MS)
  const [bytes, ms] = [line.bytesUp(), clock.nowMs() - began]
  line.mend()
  device.networkBack()
  await clock.run(REST_MS)
  const violations = check(ledger, await county.truth(), [await device.truth()])
  device.crash()
  const payload = RECORDS * (PHOTOS + 1) * PHOTO_BYTES
  const limitMs = LINE.rttMs + (payload / LINE.bytesPerSecond) * 1_000
  const there = (cutEveryMs - LINE.downMs) / cutEveryMs
  return { time: ms / (limitMs / there), bytes: bytes / payload, violations }
}

describe('S22: a photo under which the line is torn each time', () => {
  it('is tried some thirty times in an hour and not without end, and holds up no other', async () => {
    let poisoned = ''
    let tries = 0
    const stage = setStage(prototype, ONE_DEVICE, {
      carry: (clock, county) => async (request, fate) => {
        const metadata = request.headers.get('upload-metadata') ?? ''
        if (poisoned === '') poisoned = metadata
        if (poisoned !== '' && (metadata === poisoned || request.path.endsWith(fileIdIn(poisoned)))) {
          tries += request.method === 'HEAD' ? 0 : 1
          await clock.sleep(110)
          throw new TypeError('fetch failed')
        }
        return carryInside(clock, county, () => 0.5)(request, fate)
      },
    })
    const { clock, county } = stage
    const [device] = stage.devices
    if (device === undefined) throw new Error('no device')
    device.line.clear()
    await settled(clock, device.openTab())
    for (let record = 0; record < 3; record += 1) await settled(clock, device.intake(`m${record}`, 1, 0))
    await clock.run(10 * 60_000)
    expect((await county.truth()).files.size).toBe(5)
    await clock.run(50 * 60_000)
    device.crash()
    expect(tries).toBeGreaterThan(20)
    expect(tries).toBeLessThan(60)
  }, 240_000)
})

/** The id that an announcement names. */
const fileIdIn = (metadata: string) =>
  Buffer.from(metadata.split(',')[0]?.split(' ')[1] ?? '', 'base64').toString('utf8')

describe('S22: a line of 4 Mbit/s and 400 ms that is torn again and again', () => {
  it.each([
    [8_000, 1.5, 1.1],
    [3_000, 1.7, 1.2],
    [1_000, 6, 1.5],
  ])(
    'every %i ms: all that was handed in arrives once, with its photos',
    async (cutEveryMs, mostTime, mostBytes) => {
      const { violations, time, bytes } = await sendOver(cutEveryMs)
      console.info(`torn every ${cutEveryMs} ms: ${time.toFixed(2)} × limit, ${bytes.toFixed(3)} × payload`)
      expect(violations).toEqual([])
      expect(time).toBeLessThan(mostTime)
      expect(bytes).toBeLessThan(mostBytes)
    },
    240_000,
  )
})
