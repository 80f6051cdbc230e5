import type { CatalogueFiles } from '@shared/service-item/publish/import-catalogue'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCatalogueFiles } from '../../../../prisma/seed/catalogue-files'
import { SEED_FOLDER } from '../../../../prisma/seed/seed-data'
import { publishCatalogue } from '../../../../server/modules/service-item'
import { inTransaction } from '../../../../server/platform/db'
import { openTestCounty, type Somebody, somebody, type TestCounty } from '../../../support/actors'
import { problemOf } from '../../../support/problems'

let county: TestCounty
let nobody: Somebody
let files: CatalogueFiles

beforeAll(async () => {
  county = await openTestCounty()
  nobody = somebody(county)
  files = await readCatalogueFiles(SEED_FOLDER)
})
afterAll(() => county.close())

const publish = (from: CatalogueFiles) =>
  inTransaction(county.services.db, (tx) =>
    publishCatalogue(tx, from, { at: new Date(county.clock.nowMs()), by: 'S033' }),
  )

type RoutingRow = { itemId: string; limit: { value: number } }

/** The files with another limit for the elder allowance. */
function withLimit(days: number): CatalogueFiles {
  const routing = (structuredClone(files.routing) as RoutingRow[]).map((row) =>
    row.itemId === 'elder-allowance' ? { ...row, limit: { ...row.limit, value: days } } : row,
  )
  return { ...files, routing }
}

describe('publishing a catalogue', () => {
  it('changes nothing when nothing changed', async () => {
    expect(await publish(files)).toEqual({ items: [], documents: [] })
  })

  it('gives only the changed item its next version, which new applications see at once', async () => {
    expect(await publish(withLimit(16))).toEqual({ items: ['elder-allowance'], documents: [] })
    const guide = await nobody.call.catalogue.getGuide({ itemId: 'elder-allowance' })
    expect(guide).toMatchObject({ version: 2, countyLimit: { text: '16 个工作日' } })
    const { item } = await nobody.call.catalogue.getForm({ itemId: 'elder-allowance', version: 1 })
    expect(item.routing.limit.value).toBe(15)
  })

  it('published twice is published once', async () => {
    expect(await publish(withLimit(16))).toEqual({ items: [], documents: [] })
  })

  it('takes a new everyday word into the search', async () => {
    const words = { ...files.words, felling: [...(files.words.felling ?? []), '锯木头'] }
    expect((await publish({ ...withLimit(16), words })).documents).toEqual(['words'])
    expect((await nobody.call.catalogue.search({ text: 'jumutou' })).hits[0]?.itemId).toBe('felling')
  })

  it('refuses all of it for one row that may not be, and names the row', async () => {
    const refused = await problemOf(publish(withLimit(3)))
    expect(refused.code).toBe('catalogue.refused')
    expect(refused.fields).toEqual([
      {
        path: 'elder-allowance.routing.nodes',
        message: '各环节合计 15 工作日，超过总时限 3。减少环节天数，或改总时限。',
      },
    ])
    expect((await nobody.call.catalogue.getGuide({ itemId: 'elder-allowance' })).version).toBe(2)
  })
})
