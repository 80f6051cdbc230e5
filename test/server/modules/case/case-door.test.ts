import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { principalsOf } from '../../../../server/modules/case'
import { Desk } from './desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

const personIdOf = async (demoKey: string) =>
  (await desk.county.services.db.person.findUniqueOrThrow({ where: { demoKey } })).personId

describe('for whom somebody acts', () => {
  it('is known once a counter has accepted the case, and for a year', async () => {
    const { db } = desk.county.services
    const [principal, agent] = [await personIdOf('P013'), await personIdOf('P007')]
    const caseId = await desk.toldReceived('P013')
    await db.case.update({ where: { caseId }, data: { partyIds: [principal, agent] } })
    const asked = (now: string) => principalsOf(db, agent, now)
    const now = desk.county.clock.now()
    expect(await asked(now)).toEqual([])
    await db.case.update({ where: { caseId }, data: { acceptedOn: desk.county.clock.today() } })
    expect(await asked(now)).toEqual([principal])
    expect(await principalsOf(db, principal, now)).toEqual([])
    expect(await asked(new Date(Date.parse(now) + 366 * 86_400_000).toISOString())).toEqual([])
  })
})
