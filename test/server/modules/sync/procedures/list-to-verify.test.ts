import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../support/actors'
import { DISABILITY } from '../../../../support/builders'
import { codeOf } from '../../../../support/problems'
import { type StationDevice, stationDevice, withPayload } from '../../../../support/station-device'

let county: TestCounty
let device: StationDevice

beforeAll(async () => {
  county = await openTestCounty()
  device = await stationDevice(county, 'st-201', 'shatou')
})
afterAll(() => county.close())

const listed = async (account: string) => (await (await signIn(county, account)).call.sync.listToVerify({})).rows

it('S20, S21, S09: names who made it, when, what and why; the director of the township sees it, one of another place does not', async () => {
  const gone = device.operation('voidNumber', { number: 'YH201-1', reason: '写坏了' }, { staffId: 'S006' })
  const first = await device.intake({ itemId: DISABILITY, resident: 'P020' })
  await device.push(gone, first)
  const reused = withPayload(first, { ...(first.payload as object), channel: 'home' })
  await device.push(reused)
  const copied = device.operation('voidNumber', { number: 'YH201-2', reason: '写坏了' }, { deviceSeq: first.deviceSeq })
  await device.push(copied)
  const late = await device.intake({ itemId: DISABILITY, resident: 'P021' })
  await device.clerk.call.device.revoke({ opId: newId(county), deviceId: device.deviceId, reason: '设备丢了' })
  await device.push(late)
  const rows = await listed('yh.zhuren')
  expect(rows.map((row) => [row.why, row.kind]).sort()).toEqual([
    ['sync.clerkGone', 'voidNumber'],
    ['sync.deviceCopied', 'voidNumber'],
    ['sync.deviceStopped', 'submitCase'],
    ['sync.opIdReused', 'submitCase'],
  ])
  expect(rows.find((row) => row.why === 'sync.deviceStopped')).toMatchObject({
    pointName: '沙头村便民服务站',
    authorName: '旷永清',
    itemName: '残疾人证新办',
    madeAt: late.madeAt,
  })
  expect(await listed('hs.zhiban')).toHaveLength(4)
  expect(JSON.stringify(rows)).not.toContain('周')
  await expect(codeOf(listed('shatou'))).resolves.toBe('identity.notAllowed')
  await expect(codeOf(listed('hs.sysadmin'))).resolves.toBe('identity.notAllowed')
})
