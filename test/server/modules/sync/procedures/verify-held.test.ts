import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../support/actors'
import { DISABILITY } from '../../../../support/builders'
import { marked } from '../../../../support/marked'
import { codeOf } from '../../../../support/problems'
import { type StationDevice, stationDevice, unknownId, withPayload } from '../../../../support/station-device'

let county: TestCounty
let device: StationDevice

beforeAll(async () => {
  county = await openTestCounty()
})
beforeEach(async () => {
  device = await stationDevice(county, 'st-201', 'shatou')
})
afterAll(() => county.close())

async function verify(heldId: string, decision: 'accept' | 'setAside', account = 'yh.zhuren') {
  const officer = await signIn(county, account)
  return officer.call.sync.verifyHeld({ opId: newId(county), heldId, decision, reason: '电话里问过本人' })
}

/** Handed in by a device that was stopped before it could send it. */
async function late(resident: string) {
  const intake = await device.intake({ itemId: DISABILITY, resident })
  await device.clerk.call.device.revoke({ opId: newId(county), deviceId: device.deviceId, reason: '设备丢了' })
  await device.push(intake)
  return intake
}

/** Who acted on a case, each once. */
async function actorsOf(caseId: string | null): Promise<unknown[]> {
  const acts = await county.services.db.caseAction.findMany({ where: { caseId: caseId ?? '' } })
  return [...new Set(acts.map((one) => (one.actor as { id?: string }).id))]
}

const findCase = (caseId: string | null) => county.services.db.case.findUnique({ where: { caseId: caseId ?? '' } })

it('S21: what a stopped device sent is accepted: the author stays the author, it counts from when it came, and is done once', async () => {
  const intake = await late('P020')
  county.clock.moveTo('2026-03-05T03:00:00.000Z')
  expect(await verify(intake.opId, 'accept')).toMatchObject({ decision: 'accept', result: { caseId: intake.caseId } })
  expect(await findCase(intake.caseId)).toMatchObject({ receivedOn: '2026-03-02', deviceId: device.deviceId })
  expect(await actorsOf(intake.caseId)).toEqual(['S001'])
  expect(await county.services.db.syncDecision.findFirst({ where: { heldOpId: intake.opId } })).toMatchObject({
    ...{ trouble: 'elsewhere', decision: 'accept' },
    staffId: 'S013',
  })
  expect((await device.push(intake)).results[0]?.outcome).toBe('duplicate')
  expect(await codeOf(verify(intake.opId, 'accept'))).toBe('sync.heldGone')
})

it('S20: a record of a clerk who has left since is accepted in the name of that clerk', async () => {
  const intake = await device.intake({ itemId: DISABILITY, resident: 'P021' })
  const { db } = county.services
  const leave = (disabled: boolean) => db.staff.update({ where: { staffId: 'S001' }, data: { disabled } })
  await leave(true)
  const officer = await signIn(county, 'yh.win1')
  const operations = [marked(device, intake)]
  const { results } = await officer.call.sync.importOperations({ deviceId: device.deviceId, operations })
  expect(results).toMatchObject([{ outcome: 'quarantined', problem: { code: 'sync.clerkGone' } }])
  await verify(intake.opId, 'accept')
  expect(await actorsOf(intake.caseId)).toEqual(['S001'])
  await leave(false)
})

it('what is set aside stays stored as it came, and waits no longer', async () => {
  const intake = await late('P005')
  await verify(intake.opId, 'setAside')
  expect(await findCase(intake.caseId)).toBeNull()
  const row = await county.services.db.syncOperation.findUniqueOrThrow({ where: { opId: intake.opId } })
  expect(row).toMatchObject({
    ...{ outcome: 'settled', payload: expect.anything() },
    result: { settled: { decision: 'setAside', label: '不办，存档' } },
  })
  const pushed = await device.push(intake)
  expect(pushed.results[0]).toMatchObject({ outcome: 'duplicate', result: { settled: { decision: 'setAside' } } })
  const director = await signIn(county, 'yh.zhuren')
  expect((await director.call.sync.listToVerify({})).rows.map((one) => one.heldId)).not.toContain(intake.opId)
})

it('S09: the second content of a copied device is accepted beside the first', async () => {
  const first = device.operation('voidNumber', { number: 'YH201-1', reason: '写坏了' })
  const copied = device.operation('voidNumber', { number: 'YH201-2', reason: '滴了水' }, { deviceSeq: first.deviceSeq })
  await device.push(first)
  await device.push(copied)
  const { id } = await county.services.db.syncQuarantine.findFirstOrThrow({ where: { opId: copied.opId } })
  expect(await verify(id, 'accept')).toMatchObject({ result: { number: 'YH2012' } })
})

it('what the act itself says against it leaves it waiting', async () => {
  const intake = await device.intake({ itemId: DISABILITY, resident: 'P007' })
  const { lent } = intake.payload as { lent: object }
  const wrong = withPayload(intake, { ...(intake.payload as object), lent: { ...lent, queryCode: 'ABCDEFGH' } })
  await device.clerk.call.device.revoke({ opId: newId(county), deviceId: device.deviceId, reason: '设备丢了' })
  await device.push(wrong)
  expect(await codeOf(verify(wrong.opId, 'accept'))).toBe('sync.numberForeign')
  const director = await signIn(county, 'yh.zhuren')
  expect((await director.call.sync.listToVerify({})).rows.map((one) => one.heldId)).toContain(wrong.opId)
})

it('said twice with the same opId it is done once and answered alike', async () => {
  const intake = await late('P011')
  const director = await signIn(county, 'yh.zhuren')
  const said = { opId: newId(county), heldId: intake.opId, decision: 'accept', reason: '核对过' } as const
  const first = await director.call.sync.verifyHeld(said)
  expect(await director.call.sync.verifyHeld(said)).toEqual(first)
})

it('is closed to clerks, administrators and directors of other places, and to whoever made the record', async () => {
  const intake = await late('P010')
  for (const account of ['shatou', 'yh.win1', 'hs.sysadmin', 'mz.daibiao']) {
    expect(await codeOf(verify(intake.opId, 'accept', account))).toBe('identity.notAllowed')
  }
  expect(await codeOf(verify(unknownId(), 'accept'))).toBe('sync.heldGone')
  const own = device.operation('voidNumber', { number: 'YH201-9', reason: '写坏了' }, { staffId: 'S013' })
  await device.push(own)
  expect(await codeOf(verify(own.opId, 'accept'))).toBe('identity.notAllowed')
})
