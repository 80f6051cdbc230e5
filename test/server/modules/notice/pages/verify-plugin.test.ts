import { formatVerifyCode } from '@shared/notice/verify-code'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeNotice } from '../../../../../server/modules/notice'
import { getRules } from '../../../../../server/modules/notice/store/template-store'
import { getCurrentVersion } from '../../../../../server/modules/service-item'
import { planOf } from '../../../../../shared/service-item/plan-of'
import { openTestCounty, type TestCounty } from '../../../../support/actors'
import { ACT_PAPERS, DISABILITY, inWrite, PESTICIDE, subjectOf } from '../paper-story'
import { openNoticeApp } from './notice-app'

/** What would tell a neighbour what somebody came for. */
const TELLING = /残|低保|救助|特困|孤儿|补贴|生育|就业困难|给付|评定|刘桂秀|李𠮷|李春岚|9904|154000|农药/

let county: TestCounty
let app: FastifyInstance

beforeAll(async () => {
  county = await openTestCounty()
  app = await openNoticeApp(county, async () => true)
})
afterAll(async () => {
  await app.close()
  await county.close()
})

let visitor = 0
const look = (code: string) => {
  visitor += 1
  return app.inject({
    url: `/v/${encodeURIComponent(code)}`,
    headers: { accept: 'text/html' },
    remoteAddress: `10.0.${visitor >> 8}.${visitor & 255}`,
  })
}

async function codeOf(noticeId: string): Promise<string> {
  return (await county.services.db.notice.findUniqueOrThrow({ where: { noticeId } })).verifyCode ?? ''
}

describe('anybody who holds a paper', () => {
  it('sees organ, kind, number, day and that it holds, however the code is typed', async () => {
    const made = await inWrite(county, (ctx) =>
      writeNotice(ctx, { ...subjectOf(PESTICIDE), key: 'acceptNotice', facts: {} }),
    )
    const code = await codeOf(made.noticeId)
    for (const typed of [code, formatVerifyCode(code), code.toLowerCase(), code.replaceAll('0', 'O')]) {
      const answer = await look(typed)
      expect(answer.statusCode).toBe(200)
      for (const part of ['衡山县农业农村局', '通知书', made.docNumber ?? '?', '2026年3月2日', '现在有效'])
        expect(answer.body).toContain(part)
    }
  })

  it.each(ACT_PAPERS.map((paper) => [`${paper.key} ${paper.variant ?? ''}`, paper] as const))(
    'learns nothing of person and matter from %s',
    async (_, paper) => {
      for (const about of [PESTICIDE, DISABILITY]) {
        const made = await inWrite(county, (ctx) => writeNotice(ctx, { ...subjectOf(about), ...paper, channels: [] }))
        const { body, statusCode } = await look(await codeOf(made.noticeId))
        expect(statusCode).toBe(200)
        expect(body).not.toMatch(TELLING)
      }
    },
  )

  it('learns of no sensitive matter what it is, from no paper that the matter can bring', async () => {
    const { services } = county
    const { smsRule } = await getRules(services.db)
    expect(smsRule.sensitiveItems.length).toBeGreaterThan(10)
    for (const itemId of smsRule.sensitiveItems) {
      const item = await getCurrentVersion(services.db, itemId)
      const { papers } = planOf(item)
      const about = {
        ...DISABILITY,
        item: { ...DISABILITY.item, itemId, name: item.facts.name, resultName: item.facts.result.name },
        organId: item.routing.decideUnit,
      }
      for (const paper of ACT_PAPERS.filter(({ key }) =>
        ['receipt', 'acceptNotice', 'supplementNotice', 'refuseAcceptance', papers.grant, papers.refuse].includes(key),
      )) {
        const made = await inWrite(county, (ctx) => writeNotice(ctx, { ...subjectOf(about), ...paper, channels: [] }))
        const { body, statusCode } = await look(await codeOf(made.noticeId))
        expect(statusCode).toBe(200)
        expect(body).not.toMatch(TELLING)
        expect(body).not.toContain(item.facts.name)
        if (item.facts.result.name !== null) expect(body).not.toContain(item.facts.result.name)
      }
    }
  })

  it('is told when the paper was made void', async () => {
    const made = await inWrite(county, (ctx) =>
      writeNotice(ctx, { ...subjectOf(PESTICIDE), key: 'acceptNotice', facts: {} }),
    )
    await county.services.db.notice.update({ where: { noticeId: made.noticeId }, data: { state: 'void' } })
    const { body } = await look(await codeOf(made.noticeId))
    expect(body).toContain('这份文书已经作废')
    expect(body).not.toContain('现在有效')
  })

  it('can still compare year and number after the case was shredded, and nothing more', async () => {
    const subject = subjectOf(PESTICIDE)
    const made = await inWrite(county, (ctx) => writeNotice(ctx, { ...subject, key: 'acceptNotice', facts: {} }))
    await county.services.db.caseKey.delete({ where: { caseId: subject.caseId } })
    const { body, statusCode } = await look(await codeOf(made.noticeId))
    expect(statusCode).toBe(200)
    expect(body).toContain(`……${made.docNumber?.replace(/^[^〔]*/, '')}`)
    expect(body).not.toContain('农')
  })

  it.each(['8C3F27QD0000111A', '1', '<script>alert(1)</script>', '../../etc/passwd', 'U'.repeat(16), '码'.repeat(40)])(
    'gets a friendly page for the wrong code %s',
    async (code) => {
      const { body, statusCode, headers } = await look(code)
      expect(statusCode).toBe(404)
      expect(headers['content-type']).toContain('text/html')
      expect(body).toContain('没有查到这个核验码')
      expect(body).toContain('12345')
      expect(body).not.toMatch(/<script|passwd|alert/)
    },
  )

  it('gets a page without script that the policy of this origin allows', async () => {
    const { body, headers } = await look('8C3F27QD0000111A')
    expect(String(headers['content-security-policy'])).toContain("script-src 'self'")
    expect(body).not.toMatch(/<script|onload=|onclick=|https?:|javascript:/)
    expect(headers['cache-control']).toBe('no-store')
  })

  it('cannot try codes by the thousand', async () => {
    const codes: number[] = []
    for (let index = 0; index < 70; index += 1)
      codes.push((await app.inject({ url: '/v/8C3F27QD0000111A', remoteAddress: '10.9.9.9' })).statusCode)
    expect(codes.slice(0, 60).every((code) => code === 404)).toBe(true)
    expect(codes.slice(60).every((code) => code === 429)).toBe(true)
    expect((await look('8C3F27QD0000111A')).statusCode).toBe(404)
  })
})
