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
  it('are chosen step by step, from the provinces down to the villages', async () => {
    expect((await nobody.call.place.listDivisions({})).map((one) => one.level)).toEqual([1, 1, 1, 1])
    const townships = await nobody.call.place.listDivisions({ parent: '430423000000' })
    expect(townships).toHaveLength(12)
    const villages = await nobody.call.place.listDivisions({ parent: '430423201000' })
    expect(villages.find((one) => one.code === '430423201201')).toEqual({
      code: '430423201201',
      name: '沙头村委会',
      level: 5,
      children: false,
    })
  })

  it('below an unknown one are refused', async () => {
    await expect(nobody.call.place.listDivisions({ parent: '999999999999' })).rejects.toThrow('place.unknown')
  })
})
