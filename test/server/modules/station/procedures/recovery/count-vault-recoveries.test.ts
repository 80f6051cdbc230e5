import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCounty, signIn, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'
import { stationDevice } from '../../../../../support/station-device'
import { askedRecovery } from '../../../../../support/vault-recovery'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

it('待批的找回数 counts the requests of the own place, and is closed to clerks', async () => {
  const director = await signIn(county, 'yh.zhuren')
  expect(await director.call.device.countVaultRecoveries({})).toEqual({ open: 0 })
  await askedRecovery(county, await stationDevice(county, 'st-201', 'shatou'))
  expect(await director.call.device.countVaultRecoveries({})).toEqual({ open: 1 })
  const clerk = await signIn(county, 'shatou')
  expect(await codeOf(clerk.call.device.countVaultRecoveries({}))).toBe('identity.notAllowed')
})
