import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { remindEnding } from '../../../../server/modules/mandate/remind-ending'
import { MandateDesk } from './mandate-desk'

let desk: MandateDesk
beforeAll(async () => {
  desk = await MandateDesk.open()
})
afterAll(() => desk.close())

describe('委托快到期', () => {
  it('tells the principal once, a week before', async () => {
    await desk.agreed('P007', 'P008', { until: '2026-03-09' })
    expect(await remindEnding(desk.county.services, '2026-03-08')).toBe(0)
    expect(await remindEnding(desk.county.services, '2026-03-09')).toBe(1)
    expect(await remindEnding(desk.county.services, '2026-03-09')).toBe(0)
    expect(await desk.inbox('P007')).toContain('到期')
  })
})
