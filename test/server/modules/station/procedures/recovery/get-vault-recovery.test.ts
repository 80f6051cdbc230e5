import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, somebody, type TestCounty } from '../../../../../support/actors'
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

it('is asked by the clerk who asked, at the device that asked, and by nobody else', async () => {
  const { recoveryId } = await askedRecovery(county, device)
  const get = (who = device.clerk) => who.call.device.getVaultRecovery({ recoveryId })
  expect(await get()).toMatchObject({ state: 'asked', envelope: null, reason: null })
  const other = await stationDevice(county, 'st-201', 'shatou')
  expect(await codeOf(get(other.clerk))).toBe('sync.recoveryGone')
  expect(await codeOf(get(await signIn(county, 'yh.zhuren')))).toBe('identity.notAllowed')
  expect(await codeOf(get(somebody(county, { credential: device.clerk.credential })))).toBe('identity.signInFirst')
})

it('lapses after a day without an answer', async () => {
  const { recoveryId } = await askedRecovery(county, device)
  await county.services.db.vaultRecovery.update({
    where: { recoveryId },
    data: { expiresAt: new Date(county.clock.nowMs()) },
  })
  expect(await device.clerk.call.device.getVaultRecovery({ recoveryId })).toEqual({
    ...{ state: 'expired', envelope: null, reason: null, approvers: [] },
  })
})

it('says whom to call while it waits, the nearest first, and why it was refused', async () => {
  const { recoveryId } = await askedRecovery(county, device)
  const { approvers } = await device.clerk.call.device.getVaultRecovery({ recoveryId })
  expect(approvers[0]).toEqual({ name: '陈向荣', unitName: expect.stringContaining('永和'), phone: expect.any(String) })
  expect(approvers.map((one) => one.name)).toEqual(expect.arrayContaining(['蒋素芬', '廖启明']))
  expect(approvers.map((one) => one.name)).not.toContain('旷永清')
  const director = await signIn(county, 'yh.zhuren')
  await director.call.device.refuseVaultRecovery({ opId: newId(county), recoveryId, reason: '本人说没有申请' })
  expect(await device.clerk.call.device.getVaultRecovery({ recoveryId })).toEqual({
    ...{ state: 'refused', envelope: null, reason: '本人说没有申请', approvers: [] },
  })
})
