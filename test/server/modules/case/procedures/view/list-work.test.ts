import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk } from '../../desk'

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
