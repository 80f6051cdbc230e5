import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepCases } from '../../../../../../server/modules/case'
import { DISABILITY } from '../../../../../support/builders'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

const sweep = () => sweepCases(desk.county.services)
const db = () => desk.county.services.db
const warningsOf = async (caseId: string) =>
  (await db().caseWarning.findMany({ where: { caseId }, orderBy: [{ year: 'asc' }, { no: 'asc' }] })).map(
    (one) => `${one.clock} ${one.level}`,
  )
/** What an officer's inbox holds about a case. */
async function heard(who: string, caseId: string): Promise<string[]> {
  const { rows } = await (await desk.as(who)).call.notice.listInbox({})
  return rows.filter((row) => row.caseId === caseId).map((row) => row.text)
}

describe('预警', () => {
  it('goes out once for each clock and level, however often the round runs and whoever was told', async () => {
    desk.moveTo('2026-03-02')
    const caseId = await desk.toldAccepted('P002')
    desk.moveTo('2026-03-04', '13:00')
    await sweep()
    expect(await warningsOf(caseId)).toEqual(['node yellow'])
    expect(await heard('yh.shsw', caseId)).toEqual([
      expect.stringMatching(/^黄灯：430423-.*已用时限100%，2026年3月4日到期。$/),
    ])
    expect(await heard('hs.jiancha', caseId)).toEqual([])
    expect((await sweep()).warned).toBe(0)
    const [first] = await Promise.all([sweep(), sweep(), sweep()])
    expect(first?.failed).toBe(0)
    expect(await warningsOf(caseId)).toEqual(['node yellow'])
    expect(await heard('yh.shsw', caseId)).toHaveLength(1)
    desk.moveTo('2026-03-05', '00:10')
    expect((await sweep()).warned).toBe(1)
    expect(await warningsOf(caseId)).toEqual(['node yellow', 'node red'])
    expect((await heard('hs.jiancha', caseId))[0]).toMatch(/的“本环节”过了时限，请马上办。$/)
    expect(await db().task.count({ where: { caseId, kind: 'publicReason' } })).toBe(0)
  })

  it('has numbers without a gap', async () => {
    const numbers = (await db().caseWarning.findMany({ orderBy: { no: 'asc' } })).map((one) => one.no)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    expect(numbers.length).toBeGreaterThan(1)
  })

  it('of a case past its time asks the unit for a public reason and tells the applicant, with the way to review', async () => {
    desk.moveTo('2026-03-09')
    const caseId = await desk.toldAccepted('P003')
    desk.moveTo('2026-06-30', '00:10')
    await sweep()
    const levels = await warningsOf(caseId)
    expect(levels).toContain('statutory red')
    const tasks = await db().task.findMany({ where: { caseId, kind: 'publicReason' } })
    expect(tasks).toMatchObject([{ unitId: 'yhx-shsw', dueOn: '2026-07-01', state: 'waiting' }])
    const told = (await (await desk.as('P003')).call.notice.listInbox({})).rows.filter((row) => row.caseId === caseId)
    expect(told.filter((row) => row.title === '超过法定期限')).toHaveLength(1)
    expect(told[0]?.text).toMatch(/很抱歉/)
    const mine = await (await desk.as('P003')).call.case.getMine({ caseId })
    expect(mine.overdue).toMatchObject({ reason: null, remedy: expect.stringContaining('申请行政复议') })
    expect(mine.notices.filter((notice) => notice.key.startsWith('w.'))).toEqual([])
    for (const who of ['yh.shsw', 'hs.jiancha']) {
      const texts = await heard(who, caseId)
      expect(texts, who).toHaveLength(1)
      expect(texts[0]).toMatch(who === 'yh.shsw' ? /已超期，请马上办并写明原因/ : /超期1件：.*请督促/)
    }
  })

  it('of a reason that nobody gave goes to leader and supervisor after a working day', async () => {
    const { caseId } = await db().caseWarning.findFirstOrThrow({ where: { clock: 'statutory', level: 'red' } })
    desk.moveTo('2026-07-01', '23:00')
    await sweep()
    expect((await warningsOf(caseId)).filter((one) => one.endsWith('unexplained'))).toEqual([])
    desk.moveTo('2026-07-02', '00:10')
    await sweep()
    expect(await warningsOf(caseId)).toContain('statutory unexplained')
    expect((await heard('hs.jiancha', caseId))[0]).toMatch(/还没有公开说明理由，请督促/)
    expect((await heard('yh.shsw', caseId)).filter((text) => text.includes('还没有公开说明理由'))).toEqual([])
  })

  it('is not sent while the clock stands', async () => {
    desk.moveTo('2026-07-06')
    const caseId = await desk.toldAccepted('P005')
    await desk.act('yh.shsw', 'startProcedure', caseId, SAY.procedure('appraisal', 'p1'))
    desk.moveTo('2026-07-16', '13:00')
    await sweep()
    expect(await warningsOf(caseId)).toEqual([])
  })

  it('becomes a call of the station near the home for who has no phone', async () => {
    desk.moveTo('2026-08-03')
    const { caseId } = await desk.submit('P010', DISABILITY, { contact: { hasPhone: false, electronicConsent: false } })
    await desk.act('yh.win1', 'receive', caseId, SAY.receive)
    await desk.check('yh.win1', caseId)
    await desk.act('yh.win1', 'accept', caseId, SAY.accept)
    desk.moveTo('2026-10-30', '00:10')
    await sweep()
    const calls = (await (await desk.as('huangzhou')).call.task.list({ kind: 'phoneCall' })).rows
    const call = calls.find((row) => row.caseId === caseId)
    expect(call?.title).toBe('打电话告知没有按时办完')
    expect(call?.script).toContain('很抱歉')
  })

  it('says nothing where the county has published no words, and records it all the same', async () => {
    desk.moveTo('2026-11-02')
    const caseId = await desk.toldAccepted('P009')
    desk.moveTo('2026-11-05', '00:10')
    await db().noticeTemplate.deleteMany({ where: { key: 'w.stepLate' } })
    expect((await sweep()).failed).toBe(0)
    expect(await warningsOf(caseId)).toEqual(['node red'])
    expect(await heard('yh.shsw', caseId)).toEqual([])
  })
})
