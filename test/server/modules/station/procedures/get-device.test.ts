import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, somebody, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { type StationDevice, stationDevice, unknownId } from '../../../../support/station-device'
import { vaultKey } from '../../../../support/vault-recovery'

let county: TestCounty
let device: StationDevice

beforeAll(async () => {
  county = await openTestCounty()
  device = await stationDevice(county, 'st-201', 'shatou')
})
afterAll(() => county.close())

const asked = (deviceId = device.deviceId) => ({ deviceId })

it('says who enrolled it and whose vaults lie on it, each once', async () => {
  for (let keys = 0; keys < 2; keys += 1) {
    const { envelope } = await vaultKey(device)
    await device.clerk.call.device.keepVaultKey({ opId: newId(county), envelope })
  }
  const director = await signIn(county, 'yh.zhuren')
  expect(await director.call.device.get(asked())).toMatchObject({
    row: { deviceId: device.deviceId, pointName: '沙头村便民服务站', state: 'active' },
    enrolledBy: '旷永清',
    clerks: [{ name: '旷永清', since: county.clock.now() }],
    stoppedAt: null,
    stoppedBy: null,
    mayIssueCode: true,
  })
})

it('says who stopped it and when; its clerk may see that, and issues no code', async () => {
  const stolen = await stationDevice(county, 'st-201', 'shatou')
  const director = await signIn(county, 'yh.zhuren')
  await director.call.device.revoke({ opId: newId(county), deviceId: stolen.deviceId, reason: '平板丢了' })
  const clerk = await signIn(county, 'shatou')
  expect(await clerk.call.device.get(asked(stolen.deviceId))).toMatchObject({
    row: { state: 'revoked', stoppedReason: '平板丢了' },
    stoppedAt: county.clock.now(),
    stoppedBy: '陈向荣',
    mayIssueCode: false,
  })
})

it('is closed to other villages, to approvers, to nobody, and for a device that was never enrolled', async () => {
  for (const account of ['huangzhou', 'cl.shenpi'])
    expect(await codeOf((await signIn(county, account)).call.device.get(asked()))).toBe('identity.notAllowed')
  expect(await codeOf(somebody(county).call.device.get(asked()))).toBe('identity.signInFirst')
  const director = await signIn(county, 'yh.zhuren')
  expect(await codeOf(director.call.device.get(asked(unknownId())))).toBe('sync.deviceUnknown')
})
