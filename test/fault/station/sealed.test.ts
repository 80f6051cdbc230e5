import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Desk } from '../../server/modules/case/desk'
import { DISABILITY, ELDER } from '../../support/builders'
import { codeOf } from '../../support/problems'
import { samplePicture } from '../../support/sample-files'
import {
  enrolledStation,
  intakeOn,
  partsOf,
  testWorld,
  until,
  type WiredCounty,
  wireCounty,
} from '../../support/station-world'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as {
  people: { id: string; name: string; idNumber: string }[]
}

let desk: Desk
let wired: WiredCounty

beforeAll(async () => {
  desk = await Desk.open()
  wired = await wireCounty(desk.county)
})
afterAll(async () => {
  await wired.close()
  await desk.close()
})

/** Everything that lies in the stores of a device but the catalogue, as one text: what somebody finds who copies the profile. */
async function found(world: ReturnType<typeof testWorld>): Promise<string> {
  const parts = await partsOf(world)
  const { kept, cache } = parts.ctx.db
  const tables = [...kept.tables, ...cache.tables.filter((table) => table.name !== 'packages')]
  const all = await Promise.all(tables.map((table) => table.toArray()))
  parts.close()
  return JSON.stringify(all, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  )
}

/** Neither whom it is about nor what was photographed lies anywhere. */
async function assertNothingTold(
  world: ReturnType<typeof testWorld>,
  person: { name: string; idNumber: string },
): Promise<void> {
  const here = await found(world)
  for (const planted of [person.idNumber, person.name, Buffer.from(person.name).toString('latin1')])
    expect(here).not.toContain(planted)
  expect(here).not.toContain('A-PLANTED-MARK-IN-A-PHOTO')
  expect(here).not.toContain('JFIF')
}

it('S21, P04: drafts, records and the list lie on the device as nobody reads them; what was handed in arrives whole', async () => {
  const world = testWorld(desk.county, { url: wired.wire.url })
  const station = await enrolledStation(world)
  const person = people.find((one) => one.id === 'P001')
  if (person === undefined) throw new Error('no P001')
  const photo = Buffer.concat([samplePicture(40_000), Buffer.from('A-PLANTED-MARK-IN-A-PHOTO')])
  await station.syncNow()
  wired.wire.down()
  const draft = await station.newDraft({ itemId: ELDER })
  await station.saveDraft(draft.draftId, { answers: { name: person.name, idNumber: person.idNumber } }, 'now')
  await station.addPhoto({ draftId: draft.draftId, lineKey: 'photo', bytes: photo, mime: 'image/jpeg' })
  await assertNothingTold(world, person)
  const receipt = await intakeOn(station, desk.county, { itemId: ELDER, resident: 'P001', photos: [photo] })
  await assertNothingTold(world, person)
  wired.wire.up()
  await until('everything is confirmed', async () => {
    await station.syncNow()
    return station.outbox.getSnapshot().every((row) => row.state === 'confirmed')
  })
  expect(station.ownCases.getSnapshot().map((one) => one.caseId)).toContain(receipt.caseId)
  await assertNothingTold(world, person)
  const kept = await desk.county.services.db.attachment.findMany({ where: { caseId: receipt.caseId } })
  expect(kept.map((file) => [file.state, file.mime])).toEqual(expect.arrayContaining([['complete', 'image/jpeg']]))
  const detail = await (await desk.as('shatou')).call.case.get({ caseId: receipt.caseId })
  expect(detail.row.status).toBe('received')
  const page = detail.materials.flatMap((line) => line.files)[0]
  expect(await codeOf(station.photo(page?.fileId ?? ''))).toBe('sync.sealedAway')
  await station.close()
})

it('one record is one request of at most 1,500 bytes up', async () => {
  const bodies: number[] = []
  const world = testWorld(desk.county, { url: wired.wire.url })
  const watched = {
    ...world,
    fetch: (path: string | URL | Request, init?: RequestInit) => {
      if (String(path) === '/trpc/sync.push') bodies.push(Buffer.byteLength(String(init?.body)))
      return world.fetch(path, init)
    },
  }
  const station = await enrolledStation(watched)
  await station.syncNow()
  bodies.length = 0
  await intakeOn(station, desk.county, { itemId: DISABILITY, resident: 'P031' })
  await until('it is sent', async () => {
    await station.syncNow()
    return bodies.length > 0
  })
  expect(bodies).toHaveLength(1)
  expect(bodies[0]).toBeLessThanOrEqual(1_500)
  await station.close()
})
