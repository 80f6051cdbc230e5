import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, type Somebody, somebody, type TestCounty } from '../../../../support/actors'

let county: TestCounty
let nobody: Somebody

beforeAll(async () => {
  county = await openTestCounty()
  nobody = somebody(county)
})
afterAll(() => county.close())

describe('all items', () => {
  it('are listed as cards, frequent ones first, each once', async () => {
    const items = await nobody.call.catalogue.listItems({})
    expect(items).toHaveLength(48)
    expect(new Set(items.map((one) => one.itemId)).size).toBe(48)
    expect(items[0]?.itemId).toBe('medins-enroll')
    expect(items.filter((one) => one.hasOwnForm)).toHaveLength(34)
    expect(items.find((one) => one.itemId === 'elder-allowance')).toMatchObject({
      where: '村（社区）便民服务站就能办',
      limitText: '15 个工作日',
      station: true,
    })
  })
})
