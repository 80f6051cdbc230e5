import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localOwnList } from '../../../station/data/local/own-list'
import type { OwnListSource } from '../../../station/data/own-list-source'
import { remoteOwnList } from '../../../station/data/remote/own-list'
import type { IntakeReceipt, Station } from '../../../station/data/station-api'
import { openTestCounty, type TestCounty } from '../../support/actors'
import { DISABILITY, ELDER } from '../../support/builders'
import {
  enrolledStation,
  intakeOn,
  partsOf,
  testWorld,
  until,
  type WiredCounty,
  wireCounty,
} from '../../support/station-world'

let county: TestCounty
let wired: WiredCounty
let station: Station
let parts: Awaited<ReturnType<typeof partsOf>>
let receipts: IntakeReceipt[]

beforeAll(async () => {
  county = await openTestCounty()
  wired = await wireCounty(county)
  const world = testWorld(county, { url: wired.wire.url })
  station = await enrolledStation(world)
  parts = await partsOf(world)
  receipts = [
    await intakeOn(station, county, { itemId: DISABILITY, resident: 'P020' }),
    await intakeOn(station, county, { itemId: ELDER, resident: 'P001' }),
  ]
  await until('both are in the list', async () => {
    await station.syncNow()
    return station.ownCases.getSnapshot().length === 2
  })
})
afterAll(async () => {
  parts.close()
  await station.close()
  await wired.close()
  await county.close()
})

const sources: readonly [string, () => OwnListSource][] = [
  ['the device', () => localOwnList(parts.ctx)],
  ['the server', () => remoteOwnList(parts.remote)],
]

describe.each(sources)('cases and tasks of the point, asked of %s', (_, source) => {
  it('are the two that were taken in, the last changed first', async () => {
    const cases = await source().listCases()
    expect(cases.map((one) => one.caseId).sort()).toEqual(receipts.map((one) => one.caseId).sort())
    const changes = cases.map((one) => one.updatedAt)
    expect(changes).toEqual([...changes].sort().reverse())
  })

  it('are found by number and query code as a person types them', async () => {
    const [first] = receipts
    const caseId = first?.caseId
    expect(await source().findCase({ number: first?.numberText.toLowerCase() ?? '' })).toMatchObject({ caseId })
    expect(await source().findCase({ queryCode: first?.queryCodeText ?? '' })).toMatchObject({ caseId })
    expect(await source().findCase({ queryCode: 'ABCD 2345' })).toBeNull()
    expect(await source().findCase({ number: 'nothing of the kind' })).toBeNull()
    expect(await source().findCase({})).toBeNull()
  })

  it('hold no more of a person than a masked name', async () => {
    expect(JSON.stringify(await source().listCases())).not.toMatch(/990423\d{11}[\dX]|1540000\d{4}/)
  })

  it('have tasks with the nearest day first', async () => {
    const days = (await source().listTasks()).map((task) => task.dueOn ?? '9999')
    expect(days).toEqual([...days].sort())
  })
})

it('device and server give the same answers', async () => {
  const [local, remote] = sources.map(([, source]) => source())
  expect(await local?.listCases()).toEqual(await remote?.listCases())
  expect(await local?.listTasks()).toEqual(await remote?.listTasks())
})
