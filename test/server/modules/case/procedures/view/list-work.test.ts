import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepCases } from '../../../../../../server/modules/case'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('工作列表', () => {
  it('shows each desk its own queue, nearest day first, page by page', async () => {
    // Both fall due on the same day: their ids decide, and those come out by chance while the clock stands.
    const [first, second] = [await desk.toldSubmitted('P002'), await desk.toldSubmitted('P003')].sort()
    const third = await desk.toldReceived('P004')
    const { call } = await desk.as('yh.win1')
    const page = await call.case.list({ view: 'toReceive', limit: 1 })
    expect(page.rows.map((row) => row.caseId)).toEqual([first])
    expect(page.next).not.toBeNull()
    const rest = await call.case.list({ view: 'toReceive', limit: 1, cursor: page.next ?? undefined })
    expect(rest).toMatchObject({ rows: [{ caseId: second }], next: null })
    const toAccept = await call.case.list({ view: 'toAccept' })
    expect(toAccept.rows.map((row) => row.caseId)).toEqual([third])
    expect(toAccept.rows[0]).toMatchObject({ applicant: '旷*', from: expect.stringMatching(/永和乡/), light: 'good' })
  })

  it('has on top who is late or soon will be, above what waits for an applicant until an earlier day', async () => {
    const desk = await Desk.open()
    desk.moveTo('2026-03-02')
    const near = await desk.toldAccepted('P009')
    const calm = await desk.toldAccepted('P013')
    await desk.act('yh.shsw', 'startProcedure', calm, SAY.procedure('appraisal', 'p1'))
    const waiting = await desk.toldReceived('P002')
    await desk.act('yh.win1', 'requestSupplement', waiting, { ...SAY.supplement('photo'), replyDays: 5 })
    desk.moveTo('2026-03-04', '13:00')
    await sweepCases(desk.county.services)
    const { call } = await desk.as('hs.jiancha')
    const dueOf = async (caseId: string) => (await desk.row(caseId)).dueOn ?? ''
    // Said to wait until a day before anything else is due: the day alone would put it first.
    await desk.county.database.runAsOwner(`UPDATE "Case" SET "dueOn" = '2026-03-03' WHERE "caseId" = '${waiting}'`)
    expect((await dueOf(waiting)) < (await dueOf(near))).toBe(true)
    const whole = await call.case.list({ view: 'all' })
    expect(whole.rows.map((row) => row.caseId)).toEqual([near, waiting, calm])
    expect(whole.rows.map((row) => row.light)[0]).toBe('soon')
    const first = await call.case.list({ view: 'all', limit: 1 })
    const second = await call.case.list({ view: 'all', limit: 1, cursor: first.next ?? undefined })
    const third = await call.case.list({ view: 'all', limit: 1, cursor: second.next ?? undefined })
    expect([first, second, third].map((page) => page.rows[0]?.caseId)).toEqual([near, waiting, calm])
    expect(third.next).toBeNull()
    await desk.close()
  })

  it('goes on from what is under way into what has ended, the last first, the same for every kind of scope', async () => {
    const desk = await Desk.open()
    const ended: string[] = []
    for (const [index, resident] of ['P002', 'P003', 'P004'].entries()) {
      desk.moveTo(`2026-03-0${2 + index}`)
      const caseId = await desk.toldSubmitted(resident)
      await desk.act(resident, 'withdraw', caseId, { reason: null, papersBack: false })
      ended.unshift(caseId)
    }
    const live = await desk.toldReceived('P005')
    const pagesOf = async (who: string, view: 'all' | 'ended') => {
      const { call } = await desk.as(who)
      const seen: string[] = []
      for (let page = await call.case.list({ view, limit: 1 }); ; ) {
        seen.push(...page.rows.map((row) => row.caseId))
        if (page.next === null) return seen
        page = await call.case.list({ view, limit: 1, cursor: page.next })
      }
    }
    // The county's supervisor by place, the township's window by point, the organ's approver by unit.
    for (const who of ['hs.jiancha', 'yh.win1', 'cl.shenpi']) {
      expect(await pagesOf(who, 'ended')).toEqual(ended)
      expect(await pagesOf(who, 'all')).toEqual([live, ...ended])
      expect((await (await desk.as(who)).call.case.list({ view: 'ended' })).rows.map((row) => row.caseId)).toEqual(
        ended,
      )
    }
    expect(await pagesOf('longyan', 'all')).toEqual([])
    const { call } = await desk.as('yh.win1')
    expect((await call.case.list({ view: 'ended', itemId: 'dibao' })).rows).toEqual([])
    expect((await call.case.list({ view: 'ended', mine: true })).rows).toEqual([])
    await desk.close()
  })

  it('finds by number, query code and whole name, within one’s reach only', async () => {
    const caseId = await desk.toldMedins('P005')
    const row = await desk.row(caseId)
    const { call } = await desk.as('yh.win1')
    for (const find of [row.number, row.queryCode, '龙晓霜']) {
      expect((await call.case.list({ view: 'all', find })).rows.map((one) => one.caseId)).toEqual([caseId])
    }
    expect((await (await desk.as('longyan')).call.case.list({ view: 'all', find: row.number })).rows).toEqual([])
    expect((await (await desk.as('hs.jiancha')).call.case.list({ view: 'all', find: row.number })).rows).toHaveLength(1)
  })

  it('counts the same views', async () => {
    const { call } = await desk.as('yh.win1')
    const counts = await call.case.counts({})
    const { rows } = await call.case.list({ view: 'toReceive' })
    expect(counts.toReceive).toBe(rows.length)
    expect(counts.late).toBe(0)
  })
})
