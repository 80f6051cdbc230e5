import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { principalsOf } from '../../../../server/modules/case'
import { MandateDesk } from '../mandate/mandate-desk'

let desk: MandateDesk
beforeAll(async () => {
  desk = await MandateDesk.open()
})
afterAll(() => desk.close())

describe('for whom somebody acts', () => {
  it('is a ward, once a counter has accepted the case, and for a year', async () => {
    const [ward, guardian] = [(await desk.person('P013')).personId, (await desk.person('P007')).personId]
    const caseId = await desk.desk.toldReceived('P013')
    const { state } = await desk.desk.row(caseId)
    const agency = { kind: 'guardian', basis: 'law', mandateId: null }
    await desk.db.case.update({
      where: { caseId },
      data: { partyIds: [ward, guardian], state: { ...(state as object), agency } },
    })
    const asked = (now: string) => principalsOf(desk.db, guardian, now)
    const now = desk.county.clock.now()
    expect(await asked(now)).toEqual([])
    await desk.db.case.update({ where: { caseId }, data: { acceptedOn: desk.county.clock.today() } })
    expect(await asked(now)).toEqual([ward])
    expect(await principalsOf(desk.db, ward, now)).toEqual([])
    expect(await asked(new Date(Date.parse(now) + 366 * 86_400_000).toISOString())).toEqual([])
  })

  it('is whoever lets them do everything, as long as that holds', async () => {
    const [principal, agent] = [(await desk.person('P011')).personId, (await desk.person('P012')).personId]
    const now = desk.county.clock.now()
    await desk.agreed('P011', 'P012', { scope: { kind: 'items', itemIds: ['dibao'] } })
    expect(await principalsOf(desk.db, agent, now)).toEqual([])
    const { mandateId } = await desk.agreed('P011', 'P012')
    expect(await principalsOf(desk.db, agent, now)).toEqual([principal])
    await desk.say('P011', 'revoke', mandateId)
    expect(await principalsOf(desk.db, agent, now)).toEqual([])
  })
})
