import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCounty, somebody, type TestCounty } from '../../../../support/actors'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

it('the demo says what day it is there, to whoever looks', async () => {
  const state = await somebody(county).call.demo.state({})
  expect(state).toEqual({ now: '2026-03-02T01:00:00.000Z', today: '2026-03-02', movable: true })
})
