import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../support/problems'
import { MandateDesk } from '../mandate-desk'

let desk: MandateDesk
beforeAll(async () => {
  desk = await MandateDesk.open()
})
afterAll(() => desk.close())

describe('两个人之间的委托', () => {
  it('are found by a counter with both numbers, in one direction, on the record', async () => {
    const { number } = await desk.agreed('P007', 'P008')
    const [principal, agent] = [await desk.person('P007'), await desk.person('P008')]
    const between = async (who: string, from: string, to: string) =>
      (await desk.desk.as(who)).call.mandate.listBetween({ principalIdNumber: from, agentIdNumber: to })
    expect((await between('yh.win1', principal.idNumber, agent.idNumber)).map((one) => one.number)).toEqual([number])
    expect(await between('yh.win1', agent.idNumber, principal.idNumber)).toEqual([])
    expect(await between('yh.win1', principal.idNumber, '990423198001019013')).toEqual([])
    expect(await codeOf(between('P007', principal.idNumber, agent.idNumber))).toBe('identity.notAllowed')
    const audit = await desk.db.auditRow.findFirst({ where: { action: 'mandate.list-between' } })
    expect(audit?.purpose).toBe('proxy')
  })
})
