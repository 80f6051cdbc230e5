import { search } from '@shared/search/search'
import { buildSearchIndex } from '@shared/search/search-index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSeedData } from '../../../../../prisma/seed/seed-data'
import { openTestCounty, signIn, signInDevice, somebody, type TestCounty } from '../../../../support/actors'

let county: TestCounty

beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

describe('the package of a station', () => {
  it('holds all that a day without a network needs, and nothing personal', async () => {
    const device = await signInDevice(county, 'st-201')
    const answer = await device.call.catalogue.getPackage({})
    if (answer.unchanged) throw new Error('a first package cannot be unchanged')
    expect(answer.items).toHaveLength(48)
    expect(answer.fields).toHaveLength(180)
    expect(answer.points).toHaveLength(15)
    expect(answer.calendar.years).toEqual([2024, 2025, 2026])
    expect(answer.divisions.every((one) => one.code.startsWith('430423'))).toBe(true)
    expect(answer.noticeTemplates.map((one) => one.key)).toContain('helpReceipt')
    expect(answer.reasons).toHaveLength(90)
    const text = JSON.stringify(answer)
    const { people, staff } = (await readSeedData()).people
    for (const one of [...people, ...staff]) if (one.idNumber !== null) expect(text.includes(one.idNumber)).toBe(false)
  })

  it('lets the station search by first letters without a table of readings', async () => {
    const clerk = await signIn(county, 'shatou')
    const answer = await clerk.call.catalogue.getPackage({})
    if (answer.unchanged) throw new Error('a first package cannot be unchanged')
    const index = buildSearchIndex(answer.searchEntries)
    expect(search(index, 'lnyd')[0]?.id).toBe('elder-card')
    expect(search(index, 'cjz')[0]?.id).toBe('disability-cert-new')
  })

  it('answers “unchanged” until something is published, then anew', async () => {
    const device = await signInDevice(county, 'st-202')
    const { version } = await device.call.catalogue.getPackage({})
    expect(await device.call.catalogue.getPackage({ have: version })).toEqual({ version, unchanged: true })
    await county.database.runAsOwner(
      `INSERT INTO "ItemVersion" ("itemId", "version", "definition", "fieldsVersion", "codeListsVersion", "publishedAt")
       SELECT "itemId", 2, jsonb_set("definition", '{version}', '2'), "fieldsVersion", "codeListsVersion", now()
       FROM "ItemVersion" WHERE "itemId" = 'dibao'`,
      `UPDATE "ServiceItem" SET "currentVersion" = 2 WHERE "itemId" = 'dibao'`,
    )
    const next = await device.call.catalogue.getPackage({ have: version })
    if (next.unchanged) throw new Error('a published version must change the package')
    expect(next.items.find((item) => item.itemId === 'dibao')?.version).toBe(2)
  })

  it('is not for everybody', async () => {
    await expect(somebody(county).call.catalogue.getPackage({})).rejects.toThrow('identity.signInFirst')
  })
})
