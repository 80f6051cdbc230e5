import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCounty, signIn, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'
import { type StationDevice, stationDevice } from '../../../../../support/station-device'
import { askedRecovery } from '../../../../../support/vault-recovery'

let county: TestCounty
let device: StationDevice

beforeAll(async () => {
  county = await openTestCounty()
  device = await stationDevice(county, 'st-201', 'shatou')
})
afterAll(() => county.close())

it('shows what is open in the place, without the code that the clerk reads out', async () => {
  const { recoveryId, checkCode } = await askedRecovery(county, device)
  const director = await signIn(county, 'yh.zhuren')
  const { rows } = await director.call.device.listVaultRecoveries({})
  expect(rows).toMatchObject([
    { recoveryId, staffName: '旷永清', pointName: '沙头村便民服务站', reason: '忘了口令', triesLeft: 5 },
  ])
  expect(JSON.stringify(rows)).not.toContain(`"${checkCode}"`)
  expect((await (await signIn(county, 'hs.sysadmin')).call.device.listVaultRecoveries({})).rows).toHaveLength(1)
})

it('is closed to clerks', async () => {
  const clerk = await signIn(county, 'shatou')
  expect(await codeOf(clerk.call.device.listVaultRecoveries({}))).toBe('identity.notAllowed')
})
