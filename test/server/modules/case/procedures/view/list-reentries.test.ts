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

  it('outlives the sitting in which the case was closed, and is struck when the applicant takes it back', async () => {
    const closed = await desk.toldMedins('P005')
    await desk.act('yh.win1', 'accept', closed, SAY.accept)
    await desk.act('yh.zhuren', 'grant', closed, SAY.grant)
    await desk.act('yh.win1', 'close', closed, { why: '参保登记当场办好' })
    const withdrawn = await desk.toldAccepted('P009')
    await desk.act('P009', 'withdraw', withdrawn, { reason: null, papersBack: false })
    const { call } = await desk.as('yh.win1')
    const open = (await call.reentry.list({})).rows.map((row) => row.caseId)
    expect(open).toContain(closed)
    expect(open).not.toContain(withdrawn)
    expect((await call.task.list({ kind: 'reenter' })).rows.map((row) => row.caseId)).toContain(closed)
  })

  it('is not for citizens', async () => {
    expect(await codeOf((await desk.as('P003')).call.reentry.list({}))).toBe('identity.notAllowed')
  })
})
