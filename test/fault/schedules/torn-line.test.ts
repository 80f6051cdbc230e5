import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check, type Violation } from '../harness/checker'
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
