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

  it('is for citizens', async () => {
    expect(await codeOf((await desk.as('yh.win1')).call.case.listMine({}))).toBe('identity.notAllowed')
  })
})
