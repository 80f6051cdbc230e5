import { toPlainLines } from '@shared/notice/fill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeMessage, writeNotice, writeNotices } from '../../../../../server/modules/notice'
import { openFrozen } from '../../../../../server/modules/notice/frozen'
import { openPaper } from '../../../../../server/modules/notice/paper/open-paper'
import { registerCaseReader } from '../../../../../server/modules/notice/paper-readers'
import type { FrozenMessage } from '../../../../../server/modules/notice/send-message'
import { openTestCounty, type TestCounty } from '../../../../support/actors'
import { ACT_PAPERS, DISABILITY, inWrite, PESTICIDE, REACHABLE, subjectOf } from '../paper-story'

let county: TestCounty

beforeAll(async () => {
  county = await openTestCounty()
  registerCaseReader(async () => true)
})
afterAll(() => county.close())

/** The words of a paper as it would be printed. */
async function wordsOf(noticeId: string): Promise<string> {
  return inWrite(county, async (ctx) => toPlainLines((await openPaper(ctx, noticeId)).blocks).join('\n'))
}

async function messagesOf(caseId: string) {
  const rows = await county.services.db.notice.findMany({ where: { caseId, kind: { not: 'paper' } } })
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      frozen: await openFrozen<FrozenMessage>(county.services.db, county.services.keys, row.caseId, row.cipher),
    })),
  )
}

describe('a paper of an act', () => {
  it.each(ACT_PAPERS.map((paper) => [`${paper.key} ${paper.variant ?? ''}`, paper] as const))(
    '%s is made whole, with what the act brings',
    async (_, paper) => {
      const made = await inWrite(county, (ctx) => writeNotice(ctx, { ...subjectOf(PESTICIDE), ...paper }))
      const words = await wordsOf(made.noticeId)
      expect(words).toContain(paper.says)
      expect(words).not.toMatch(/\{(?!page|copyMark)\w+\}|undefined|null|\d{4}-\d\d-\d\d(?!-)/)
    },
  )

  it('carries the number of its organ and series, a code of its own, and masks the ID number', async () => {
    const subject = subjectOf(PESTICIDE)
    const made = await inWrite(county, (ctx) =>
      writeNotices(ctx, subject, { papers: [ACT_PAPERS[3] ?? never()], messages: [] }),
    )
    expect(made[0]?.docNumber).toMatch(/^演山农受〔2026〕\d+号$/)
    const receipt = await inWrite(county, (ctx) => writeNotice(ctx, { ...subject, key: 'receipt', facts: {} }))
    const words = await wordsOf(receipt.noticeId)
    expect(words).toContain('990423********9019')
    expect(words).not.toContain('990423198105129019')
    const rows = await county.services.db.notice.findMany({ where: { caseId: subject.caseId, kind: 'paper' } })
    expect(new Set(rows.map((row) => row.verifyCode)).size).toBe(2)
  })

  it('is in the name of the organ that decides, the receipt in that of the counter', async () => {
    const accept = await inWrite(county, (ctx) =>
      writeNotice(ctx, { ...subjectOf(DISABILITY), key: 'acceptNotice', facts: {} }),
    )
    const receipt = await inWrite(county, (ctx) =>
      writeNotice(ctx, { ...subjectOf(DISABILITY), key: 'receipt', facts: {} }),
    )
    const unit = async (noticeId: string) =>
      (await county.services.db.notice.findUniqueOrThrow({ where: { noticeId } })).unitId
    expect(await unit(accept.noticeId)).toBe('cl')
    expect(await unit(receipt.noticeId)).toBe('yhx-zwzx')
  })

  it('reads the same when the template has a newer version', async () => {
    const made = await inWrite(county, (ctx) =>
      writeNotice(ctx, { ...subjectOf(PESTICIDE), key: 'resumeNotice', facts: { procedure: '专家评审' } }),
    )
    const before = await wordsOf(made.noticeId)
    const old = await county.services.db.noticeTemplate.findFirstOrThrow({ where: { key: 'resumeNotice' } })
    const body = JSON.parse(JSON.stringify(old.body).replaceAll('恢复计时', '接着计时'))
    await county.services.db.noticeTemplate.create({ data: { ...old, version: old.version + 1, body } })
    expect(await wordsOf(made.noticeId)).toBe(before)
    const newer = await inWrite(county, (ctx) =>
      writeNotice(ctx, { ...subjectOf(PESTICIDE), key: 'resumeNotice', facts: { procedure: '专家评审' } }),
    )
    expect(await wordsOf(newer.noticeId)).toContain('接着计时')
  })

  it('lies in the database encrypted, with nobody named in plain text', async () => {
    const subject = subjectOf(PESTICIDE)
    await inWrite(county, (ctx) => writeNotice(ctx, { ...subject, key: 'receipt', facts: {} }))
    const rows = await county.services.db.notice.findMany({ where: { caseId: subject.caseId } })
    const stored = rows
      .map((row) => Buffer.from(row.cipher).toString('utf8') + JSON.stringify({ ...row, cipher: '' }))
      .join()
    expect(stored).not.toMatch(/李𠮷|15400000027|9019/)
  })

  it('with a hole is not made, and takes no number', async () => {
    const write = () =>
      inWrite(county, (ctx) => writeNotice(ctx, { ...subjectOf(PESTICIDE), key: 'supplementExtension', facts: {} }))
    await expect(write()).rejects.toThrow('supplementExtension has no value for')
    expect(
      await county.services.db.paperCounter.findFirst({ where: { unitId: 'nyncj', series: '补', lastNo: { gt: 90 } } }),
    ).toBeNull()
  })
})

describe('numbers', () => {
  it('have no gap and no double under twenty writers of whom every third rolls back', async () => {
    const before = await numbers()
    const writes = Array.from({ length: 20 }, (_, index) =>
      inWrite(county, async (ctx) => {
        await writeNotice(ctx, { ...subjectOf(PESTICIDE), key: 'resumeNotice', facts: { procedure: '核查' } })
        if (index % 3 === 0) throw new Error('rolled back')
      }),
    )
    const done = await Promise.allSettled(writes)
    expect(done.filter((one) => one.status === 'rejected')).toHaveLength(7)
    const after = await numbers()
    expect(after).toHaveLength(before.length + 13)
    expect(after).toEqual(Array.from({ length: after.length }, (_, index) => index + 1))
  }, 60_000)

  async function numbers(): Promise<number[]> {
    const rows = await county.services.db.notice.findMany({ where: { docNumber: { startsWith: '演山农特〔2026〕' } } })
    return rows.map((row) => Number(/〕(\d+)号/.exec(row.docNumber ?? '')?.[1])).sort((a, b) => a - b)
  }
})

describe('a message of an act', () => {
  it('goes to the inbox at once and to the phone after the commit', async () => {
    const subject = subjectOf(PESTICIDE)
    await inWrite(county, (ctx) => writeMessage(ctx, { ...subject, key: 'm.pickupReady' }))
    const [message] = await messagesOf(subject.caseId)
    expect(message?.state).toBe('waiting')
    expect(message?.frozen.text).toBe(
      '您办的农药经营许可证核发好了，请带身份证到衡山县政务服务中心领取，取件码7K4M9QTR。电话0734-0000017。',
    )
    expect(await county.services.db.inboxMessage.count({ where: { caseId: subject.caseId } })).toBe(1)
    const outbox = await county.services.db.outboxRow.findUnique({ where: { key: `notice/${message?.noticeId}` } })
    expect(outbox).toMatchObject({ kind: 'notice.sms', state: 'waiting', payload: { noticeId: message?.noticeId } })
  })

  it('names no disability outside, whatever an officer wrote, and the full name inside', async () => {
    const subject = subjectOf(DISABILITY)
    await inWrite(county, (ctx) =>
      writeNotice(ctx, {
        ...subject,
        key: 'serviceRefused',
        facts: { findings: '没有达到肢体残疾四级', reason: '没有达到残疾四级', legalArticle: '残疾人证管理办法' },
      }),
    )
    const [message] = await messagesOf(subject.caseId)
    expect(message?.frozen.text).toBe('您办的这件事没有办成，原因：详见文书。还有疑问请拨0734-0000011。')
    expect(message?.frozen.itemName).toBe('您办的这件事')
  })

  it('says something neutral when a reason holds what no message may say', async () => {
    const subject = subjectOf(PESTICIDE)
    await inWrite(county, (ctx) =>
      writeNotice(ctx, {
        ...subject,
        key: 'refuseAcceptance',
        facts: { reason: '欠缴 300 元', legalArticle: '条例第一条', rightOrgan: '', rightPhone: '' },
      }),
    )
    const [message] = await messagesOf(subject.caseId)
    expect(message?.frozen.text).toBe('您办的事有新消息，请在“我的办件”里看，或拨0734-0000017问。')
  })

  it('leaves out the clause that names another organ when there is none', async () => {
    const subject = subjectOf(PESTICIDE)
    await inWrite(county, (ctx) =>
      writeNotice(ctx, {
        ...subject,
        key: 'refuseAcceptance',
        facts: { reason: '材料不实', legalArticle: '条例第一条', rightOrgan: '', rightPhone: '' },
      }),
    )
    const [message] = await messagesOf(subject.caseId)
    expect(message?.frozen.text).toBe('您申请的农药经营许可证核发没有受理：材料不实。有疑问拨0734-0000017。')
  })

  it('rings once for one act: the lapse speaks in its own message, not in the paper as well', async () => {
    const subject = subjectOf(PESTICIDE)
    const made = await inWrite(county, (ctx) =>
      writeNotices(ctx, subject, {
        papers: [{ key: 'terminate', variant: 'deemedWithdrawn', facts: { endReason: '到期没有补齐材料' } }],
        messages: ['m.deemedWithdrawn'],
      }),
    )
    expect(made).toHaveLength(1)
    expect((await messagesOf(subject.caseId)).map((row) => row.key)).toEqual(['m.deemedWithdrawn'])
  })

  it('to somebody without phone and account is on record as not told', async () => {
    const subject = subjectOf(PESTICIDE, { recipient: { ...REACHABLE, accountId: null, phone: null } })
    await inWrite(county, (ctx) => writeMessage(ctx, { ...subject, key: 'm.submitted' }))
    const [message] = await messagesOf(subject.caseId)
    expect(message).toMatchObject({ state: 'failed', failure: 'noPhone', kind: 'inApp' })
  })

  it('goes as a text message when the applicant has no account', async () => {
    const subject = subjectOf(PESTICIDE, { recipient: { ...REACHABLE, accountId: null } })
    await inWrite(county, (ctx) => writeMessage(ctx, { ...subject, key: 'm.submitted' }))
    expect((await messagesOf(subject.caseId))[0]).toMatchObject({ state: 'waiting', kind: 'sms' })
  })
})

function never(): never {
  throw new Error('no such paper')
}
