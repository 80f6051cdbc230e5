import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MandateDesk } from '../mandate-desk'

let desk: MandateDesk
beforeAll(async () => {
  desk = await MandateDesk.open()
})
afterAll(() => desk.close())

const mine = async (who: string) => (await desk.desk.as(who)).call.mandate.listMine({})

describe('我的委托', () => {
  it('shows what one gave and what one holds, an offer with the name masked, and nothing to others', async () => {
    expect(await mine('P007')).toEqual({ registered: true, today: '2026-03-02', given: [], held: [] })
    const offered = await desk.propose('P007', 'P008')
    const [held] = (await mine('P008')).held
    expect(held).toMatchObject({ standing: 'waiting', principalName: '刘**', can: ['confirm', 'decline'] })
    await desk.say('P008', 'confirm', offered.mandateId)
    expect((await mine('P008')).held[0]).toMatchObject({ standing: 'live', principalName: '刘桂秀' })
    expect((await mine('P007')).given[0]).toMatchObject({
      standing: 'live',
      can: ['revoke'],
      matters: ['所有可以代办的事项'],
    })
    expect((await mine('P009')).held).toEqual([])
    expect(await mine('15400009990')).toEqual({ registered: false, today: '2026-03-02', given: [], held: [] })
  })

  it('names the items, and says when one has run out', async () => {
    await desk.agreed('P011', 'P012', { scope: { kind: 'items', itemIds: ['elder-card'] }, until: '2026-03-05' })
    expect((await mine('P011')).given[0]?.matters).toEqual(['老年人优待证办理'])
    desk.desk.moveTo('2026-03-06')
    expect((await mine('P011')).given[0]).toMatchObject({ standing: 'expired', can: [] })
  })
})
