import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../../support/problems'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

async function preview(who: string, name: string, caseId: string, input: Record<string, unknown>) {
  const { call } = await desk.as(who)
  return call.case.previewPapers({ caseId, name, input })
}

/** Everything that issuing a paper would have written. */
async function written(caseId: string) {
  const { db } = desk.county.services
  return {
    notices: await db.notice.count(),
    counters: await db.paperCounter.findMany({ orderBy: [{ unitId: 'asc' }, { series: 'asc' }] }),
    actions: await db.caseAction.count({ where: { caseId } }),
    version: await desk.version(caseId),
    tasks: await db.task.count(),
    outgoing: await db.outboxRow.count(),
    inbox: await db.inboxMessage.count(),
  }
}

/** Who does which act on which case, and the papers it would make. */
const ACTS = [
  ['受理', 'yh.win1', 'accept', () => desk.toldReceived('P008'), SAY.accept, ['受理通知书']],
  [
    '补正',
    'yh.win1',
    'requestSupplement',
    () => desk.toldReceived('P009'),
    SAY.supplement('photo'),
    ['补正材料通知书'],
  ],
  [
    '预审退回',
    'yh.win1',
    'returnForCorrection',
    () => desk.toldSubmitted('P011'),
    { lines: SAY.lines('photo'), replyDays: 30 },
    null,
  ],
  [
    '不予受理',
    'yh.win1',
    'refuseAcceptance',
    () => desk.toldReceived('P012'),
    SAY.refuseAcceptance,
    ['不予受理通知书'],
  ],
  ['准予', 'cl.daibiao', 'grant', () => desk.toldReviewed('P013'), SAY.grant, null],
  ['不予', 'cl.daibiao', 'refuse', () => desk.toldReviewed('P016'), SAY.refuse, null],
  ['发放', 'shatou', 'handOut', () => desk.toldArrived('P017'), SAY.handOut, ['送达回证']],
] as const

describe('预览文书', () => {
  it.each(ACTS)(
    '%s: shows the paper as PDF, takes no number and writes nothing',
    async (...[, who, name, ready, input, titles]) => {
      const caseId = await ready()
      const before = await written(caseId)
      const papers = await preview(who, name, caseId, input)
      expect(papers.length).toBeGreaterThan(0)
      if (titles !== null) expect(papers.map((paper) => paper.title)).toEqual(titles)
      for (const { pdf } of papers) {
        const file = await PDFDocument.load(Buffer.from(pdf, 'base64'))
        expect(file.getPageCount()).toBeGreaterThan(0)
        expect(file.getTitle()).toContain('（预览）')
      }
      expect(await written(caseId)).toEqual(before)
    },
  )

  it('is the paper that is issued afterwards', async () => {
    const caseId = await desk.toldReceived('P021')
    const [previewed] = await preview('yh.win1', 'accept', caseId, SAY.accept)
    const done = await desk.act('yh.win1', 'accept', caseId, SAY.accept)
    expect(done.notices.map(({ key, title }) => ({ key, title }))).toEqual([
      { key: previewed?.key, title: previewed?.title },
    ])
  })

  it('an act without a paper previews none', async () => {
    const caseId = await desk.toldReceived('P022')
    const input = { pointId: 'hall-hs', reason: '申请人住在县城，方便些' }
    expect(await preview('yh.win1', 'transfer', caseId, input)).toEqual([])
  })

  it('is refused exactly where the act is refused', async () => {
    const caseId = await desk.toldReceived('P026')
    const ask = (who: string, name: string, input: Record<string, unknown>) => codeOf(preview(who, name, caseId, input))
    for (const who of ['longyan', 'cl.shenpi', 'yh.shsw']) {
      expect(await desk.refusal(who, 'accept', caseId, SAY.accept)).toMatch(/case.notYours|identity.notAllowed/)
      expect(await ask(who, 'accept', SAY.accept)).toBe('case.notYours')
    }
    expect(await ask('yh.win1', 'grant', SAY.grant)).not.toBe('system.unexpected')
    expect(await ask('yh.win1', 'accept', { basis: 7 })).toBe('input.invalid')
    expect(await ask('yh.win1', 'refuseAcceptance', { ...SAY.refuseAcceptance, reason: '不想办' })).toBe(
      'input.invalid',
    )
    expect(await ask('yh.win1', 'nothing', {})).toBe('case.notYet')
    expect(await codeOf(preview('yh.win1', 'accept', desk.id(), SAY.accept))).toBe('case.notFound')
  })

  it('leaves a row in the audit log that names the case', async () => {
    const caseId = await desk.toldReceived('P027')
    await preview('yh.win1', 'accept', caseId, SAY.accept)
    const rows = await desk.county.services.db.auditRow.findMany({ where: { objectId: caseId } })
    expect(rows.map((row) => row.action)).toContain('case.preview-papers')
  })
})
