import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Station } from '../../../station/data/station-api'
import { Desk } from '../../server/modules/case/desk'
import { ELDER } from '../../support/builders'
import { samplePicture } from '../../support/sample-files'
import { enrolledStation, intakeOn, testWorld, until, type WiredCounty, wireCounty } from '../../support/station-world'

/** 沙头村 took it in, 黄洲村 goes on with it. */
const HERE = { account: 'shatou', pointId: 'st-201' }
const NEXT = { account: 'huangzhou', pointId: 'st-202' }

let desk: Desk
let wired: WiredCounty
let stations: Station[] = []

beforeAll(async () => {
  desk = await Desk.open()
  wired = await wireCounty(desk.county)
})
afterAll(async () => {
  for (const station of stations) await station.close()
  await wired.close()
  await desk.close()
})

async function opened(at: typeof HERE): Promise<Station> {
  const station = await enrolledStation(testWorld(desk.county, { url: wired.wire.url }), at)
  stations = [...stations, station]
  return station
}

const has = (station: Station, caseId: string) => station.ownCases.getSnapshot().some((one) => one.caseId === caseId)

it('another tablet of the point goes on with a case once it is synced, and the next station once the township has passed it on', async () => {
  const first = await opened(HERE)
  const { caseId } = await intakeOn(first, desk.county, {
    ...{ itemId: ELDER, resident: 'P001', photos: [samplePicture(60_000)] },
  })
  await until('it has arrived with its photo', async () => {
    await first.syncNow()
    return first.outbox.getSnapshot().every((row) => row.state === 'confirmed')
  })

  const second = await opened(HERE)
  await second.syncNow()
  expect(has(second, caseId)).toBe(true)
  const [page] = (await second.readAcceptable(caseId)).materials
  await second.tickMaterial({ caseId, lineKey: page?.lineKey ?? '', checked: true })

  const next = await opened(NEXT)
  await next.syncNow()
  expect(has(next, caseId)).toBe(false)

  await desk.act('yh.zhuren', 'transfer', caseId, { pointId: NEXT.pointId, reason: '沙头村这周停电，请黄洲村接着办' })
  await next.syncNow()
  expect(has(next, caseId)).toBe(true)
  const found = await next.readAcceptable(caseId)
  expect(found).toMatchObject({ mayAccept: true, why: null })
  for (const { lineKey } of found.materials) await next.tickMaterial({ caseId, lineKey, checked: true })
  expect((await next.accept(await next.readAcceptable(caseId))).sentence).toContain('正在办理')
  expect(await desk.status(caseId)).toBe('inHandling')

  const { staffId } = await desk.county.services.db.staff.findUniqueOrThrow({ where: { account: NEXT.account } })
  const accepted = await desk.county.services.db.caseAction.findMany({ where: { caseId, name: 'accept' } })
  expect(accepted.map((row) => (row.actor as { id: string }).id)).toEqual([staffId])
})
