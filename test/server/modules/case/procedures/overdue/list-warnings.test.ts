import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepCases } from '../../../../../../server/modules/case'
import { codeOf } from '../../../../../support/problems'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

const rowsOf = async (who: string) => (await (await desk.as(who)).call.case.listWarnings({})).rows

describe('预警的列表', () => {
  it('shows leaders what is about to be late below them, the gravest first, and whether the reason was given', async () => {
    desk.moveTo('2026-03-02')
    const late = await desk.toldAccepted('P002')
    desk.moveTo('2026-06-26')
    const near = await desk.toldAccepted('P003')
    desk.moveTo('2026-06-30', '13:00')
    await sweepCases(desk.county.services)
    const rows = await rowsOf('hs.jiancha')
    expect(rows.map((row) => [row.caseId, row.label])).toEqual([
      [late, '超期'],
      [near, '预警'],
    ])
    expect(rows[0]).toMatchObject({ reason: 'owed', holder: '社会事务办', applicant: expect.stringContaining('*') })
    expect(rows[1]).toMatchObject({ reason: 'notOwed', clock: '本环节' })
    await (await desk.as('yh.shsw')).call.case.explainDelay({
      ...{ opId: desk.id(), caseId: late },
      reason: { text: '材料转交晚了，正在抓紧办。', expectedOn: null },
    })
    expect((await rowsOf('cl.daibiao'))[0]).toMatchObject({ caseId: late, reason: 'given' })
  })

  it('shows nobody what is not below their place', async () => {
    expect(await rowsOf('mz.daibiao')).toEqual([])
    for (const who of ['yh.win1', 'yh.shsw', 'P002', 'hs.sysadmin'])
      expect(await codeOf(rowsOf(who)), who).toBe('identity.notAllowed')
  })

  it('lets a clock go that stands', async () => {
    const [, near] = await rowsOf('hs.jiancha')
    await desk.act('yh.shsw', 'startProcedure', near?.caseId ?? '', SAY.procedure('appraisal', 'p1'))
    expect((await rowsOf('hs.jiancha')).map((row) => row.caseId)).not.toContain(near?.caseId)
  })
})
