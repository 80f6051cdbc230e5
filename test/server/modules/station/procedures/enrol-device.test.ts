import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEMO_ENROL_CODE } from '../../../../../prisma/seed/demo-enrol-code'
import { makeToken } from '../../../../../server/platform/session'
import { newId, openTestCounty, signIn, somebody, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { stationDevice } from '../../../../support/station-device'

let county: TestCounty

beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const request = (pointId: string) => ({
  opId: newId(county),
  deviceId: newId(county),
  credential: makeToken(),
  deviceName: '沙头站平板',
  pointId,
  code: DEMO_ENROL_CODE,
})

it('a clerk enrols a device at their own station and borrows two hundred numbers, the first time from 1', async () => {
  const clerk = await signIn(county, 'shatou')
  const answer = await clerk.call.device.enrol(request('st-201'))
  expect(answer.point).toMatchObject({ pointId: 'st-201', prefix: 'YH201' })
  expect(answer.block).toMatchObject({ pointPrefix: 'YH201', year: 2026, fromSeq: 1, toSeq: 200 })
})

it('asked twice with the same opId it answers the same and makes one device', async () => {
  const clerk = await signIn(county, 'shatou')
  const asked = request('st-201')
  const first = await clerk.call.device.enrol(asked)
  expect(await clerk.call.device.enrol(asked)).toEqual(first)
  expect(await county.services.db.device.count({ where: { deviceId: asked.deviceId } })).toBe(1)
  expect(await county.services.db.numberBlock.count({ where: { deviceId: asked.deviceId } })).toBe(1)
})

it('the credential is nowhere in the database', async () => {
  const clerk = await signIn(county, 'shatou')
  const asked = request('st-201')
  await clerk.call.device.enrol(asked)
  const { db } = county.services
  const rows = [...(await db.device.findMany()), ...(await db.operationResult.findMany())]
  const texts = rows
    .flatMap((row) => Object.values(row))
    .map((value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString() : String(JSON.stringify(value, plain)),
    )
  expect(texts.length).toBeGreaterThan(10)
  expect(texts.join('\n')).not.toContain(asked.credential)
})

const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)

it('two devices of one station never get the same number', async () => {
  const one = await stationDevice(county, 'st-207', 'songao')
  const other = await stationDevice(county, 'st-207', 'songao')
  expect(other.answer.block.fromSeq).toBe(one.answer.block.toSeq + 1)
})

it('nobody enrols at a station of somebody else, and nobody at all without signing in', async () => {
  const clerk = await signIn(county, 'shatou')
  expect(await codeOf(clerk.call.device.enrol(request('st-202')))).toBe('identity.notAllowed')
  expect(await codeOf((await signIn(county, 'P002')).call.device.enrol(request('st-201')))).toBe('identity.notAllowed')
  expect(await codeOf(somebody(county).call.device.enrol(request('st-201')))).toBe('identity.signInFirst')
})

it('an id that another credential holds is refused', async () => {
  const clerk = await signIn(county, 'shatou')
  const asked = request('st-201')
  await clerk.call.device.enrol(asked)
  const again = { ...request('st-201'), deviceId: asked.deviceId }
  expect(await codeOf(clerk.call.device.enrol(again))).toBe('sync.deviceUnknown')
})

/** A code that the township's director issues for 沙头村. */
const issued = async () =>
  (await signIn(county, 'yh.zhuren')).call.device.issueEnrolCode({ opId: newId(county), pointId: 'st-201' })

it("an administrator's code enrols one device, once", async () => {
  const clerk = await signIn(county, 'shatou')
  const { code } = await issued()
  const asked = { ...request('st-201'), code }
  const first = await clerk.call.device.enrol(asked)
  expect(await clerk.call.device.enrol(asked)).toEqual(first)
  expect(await codeOf(clerk.call.device.enrol({ ...request('st-201'), code }))).toBe('sync.enrolCodeUsed')
  const row = await county.services.db.enrolCode.findFirstOrThrow({ where: { usedDevice: asked.deviceId } })
  expect(row).toMatchObject({ pointId: 'st-201', issuedBy: 'S013' })
})

it('one code brought by two devices at once enrols one of them', async () => {
  const clerk = await signIn(county, 'shatou')
  const { code } = await issued()
  const came = await Promise.all(
    [1, 2, 3].map(() =>
      clerk.call.device.enrol({ ...request('st-201'), code }).then(
        () => 'enrolled',
        (error: unknown) => codeOf(Promise.reject(error)),
      ),
    ),
  )
  expect(came.sort()).toEqual(['enrolled', 'sync.enrolCodeUsed', 'sync.enrolCodeUsed'])
})

it('a code is good for its own point and for a day', async () => {
  const { code } = await issued()
  const other = await signIn(county, 'huangzhou')
  expect(await codeOf(other.call.device.enrol({ ...request('st-202'), code }))).toBe('sync.enrolCodeWrong')
  await county.services.db.enrolCode.updateMany({
    where: { usedAt: null, manyTimes: false },
    data: { expiresAt: new Date(county.clock.nowMs()) },
  })
  const clerk = await signIn(county, 'shatou')
  expect(await codeOf(clerk.call.device.enrol({ ...request('st-201'), code }))).toBe('sync.enrolCodeExpired')
})

it('after ten wrong codes within an hour the right one is not looked at any more', async () => {
  const clerk = await signIn(county, 'xinchangshi')
  const wrong = () => clerk.call.device.enrol({ ...request('st-002'), code: '00000000' })
  for (let tries = 0; tries < 10; tries += 1) expect(await codeOf(wrong())).toBe('sync.enrolCodeWrong')
  expect(await codeOf(clerk.call.device.enrol(request('st-002')))).toBe('identity.tooMany')
})

it('the code of the demo enrols nothing outside the demo', async () => {
  const real = await openTestCounty({ demo: false })
  const clerk = await signIn(real, 'shatou')
  expect(await codeOf(clerk.call.device.enrol(request('st-201')))).toBe('sync.enrolCodeWrong')
  await real.close()
})

it('of a code only a keyed hash is kept', async () => {
  const { code } = await issued()
  const rows = await county.services.db.enrolCode.findMany()
  expect(JSON.stringify(rows.map((row) => ({ ...row, hash: Buffer.from(row.hash).toString('hex') })))).not.toContain(
    code,
  )
})
