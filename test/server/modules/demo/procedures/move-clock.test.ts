import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, somebody, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { at, Desk } from '../../case/desk'

let desk: Desk
let real: TestCounty
beforeAll(async () => {
  desk = await Desk.open()
  real = await openTestCounty({ demo: false })
})
afterAll(async () => {
  await desk.close()
  await real.close()
})

describe('拨动演示时钟', () => {
  it('brings at once what the days in between have brought', async () => {
    const caseId = await desk.toldReceived('P002')
    const { call } = somebody(desk.county)
    const moved = await call.demo.moveClock({ now: at('2026-03-11') })
    expect(moved).toMatchObject({ today: '2026-03-11', acted: 1 })
    expect(await desk.row(caseId)).toMatchObject({ status: 'inHandling', acceptedOn: '2026-03-02' })
    expect(await call.demo.state({})).toMatchObject({ today: '2026-03-11', movable: true })
  })

  it('never goes back: what is on record has a day', async () => {
    expect(await codeOf(somebody(desk.county).call.demo.moveClock({ now: at('2026-03-01') }))).toBe('input.invalid')
  })

  it('is there in the demo only', async () => {
    const { call } = somebody(real)
    expect(await codeOf(call.demo.moveClock({ now: at('2026-03-11') }))).toBe('system.demoOnly')
    expect(await codeOf(call.demo.state({}))).toBe('system.demoOnly')
  })
})
