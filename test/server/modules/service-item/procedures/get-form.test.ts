import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, type Somebody, somebody, type TestCounty } from '../../../../support/actors'

let county: TestCounty
let nobody: Somebody

beforeAll(async () => {
  county = await openTestCounty()
  nobody = somebody(county)
})
afterAll(() => county.close())

describe('the form of an item', () => {
  it('comes with exactly the fields and code lists that it uses', async () => {
    const view = await nobody.call.catalogue.getForm({ itemId: 'disability-cert-new' })
    const asked = new Set(view.form.sections.flatMap((section) => section.fields.map((one) => one.field)))
    expect(view.isFallback).toBe(false)
    expect(new Set(view.fields.map((field) => field.key))).toEqual(asked)
    expect(view.codeLists.ethnicity?.items.length).toBe(56)
    expect(view.licenceNames['id-card']).toBe('居民身份证')
    expect(view.holders.applicant).toBe('idNumber')
  })

  it('is the applicant and a free statement where the item has none of its own, and says so', async () => {
    const view = await nobody.call.catalogue.getForm({ itemId: 'hukou-move' })
    expect(view.isFallback).toBe(true)
    expect(view.item.form).toBeNull()
    expect(view.form.sections.map((section) => section.key)).toEqual(['applicant', 'statement', 'finish'])
    expect(view.fields.map((field) => field.key)).toContain('applyReason')
  })

  it('keeps the version that a draft began on, and refuses one that never was', async () => {
    const view = await nobody.call.catalogue.getForm({ itemId: 'dibao', version: 1 })
    expect(view.item.version).toBe(1)
    await expect(nobody.call.catalogue.getForm({ itemId: 'dibao', version: 9 })).rejects.toThrow(
      'catalogue.versionUnknown',
    )
    await expect(nobody.call.catalogue.getForm({ itemId: 'nothing' })).rejects.toThrow('catalogue.itemUnknown')
  })
})
