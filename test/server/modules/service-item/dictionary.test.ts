import type { CatalogueFiles } from '@shared/service-item/publish/import-catalogue'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCatalogueFiles } from '../../../../prisma/seed/catalogue-files'
import { SEED_FOLDER } from '../../../../prisma/seed/seed-data'
import { publishCatalogue } from '../../../../server/modules/service-item'
import { inTransaction } from '../../../../server/platform/db'
import { openTestCounty, type Somebody, signIn, somebody, type TestCounty } from '../../../support/actors'
import { application, ELDER } from '../../../support/builders'

let county: TestCounty
let clerk: Somebody
let nobody: Somebody
let files: CatalogueFiles

beforeAll(async () => {
  county = await openTestCounty()
  clerk = await signIn(county, 'shatou')
  nobody = somebody(county)
  files = await readCatalogueFiles(SEED_FOLDER)
})
afterAll(() => county.close())

const publish = (from: CatalogueFiles) =>
  inTransaction(county.services.db, (tx) =>
    publishCatalogue(tx, from, { at: new Date(county.clock.nowMs()), by: 'S033' }),
  )

/** The files with other words for one field. */
function withLabel(key: string, label: string): CatalogueFiles {
  const fields = (files.fields as { key: string }[]).map((field) => (field.key === key ? { ...field, label } : field))
  return { ...files, fields }
}

async function submitted(): Promise<string> {
  const one = await application(county, { itemId: ELDER, resident: 'P001' }, { channel: 'station', practice: true })
  await clerk.call.case.submit(one)
  return one.caseId
}

async function labelsOf(caseId: string): Promise<string[]> {
  const { sections } = await clerk.call.case.get({ caseId })
  return sections.flatMap((section) => section.fields.map((field) => field.label))
}

describe('a case after its fields were worded anew', () => {
  it('keeps reading the definitions it was filled in by, while a new one reads the new', async () => {
    const before = await submitted()
    const { items, documents } = await publish(withLabel('currentBenefits', '眼下领的待遇'))
    expect(documents).toEqual(['fields'])
    expect(items).toContain(ELDER)
    expect(items.length).toBeLessThan(48)
    const after = await submitted()
    expect(await labelsOf(before)).not.toContain('眼下领的待遇')
    expect(await labelsOf(after)).toContain('眼下领的待遇')
    expect((await labelsOf(before)).length).toBe((await labelsOf(after)).length)
  })

  it('and a form of the version before is still asked in its own words', async () => {
    const labelOf = async (version: number) => {
      const { fields } = await nobody.call.catalogue.getForm({ itemId: ELDER, version })
      return fields.find((field) => field.key === 'currentBenefits')?.label
    }
    expect(await labelOf(1)).not.toBe('眼下领的待遇')
    expect(await labelOf(2)).toBe('眼下领的待遇')
  })

  it('published again word by word changes nothing, and no version of a dictionary can be changed', async () => {
    expect(await publish(withLabel('currentBenefits', '眼下领的待遇'))).toEqual({ items: [], documents: [] })
    const kept = county.services.db.$executeRaw`UPDATE "CatalogueDocumentVersion" SET "body" = '[]'`
    await expect(kept).rejects.toThrow(/permission denied|42501/)
  })
})
