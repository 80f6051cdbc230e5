import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../../support/actors'
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

const end = (recoveryId: string, who = device.clerk) =>
  who.call.device.endVaultRecovery({ opId: newId(county), recoveryId })

it('what was sealed for the device is removed once the device has it', async () => {
  const { recoveryId, checkCode } = await askedRecovery(county, device)
  expect(await codeOf(end(recoveryId))).toBe('sync.recoveryGone')
  const director = await signIn(county, 'yh.zhuren')
  await director.call.device.approveVaultRecovery({ opId: newId(county), recoveryId, checkCode })
  const other = await stationDevice(county, 'st-201', 'shatou')
  expect(await codeOf(end(recoveryId, other.clerk))).toBe('sync.recoveryGone')
  expect(await end(recoveryId)).toEqual({ state: 'taken' })
  const row = await county.services.db.vaultRecovery.findUniqueOrThrow({ where: { recoveryId } })
  expect(row).toMatchObject({ state: 'taken', envelope: null, decidedBy: 'S013' })
  expect(await codeOf(end(recoveryId))).toBe('sync.recoveryGone')
})
