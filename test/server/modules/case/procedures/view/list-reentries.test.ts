import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../../support/problems'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('二次录入台账', () => {
  it('opens with acceptance, is late after one working day, and belongs to the units that key', async () => {
    const caseId = await desk.toldMedins('P002')
    await desk.act('yh.win1', 'accept', caseId, SAY.accept)
    const open = await (await desk.as('yh.win1')).call.reentry.list({})
    expect(open.rows[0]).toMatchObject({ caseId, dueOn: '2026-03-03', late: false, externalNo: null })
    expect((await (await desk.as('mz.shenpi')).call.reentry.list({})).rows).toEqual([])
    desk.moveTo('2026-03-05')
    expect((await (await desk.as('yh.win1')).call.reentry.list({})).rows[0]?.late).toBe(true)
  })

  it('is not for citizens', async () => {
    expect(await codeOf((await desk.as('P003')).call.reentry.list({}))).toBe('identity.notAllowed')
  })
})
