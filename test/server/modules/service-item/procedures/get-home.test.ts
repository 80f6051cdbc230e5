import { makeId } from '@shared/kernel/id'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, type Somebody, somebody, type TestCounty } from '../../../../support/actors'
import { openTestDatabase } from '../../../../support/database'

let county: TestCounty
let nobody: Somebody

beforeAll(async () => {
  county = await openTestCounty()
  nobody = somebody(county)
})
afterAll(() => county.close())

describe('the first page', () => {
  it('shows eight items in the order that the county states while there are too few cases to count', async () => {
    const home = await nobody.call.catalogue.getHome({})
    expect(home.frequentBy).toBe('stated')
    expect(home.frequent).toHaveLength(8)
    expect(home.frequent[0]?.itemId).toBe('medins-enroll')
    expect(home.station).toBeNull()
    expect(home.phone).toBe('0734-0000045')
  })

  it('shows the station of the village, with its phone', async () => {
    const home = await nobody.call.catalogue.getHome({ division: '430423201201' })
    expect(home.station?.pointId).toBe('st-201')
    expect(home.phone).toBe('0734-0000201')
  })

  it('shows the county hall to a township that has no point of its own', async () => {
    const home = await nobody.call.catalogue.getHome({ division: '430423100000' })
    expect(home.station?.pointId).toBe('hall-hs')
  })

  it('shows only events of life of which something can be done here', async () => {
    const { bundles } = await nobody.call.catalogue.getHome({})
    expect(bundles.map((one) => one.id)).toEqual(['newborn', 'after-death', 'disability', 'sscard-resident'])
    expect(bundles[0]).toMatchObject({ items: 9, available: 4 })
  })

  it('refuses a place that does not exist', async () => {
    await expect(nobody.call.catalogue.getHome({ division: '999999999999' })).rejects.toThrow('place.unknown')
  })
})

describe('the first page of a county that has published nothing yet', () => {
  it('is empty and breaks nowhere', async () => {
    const bare = await openTestDatabase('empty')
    const services = { ...county.services, db: bare.db }
    const first = somebody({ ...county, database: bare, services })
    const home = await first.call.catalogue.getHome({})
    expect(home).toMatchObject({ frequent: [], bundles: [], station: null, phone: null })
    expect(await first.call.catalogue.search({ text: '残疾证' })).toEqual({ hits: [], didYouMean: [] })
    expect(await first.call.catalogue.listItems({})).toEqual([])
    expect(await first.call.catalogue.listBundles({})).toEqual([])
    await bare.close()
  })
})

describe('the first page of a county with many cases', () => {
  it('shows what people really apply for', async () => {
    const busy = await openTestCounty()
    await busy.services.db.case.createMany({
      data: Array.from({ length: 120 }, (_, n) => caseRow(n, n % 3 === 0 ? 'felling' : 'dibao')),
    })
    const home = await somebody(busy).call.catalogue.getHome({})
    expect(home.frequentBy).toBe('counts')
    expect(home.frequent.slice(0, 2).map((one) => one.itemId)).toEqual(['dibao', 'felling'])
    expect(home.frequent).toHaveLength(8)
    await busy.close()
  })
})

/** A case as the list of cases holds it; only its item and its time matter here. */
function caseRow(n: number, itemId: string) {
  const at = new Date('2026-02-01T00:00:00Z')
  return {
    caseId: makeId(at.getTime(), new Uint8Array(16).fill(n)),
    county: '430423000000',
    number: `N${n}`,
    queryCode: `Q${n}`,
    itemId,
    itemVersion: 1,
    itemName: itemId,
    status: 'submitted',
    version: 1,
    channel: 'online',
    pointId: 'hall-yh',
    intakePoint: 'hall-yh',
    place: '430423201000',
    unitId: 'yhx',
    applicantMasked: '旷**',
    state: {},
    createdAt: at,
    updatedAt: at,
  }
}
