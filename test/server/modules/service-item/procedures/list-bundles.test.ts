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
  it('are listed with how many of their matters can be done here', async () => {
    const bundles = await nobody.call.catalogue.listBundles({})
    expect(bundles).toHaveLength(9)
    expect(bundles.find((one) => one.id === 'disability')).toEqual({
      id: 'disability',
      name: '残疾人服务一件事',
      items: 3,
      available: 3,
    })
  })
})
