import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DISABILITY } from '../../../../../support/builders'
import { codeOf } from '../../../../../support/problems'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('我的办件', () => {
  it('lists one’s own cases with what there is to do, and nobody else’s', async () => {
    const caseId = await desk.toldReceived('P002')
    await desk.act('yh.win1', 'requestSupplement', caseId, SAY.supplement('photo'))
    await desk.submit('P003', DISABILITY)
    const { rows } = await (await desk.as('P002')).call.case.listMine({})
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ caseId, statusKey: 'supplementAsked', light: 'none', todo: { kind: 'supply' } })
    expect(rows[0]?.todo?.text).toBe('补 1 样材料，到 4 月 1 日')
  })

  it('holds what an officer filed for the person as well', async () => {
    const caseId = await desk.toldMedins('P004')
    const { rows } = await (await desk.as('P004')).call.case.listMine({})
    expect(rows.map((row) => row.caseId)).toEqual([caseId])
  })

  it('holds, to read, what a counter filed for somebody whom the person acts for', async () => {
    const principal = await desk.county.services.db.person.findUniqueOrThrow({ where: { demoKey: 'P013' } })
    const caseId = await desk.toldReceived('P013')
    const agent = await desk.county.services.db.person.findUniqueOrThrow({ where: { demoKey: 'P007' } })
    const asAgent = (await desk.as('P007')).call.case
    expect((await asAgent.listMine({})).rows).toEqual([])
    expect(await codeOf(asAgent.getMine({ caseId }))).toBe('case.notFound')
    const row = await desk.row(caseId)
    await desk.county.services.db.case.update({
      where: { caseId },
      data: {
        partyIds: [principal.personId, agent.personId],
        state: { ...(row.state as object), parties: [principal.personId, agent.personId] },
      },
    })
    expect((await asAgent.listMine({})).rows.map((one) => one.caseId)).toEqual([caseId])
    const mine = await asAgent.getMine({ caseId })
    expect(mine.allowed.filter((act) => act.allowed)).toEqual([])
    const input = { reason: null, papersBack: false }
    const sent = { opId: caseId, caseId, baseVersion: mine.version, input }
    expect(await codeOf(asAgent.withdraw(sent))).toMatch(/^case\.|^identity\./)
  })

  it('is for citizens', async () => {
    expect(await codeOf((await desk.as('yh.win1')).call.case.listMine({}))).toBe('identity.notAllowed')
  })
})
