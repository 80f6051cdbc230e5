import type { FastifyInstance } from 'fastify'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeNotice } from '../../../../../server/modules/notice'
import { newId, openTestCounty, type Somebody, signIn, somebody, type TestCounty } from '../../../../support/actors'
import { inWrite, newCaseId, PESTICIDE, subjectOf } from '../paper-story'
import { openNoticeApp } from './notice-app'

const MINE = newCaseId()

let county: TestCounty
let app: FastifyInstance

beforeAll(async () => {
  county = await openTestCounty()
  app = await openNoticeApp(county, async (_, actor, caseId) => actor.kind === 'staff' || caseId === MINE)
})
afterAll(async () => {
  await app.close()
  await county.close()
})

const paper = (key = 'acceptNotice', caseId = MINE) =>
  inWrite(county, (ctx) => writeNotice(ctx, { ...subjectOf(PESTICIDE, { caseId }), key, facts: {} }))

const get = (who: Somebody, path: string) =>
  app.inject({ url: path, headers: who.token === null ? {} : { authorization: `Bearer ${who.token}` } })

const printedOf = async (noticeId: string) =>
  (await county.services.db.notice.findUniqueOrThrow({ where: { noticeId } })).printed

describe('a paper is fetched', () => {
  it('as PDF by the applicant, which is no print', async () => {
    const { noticeId } = await paper()
    const answer = await get(await signIn(county, 'P002'), `/papers/${noticeId}.pdf`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(answer.headers['cache-control']).toBe('private, no-store')
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('受理通知书-演山农受〔2026〕')
    expect((await PDFDocument.load(answer.rawPayload)).getPageCount()).toBeGreaterThan(0)
    expect(await printedOf(noticeId)).toBe(0)
  })

  it('by staff first as the original, then as a copy that counts', async () => {
    const { noticeId } = await paper('receipt')
    const asClerk = await signIn(county, 'hs.win3')
    const original = await get(asClerk, `/papers/${noticeId}.pdf`)
    expect(await printedOf(noticeId)).toBe(1)
    await get(asClerk, `/papers/${noticeId}.pdf`)
    expect(await printedOf(noticeId)).toBe(1)
    const copies = [
      await get(asClerk, `/papers/${noticeId}.pdf?copy=1`),
      await get(asClerk, `/papers/${noticeId}.pdf?copy=1`),
    ]
    expect(await printedOf(noticeId)).toBe(3)
    const bytes = [original, ...copies].map((answer) => answer.rawPayload.toString('base64'))
    expect(new Set(bytes).size).toBe(3)
    const audit = await county.services.db.auditRow.findMany({ where: { objectId: noticeId }, orderBy: { id: 'asc' } })
    expect(audit.map((row) => row.action).sort()).toEqual([
      'notice.print',
      'notice.print',
      'notice.printCopy',
      'notice.printCopy',
    ])
    expect(audit.every((row) => row.actorKind === 'staff' && row.actorId === 'S026')).toBe(true)
  })

  it('by the cookie of a browser as well, when our own page asks', async () => {
    const { noticeId } = await paper()
    const { token } = await signIn(county, 'P002')
    const fetchBy = (site: string) =>
      app.inject({
        url: `/papers/${noticeId}.pdf`,
        cookies: { ym_session: token ?? '' },
        headers: { 'sec-fetch-site': site },
      })
    expect((await fetchBy('same-origin')).statusCode).toBe(200)
    expect((await fetchBy('cross-site')).statusCode).toBe(404)
  })

  it('by nobody else: another person, nobody at all, an office paper, a message, nonsense', async () => {
    const asOther = await signIn(county, 'P003')
    const foreign = await paper('receipt', newCaseId())
    const message = await county.services.db.notice.findFirstOrThrow({ where: { kind: { not: 'paper' } } })
    const survey = await inWrite(county, (ctx) =>
      writeNotice(ctx, {
        ...subjectOf(PESTICIDE, { caseId: MINE }),
        key: 'surveyRecord',
        facts: { surveyAt: '2026-03-02', surveyPlace: '2组', surveyors: '阳建军', surveyFound: '一致' },
      }),
    )
    for (const id of [foreign.noticeId, message.noticeId, survey.noticeId, newId(county)]) {
      const answer = await get(asOther, `/papers/${id}.pdf`)
      expect([answer.statusCode, answer.json().problem.code], id).toEqual([404, 'file.notFound'])
    }
    const mine = await paper()
    expect((await get(somebody(county), `/papers/${mine.noticeId}.pdf`)).statusCode).toBe(404)
    expect((await get(asOther, '/papers/1;DROP.pdf')).statusCode).toBe(404)
    expect(await printedOf(foreign.noticeId)).toBe(0)
  })
})
