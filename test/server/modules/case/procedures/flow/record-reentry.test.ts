import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('内网录入完成', () => {
  promisesOfAct(() => desk, {
    name: 'recordReentry',
    audit: 'case.record-reentry',
    who: 'yh.win1',
    input: { system: '全国残联系统', externalNo: 'CL-2026-1', differences: null },
    ready: (on, resident) => on.toldAccepted(resident),
    leadsTo: 'inHandling',
    stranger: ['hs.win1', 'case.notYours'],
    notNow: [(on, resident) => on.toldReceived(resident), 'case.tooEarly'],
  })

  it('completes the row of the ledger with the number of the other system', async () => {
    const caseId = await desk.toldAccepted('P009')
    await desk.act('yh.win1', 'recordReentry', caseId, {
      system: '全国残联系统',
      externalNo: 'CL-7',
      differences: null,
    })
    const { call } = await desk.as('yh.win1')
    expect((await call.reentry.list({})).rows.map((row) => row.caseId)).not.toContain(caseId)
    const done = (await call.reentry.list({ done: true })).rows.find((row) => row.caseId === caseId)
    expect(done).toMatchObject({ externalNo: 'CL-7', late: false })
    expect((await call.case.get({ caseId })).reentry?.externalNo).toBe('CL-7')
  })
})
