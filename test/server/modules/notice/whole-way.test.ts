import { writeFileSync } from 'node:fs'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Settings } from '../../../../server/platform/env'
import { type Dispatcher, startDispatcher } from '../../../../server/platform/outbox'
import { wireModules } from '../../../../server/wiring'
import { type StandIns, startStandIns } from '../../../../stand-in/start-stand-ins'
import type { Somebody } from '../../../support/actors'
import { MEDINS } from '../../../support/builders'
import { type HttpCounty, proofsOf, serveTestCounty } from '../../../support/http-county'
import { Desk } from '../case/desk'

const TELLING = /残疾|残联|评定/
const MINUTE = 60_000

let desk: Desk
let standIns: StandIns
let http: HttpCounty
let dispatcher: Dispatcher

beforeAll(async () => {
  desk = await Desk.open()
  standIns = await startStandIns()
  const { services } = desk.county
  const settings = { sms: standIns.sms, wechat: standIns.wechat, province: standIns.province, dataFolder: '' }
  const wiring = wireModules(services, settings as Settings)
  http = await serveTestCounty(desk.county, () => wiring.plugins)
  const { db, clock, log } = services
  dispatcher = startDispatcher({ db, clock, log, handlers: wiring.outboxHandlers, sweepMs: 3_600_000 })
})
afterAll(async () => {
  await dispatcher.stop()
  await http.close()
  await standIns.close()
  await desk.close()
})

/** Sends everything that is due within the next hours. */
async function carry(hours = 2): Promise<void> {
  for (let minute = 0; minute < hours * 60; minute += 5) {
    await dispatcher.drain()
    desk.county.clock.moveTo(new Date(desk.county.clock.nowMs() + 5 * MINUTE).toISOString())
  }
}

const fetchPaper = async (who: Somebody | null, noticeId: string, query = '') =>
  fetch(`${http.url}/papers/${noticeId}.pdf${query}`, { headers: who === null ? {} : proofsOf(who) })

describe('a case from the phone to the hand', () => {
  it('leaves its papers readable by the right people, tells quietly, and is with the province act by act', async () => {
    desk.moveTo('2026-03-02')
    const caseId = await desk.toldHandedOut('P002')
    const asApplicant = await desk.as('P002')
    const papers = (await asApplicant.call.case.getMine({ caseId })).notices.filter((one) => one.kind === 'paper')
    expect(papers.map((paper) => paper.key).sort()).toEqual([
      'acceptNotice',
      'deliveryReceipt',
      'pauseNotice',
      'publicNotice',
      'receipt',
      'resumeNotice',
      'resumeNotice',
      'serviceDone',
      'specialProcedure',
    ])
    for (const { noticeId, key } of papers) {
      const mine = await fetchPaper(asApplicant, noticeId)
      expect(mine.status, key).toBe(200)
      const pdf = Buffer.from(await mine.arrayBuffer())
      expect((await PDFDocument.load(pdf)).getPageCount(), key).toBeLessThan(3)
      if (process.env.PAPERS) writeFileSync(`${process.env.PAPERS}/story-${key}.pdf`, pdf)
      expect((await fetchPaper(await desk.as('P003'), noticeId)).status, key).toBe(404)
      expect((await fetchPaper(null, noticeId)).status, key).toBe(404)
      expect((await fetchPaper(await desk.as('longfeng'), noticeId)).status, key).toBe(404)
      expect((await fetchPaper(await desk.as('yh.win1'), noticeId)).status, key).toBe(200)
    }
    await carry()
    const told = standIns.received.list().filter((item) => item.peer !== 'province')
    expect(told.length).toBeGreaterThan(4)
    expect(told.map((item) => item.text).filter((text) => TELLING.test(text))).toEqual([])
    const acts = standIns.received.list('province').map((item) => item.detail.seq)
    expect(acts.reverse()).toEqual(Array.from({ length: acts.length }, (_, index) => index + 1))
    const seen = await (await desk.as('cl.shenpi')).call.case.get({ caseId })
    expect(seen.province).toEqual({ state: 'sent', number: expect.stringMatching(/^430423-/) })
  }, 120_000)

  it('has papers whose code anybody can check, and which say nothing of what it was about', async () => {
    const rows = await desk.county.services.db.notice.findMany({ where: { kind: 'paper' } })
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) {
      const page = await fetch(`${http.url}/v/${row.verifyCode}`)
      const html = await page.text()
      expect(page.status, row.key).toBe(200)
      expect(html, row.key).toContain('现在有效')
      expect(html, row.key).not.toMatch(TELLING)
    }
  })

  it('whose messages reach nobody becomes a call at the station near the home', async () => {
    desk.moveTo('2026-03-02')
    const { caseId } = await desk.submit('yh.win1', MEDINS, {
      resident: 'P002',
      channel: 'window',
      answers: { phone: '15400000000' },
    })
    await carry()
    const rows = await desk.county.services.db.notice.findMany({ where: { caseId, kind: 'sms' } })
    expect(new Set(rows.map((row) => row.state))).toEqual(new Set(['failed']))
    const tasks = await desk.county.services.db.task.findMany({ where: { caseId, kind: 'phoneCall' } })
    expect(tasks.map((task) => task.title)).toEqual(rows.map(() => '短信没有送到，打电话告知'))
    expect(tasks.filter((task) => task.state === 'waiting')).toHaveLength(1)
    const keeper = tasks[0]?.pointId === 'st-201' ? 'shatou' : 'yh.win1'
    const list = await (await desk.as(keeper)).call.task.list({ kind: 'phoneCall' })
    const scripts = list.rows.filter((row) => row.caseId === caseId).map((row) => row.script)
    expect(scripts).toHaveLength(1)
    if (rows.length > 1) expect(scripts[0]).toContain('前面还没打的不用再打了：短信没有送到，打电话告知。')
    for (const script of scripts) expect(script).toContain('发给您的短信没有送到，内容是：')
  })
})
