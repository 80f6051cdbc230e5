import { afterAll, beforeAll, expect, it } from 'vitest'
import { findOffers } from '../../../../../bench/simulator/offers'
import { simulate } from '../../../../../bench/simulator/simulate'
import { yearOf } from '../../../../../bench/simulator/year'
import { loadCalendar } from '../../../../../server/modules/calendar'
import { checkCases } from '../../../../../server/modules/case'
import { openTestCounty, type TestCounty } from '../../../../support/actors'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

it('a simulated spring is refused nothing, and every case of it keeps the law', async () => {
  const calendar = await loadCalendar(county.services.db)
  const { offers } = await findOffers(county)
  const days = yearOf(calendar, 2026, 240).filter(({ date }) => date >= '2026-03-02' && date <= '2026-04-30')
  const tally = await simulate(county, offers, { seed: 20_260_302, days })
  expect(tally.refused).toEqual({})
  expect(tally.begun).toBe(days.reduce((sum, day) => sum + day.arrivals, 0))
  expect(tally.ended / tally.begun).toBeGreaterThan(0.5)
  const findings: string[] = []
  const { cases } = await checkCases(
    county.services.db,
    { county: county.services.county, today: county.clock.today(), calendar },
    ({ id, about, what }) => findings.push(`${id} ${about} ${what}`),
  )
  expect(findings).toEqual([])
  expect(cases).toBe(tally.begun)
}, 300_000)
