import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, type Somebody, somebody, type TestCounty } from '../../../../support/actors'

let county: TestCounty
let nobody: Somebody

beforeAll(async () => {
  county = await openTestCounty()
  nobody = somebody(county)
})
afterAll(() => county.close())

describe('places', () => {
  it('of the county come as one tree', async () => {
    const tree = await nobody.call.place.getDivisionTree({})
    expect(tree.name).toBe('衡山县')
    expect(tree.children.find((one) => one.code === '430423201000')?.children).toHaveLength(12)
  })
})
