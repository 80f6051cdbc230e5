import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeMessage, writeNotice } from '../../../../../server/modules/notice'
import { openTestCounty, type Somebody, signIn, somebody, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { DISABILITY, inWrite, PESTICIDE, REACHABLE, subjectOf } from '../paper-story'

let county: TestCounty
let asLi: Somebody
let asLiu: Somebody

beforeAll(async () => {
  county = await openTestCounty()
  asLi = await signIn(county, 'P002')
  asLiu = await signIn(county, 'P003')
})
afterAll(() => county.close())

async function accountOf(who: Somebody): Promise<string> {
  const { actor } = await who.context()
  if (actor.kind !== 'citizen') throw new Error('not a citizen')
  return actor.accountId
}

describe('an inbox', () => {
  it('holds the own messages, newest first, with the paper that they tell of', async () => {
    const recipient = { ...REACHABLE, accountId: await accountOf(asLi) }
    const subject = subjectOf(PESTICIDE, { recipient })
    await inWrite(county, (ctx) => writeMessage(ctx, { ...subject, key: 'm.submitted' }))
    county.clock.moveTo('2026-03-02T09:10:00+08:00')
    const paper = await inWrite(county, (ctx) => writeNotice(ctx, { ...subject, key: 'acceptNotice', facts: {} }))
    const inbox = await asLi.call.notice.listInbox({})
    expect(inbox.unread).toBe(2)
    expect(inbox.rows.map((row) => [row.title, row.paper])).toEqual([
      ['受理通知书', true],
      ['提交成功', false],
    ])
    expect(inbox.rows[0]).toMatchObject({ noticeId: paper.noticeId, caseId: subject.caseId, read: false })
    expect((await asLiu.call.notice.listInbox({})).rows).toEqual([])
  })

  it('calls things by their name behind the sign-in, and keeps them encrypted', async () => {
    const recipient = { ...REACHABLE, accountId: await accountOf(asLiu) }
    await inWrite(county, (ctx) => writeMessage(ctx, { ...subjectOf(DISABILITY, { recipient }), key: 'm.submitted' }))
    const { rows } = await asLiu.call.notice.listInbox({})
    expect(rows[0]?.text).toContain('残疾人证新办')
    const stored = await county.services.db.inboxMessage.findMany({})
    expect(stored.map((row) => Buffer.from(row.cipher).toString('utf8')).join()).not.toContain('残疾')
  })

  it('of staff holds the warnings of their work', async () => {
    const asApprover = await signIn(county, 'nn.shenpi')
    const recipient = { accountId: null, staffId: 'S054', phone: null, electronic: false }
    const facts = { usedPercent: '90%' }
    await inWrite(county, (ctx) =>
      writeMessage(ctx, { ...subjectOf(PESTICIDE, { recipient }), key: 'w.warnYellow', facts }),
    )
    const { rows } = await asApprover.call.notice.listInbox({})
    expect(rows.map((row) => row.text)).toEqual(['黄灯：430423-261121-HSW04-000018-E已用时限90%，2026年3月30日到期。'])
  })

  it('is for who is signed in', async () => {
    expect(await codeOf(somebody(county).call.notice.listInbox({}))).toBe('identity.signInFirst')
  })
})
