import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, type Somebody, somebody, type TestCounty } from '../../../../support/actors'

let county: TestCounty
let nobody: Somebody

beforeAll(async () => {
  county = await openTestCounty()
  nobody = somebody(county)
})
afterAll(() => county.close())

describe('points near home', () => {
  it('are all listed, halls first, with whether they are open at this moment', async () => {
    county.clock.moveTo('2026-03-02T01:00:00.000Z')
    const points = await nobody.call.place.listPoints({})
    expect(points).toHaveLength(15)
    expect(points[0]?.kind).toBe('hall')
    expect(points.find((one) => one.pointId === 'st-201')).toMatchObject({
      name: '沙头村便民服务站',
      openNow: { open: true, text: '现在开着，到 12:00' },
      hours: '周一至周五 8:30–12:00、14:00–17:00；节假日电话预约上门',
    })
  })

  it('of a village are its station and the halls above', async () => {
    const points = await nobody.call.place.listPoints({ division: '430423201201' })
    expect(points.map((one) => one.pointId)).toEqual(['st-201', 'hall-hs', 'hall-yh', 'hall-yhpcs'])
  })

  it('close over lunch at the station while the hall keeps a window open', async () => {
    county.clock.moveTo('2026-03-02T04:30:00.000Z')
    const points = await nobody.call.place.listPoints({ division: '430423201201' })
    const textOf = (id: string) => points.find((one) => one.pointId === id)?.openNow.text
    expect(textOf('st-201')).toBe('午休中，今天 14:00 开')
    expect(textOf('hall-yh')).toBe('现在开着，到 17:00')
  })

  it('of an unknown place are refused', async () => {
    await expect(nobody.call.place.listPoints({ division: '110000000000' })).rejects.toThrow('place.unknown')
  })
})
