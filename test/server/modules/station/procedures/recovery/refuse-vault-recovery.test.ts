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

async function refuse(recoveryId: string, account = 'yh.zhuren') {
  const officer = await signIn(county, account)
  return officer.call.device.refuseVaultRecovery({ opId: newId(county), recoveryId, reason: '电话里不是本人' })
}

it('opens nothing, keeps the reason, and the clerk may ask again', async () => {
  const { recoveryId } = await askedRecovery(county, device)
  expect(await refuse(recoveryId)).toEqual({ state: 'refused' })
  expect(await device.clerk.call.device.getVaultRecovery({ recoveryId })).toMatchObject({
    state: 'refused',
    envelope: null,
  })
  const row = await county.services.db.vaultRecovery.findUniqueOrThrow({ where: { recoveryId } })
  expect(row).toMatchObject({ decidedBy: 'S013', decision: '电话里不是本人' })
  expect(await codeOf(refuse(recoveryId))).toBe('sync.recoveryGone')
  await askedRecovery(county, device)
})

it('is closed to clerks', async () => {
  const { recoveryId } = await askedRecovery(county, device)
  expect(await codeOf(refuse(recoveryId, 'shatou'))).toBe('identity.notAllowed')
})
