import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, type Somebody, somebody, type TestCounty } from '../../../../support/actors'

let county: TestCounty
let nobody: Somebody

beforeAll(async () => {
  county = await openTestCounty()
  nobody = somebody(county)
})
afterAll(() => county.close())

describe('one point', () => {
  it('shows its counters and the special days to come', async () => {
    county.clock.moveTo('2026-12-01T01:00:00.000Z')
    const point = await nobody.call.place.getPoint({ pointId: 'hall-yh' })
    expect(point.windows).toHaveLength(4)
    expect(point.specialDays.map((day) => day.date)).toEqual(['2026-12-12', '2026-12-19'])
    expect(point.card.extraHours).toContain('周六错时服务 09:00–11:30（要预约）')
  })

  it('is refused when there is none', async () => {
    await expect(nobody.call.place.getPoint({ pointId: 'st-999' })).rejects.toThrow('place.unknown')
  })
})
