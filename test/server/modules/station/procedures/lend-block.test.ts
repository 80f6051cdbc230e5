import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { type StationDevice, stationDevice } from '../../../../support/station-device'

let county: TestCounty
let device: StationDevice

beforeAll(async () => {
  county = await openTestCounty()
  device = await stationDevice(county, 'st-201', 'shatou')
})
afterAll(() => county.close())

it('the next block begins behind the last, with a seed of its own', async () => {
  const { block } = await device.clerk.call.device.lendBlock({ opId: newId(county), left: 12 })
  expect(block.fromSeq).toBe(device.answer.block.toSeq + 1)
  expect(block.codesSeed).not.toBe(device.answer.block.codesSeed)
})

it('asked twice with the same opId it lends once', async () => {
  const asked = { opId: newId(county), left: 12 }
  const first = await device.clerk.call.device.lendBlock(asked)
  expect(await device.clerk.call.device.lendBlock(asked)).toEqual(first)
})

it('ten asks at once get ten blocks that do not touch', async () => {
  const asks = Array.from({ length: 10 }, () => device.clerk.call.device.lendBlock({ opId: newId(county), left: 0 }))
  const starts = (await Promise.all(asks)).map(({ block }) => block.fromSeq).sort((a, b) => a - b)
  expect(new Set(starts).size).toBe(10)
  for (const [index, start] of starts.entries()) expect(start - (starts[0] ?? 0)).toBe(index * 200)
})

it('lends to an enrolled device only', async () => {
  const clerk = await signIn(county, 'shatou')
  expect(await codeOf(clerk.call.device.lendBlock({ opId: newId(county), left: 0 }))).toBe('sync.deviceUnknown')
})
