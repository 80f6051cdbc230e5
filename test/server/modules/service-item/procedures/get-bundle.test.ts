import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, type Somebody, somebody, type TestCounty } from '../../../../support/actors'

let county: TestCounty
let nobody: Somebody

beforeAll(async () => {
  county = await openTestCounty()
  nobody = somebody(county)
})
afterAll(() => county.close())

describe('events of life', () => {
  it('show each matter with its card, and without one where the catalogue does not have it', async () => {
    const bundle = await nobody.call.catalogue.getBundle({ id: 'newborn' })
    expect(bundle.matters).toHaveLength(9)
    expect(bundle.matters[0]?.item?.itemId).toBe('birth-register-service')
    expect(bundle.matters[1]?.item).toBeNull()
    expect(bundle.sharedMaterials).toHaveLength(3)
  })

  it('say of an unknown one that it was not found', async () => {
    await expect(nobody.call.catalogue.getBundle({ id: 'nothing' })).rejects.toThrow('catalogue.itemUnknown')
  })
})
