import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepCases } from '../../../../../../server/modules/case'
import { codeOf } from '../../../../../support/problems'
import { Desk } from '../../desk'

let desk: Desk
let caseId: string
beforeAll(async () => {
  desk = await Desk.open()
  desk.moveTo('2026-03-02')
  caseId = await desk.toldAccepted('P002')
})
afterAll(() => desk.close())

const REASON = '经办人住院，材料没有及时转交，已换人办理。'
async function explain(who: string, reason: { text: string; expectedOn: string | null }, opId = desk.id()) {
  return (await desk.as(who)).call.case.explainDelay({ opId, caseId, reason })
}
const tasks = (state: string) => desk.county.services.db.task.count({ where: { caseId, kind: 'publicReason', state } })

describe('公开说明超期理由', () => {
  it('is not asked of a case that is in time', async () => {
    expect(await codeOf(explain('yh.shsw', { text: REASON, expectedOn: null }))).toBe('case.notOverdue')
  })

  it('is said by the handling unit alone, with a day that is still to come', async () => {
    desk.moveTo('2026-06-30')
    await sweepCases(desk.county.services)
    expect(await tasks('waiting')).toBe(1)
    for (const who of ['mz.shenpi', 'hs.jiancha', 'yh.win1', 'longyan'])
      expect(await codeOf(explain(who, { text: REASON, expectedOn: null })), who).toBe('case.notFound')
    expect(await codeOf(explain('P002', { text: REASON, expectedOn: null }))).toBe('identity.notAllowed')
    await expect(explain('yh.shsw', { text: '忙', expectedOn: null })).rejects.toThrow('too_small')
    expect(await codeOf(explain('yh.shsw', { text: REASON, expectedOn: '2026-06-29' }))).toBe('case.expectedInPast')
    expect(await desk.county.services.db.overdueReason.count({ where: { caseId } })).toBe(0)
  })

  it('is shown to the applicant with the unit and without the person, to officers with both, and closes the task', async () => {
    const opId = desk.id()
    expect(await explain('yh.shsw', { text: REASON, expectedOn: '2026-07-10' }, opId)).toEqual({ caseId, seq: 1 })
    expect(await explain('yh.shsw', { text: REASON, expectedOn: '2026-07-10' }, opId)).toEqual({ caseId, seq: 1 })
    expect(await tasks('waiting')).toBe(0)
    const mine = await (await desk.as('P002')).call.case.getMine({ caseId })
    expect(mine.overdue?.sentence).toMatch(/^原定 \d+ 月 \d+ 日以前办完，现在还没有办完，很抱歉。$/)
    expect(mine.overdue?.reason).toMatchObject({ text: REASON, expectedOn: '2026-07-10', by: null })
    expect(mine.overdue?.reason?.unit).toContain('社会事务')
    expect(mine.timeline.find((step) => step.title === '说明超期原因')).toMatchObject({
      ...{ on: '2026-06-30', by: null, note: `${REASON}预计 7 月 10 日办好。` },
    })
    const { rows } = await (await desk.as('P002')).call.notice.listInbox({})
    expect(rows.filter((row) => row.title === '超期原因已说明')).toHaveLength(1)
    expect(rows[0]?.text).not.toContain('住院')
    const seen = await (await desk.as('yh.shsw')).call.case.get({ caseId })
    expect(seen.overdue).toMatchObject({ running: true, mayExplain: true, reasons: [{ seq: 1, text: REASON }] })
    expect(seen.overdue?.reasons[0]?.by).not.toBeNull()
    expect(seen.timeline.some((step) => step.title === '说明超期原因' && step.by !== null)).toBe(true)
    expect(seen.warnings?.map((one) => one.number)).toContain('预警〔2026〕1号')
    const watched = await (await desk.as('hs.jiancha')).call.case.get({ caseId })
    expect(watched.overdue).toMatchObject({ mayExplain: false, reasons: [{ seq: 1 }] })
  })

  it('is amended by another and never taken away; who is silent then is not warned of', async () => {
    const better = '上级系统升级停了五天，恢复后还有十二件排在前面。'
    expect(await explain('cl.daibiao', { text: better, expectedOn: null })).toMatchObject({ seq: 2 })
    const seen = await (await desk.as('yh.shsw')).call.case.get({ caseId })
    expect(seen.overdue?.reasons.map((one) => one.text)).toEqual([REASON, better])
    const mine = await (await desk.as('P002')).call.case.getMine({ caseId })
    expect(mine.overdue?.reason).toMatchObject({ seq: 2, text: better })
    expect(mine.timeline.filter((step) => step.title.endsWith('超期原因')).map((step) => step.title)).toEqual([
      ...['说明超期原因', '更正超期原因'],
    ])
    const { db } = desk.county.services
    await expect(db.overdueReason.deleteMany({ where: { caseId } })).rejects.toThrow()
    await expect(db.caseWarning.updateMany({ where: { caseId }, data: { level: 'blue' } })).rejects.toThrow()
    desk.moveTo('2026-07-03')
    await sweepCases(desk.county.services)
    expect(await db.caseWarning.count({ where: { caseId, level: 'unexplained' } })).toBe(0)
  })
})
