import { digestDays } from '@shared/sync/day-digest'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCounty, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { type StationDevice, stationDevice, unknownId } from '../../../../support/station-device'

let county: TestCounty
let device: StationDevice
let neighbour: StationDevice

beforeAll(async () => {
  county = await openTestCounty()
  device = await stationDevice(county, 'st-201', 'shatou')
  neighbour = await stationDevice(county, 'st-202', 'huangzhou')
})
afterAll(() => county.close())

const compare = (of: StationDevice, asked: { days?: ReturnType<typeof digestDays>; opIds?: string[] }) =>
  of.clerk.call.sync.compare({ deviceId: of.deviceId, days: [], opIds: [], ...asked })

it('tells the days of which it has others, by the day in Shanghai', async () => {
  const early = device.operation(
    'voidNumber',
    { number: 'YH201-51', reason: '写坏了' },
    { madeAt: '2026-03-01T15:59:59.000Z' },
  )
  const late = device.operation(
    'voidNumber',
    { number: 'YH201-52', reason: '写坏了' },
    { madeAt: '2026-03-01T16:00:00.000Z' },
  )
  await device.push(early, late)
  expect(await compare(device, { days: digestDays([early, late]) })).toEqual({ differing: [], lacking: [] })
  const lost = { opId: unknownId(), madeAt: '2026-03-01T01:00:00.000Z' }
  const { differing } = await compare(device, { days: digestDays([early, late, lost]) })
  expect(differing).toEqual(['2026-03-01'])
})

it('tells which of the named operations never came, and nothing of another device', async () => {
  const own = device.operation('voidNumber', { number: 'YH201-53', reason: '写坏了' })
  const theirs = neighbour.operation('voidNumber', { number: 'YH202-54', reason: '写坏了' })
  await device.push(own)
  await neighbour.push(theirs)
  const never = unknownId()
  expect((await compare(device, { opIds: [own.opId, never, theirs.opId] })).lacking).toEqual([never, theirs.opId])
})

it('speaks to the device itself only', async () => {
  const asked = { deviceId: neighbour.deviceId, days: [], opIds: [] }
  expect(await codeOf(device.clerk.call.sync.compare(asked))).toBe('sync.deviceUnknown')
})
