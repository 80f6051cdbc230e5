import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFrozen } from '../../../../../server/modules/notice/frozen'
import type { FrozenMessage } from '../../../../../server/modules/notice/send-message'
import { codeOf } from '../../../../support/problems'
import { MandateDesk } from '../mandate-desk'

let desk: MandateDesk
beforeAll(async () => {
  desk = await MandateDesk.open()
})
afterAll(() => desk.close())

describe('同意代办', () => {
  it('puts the mandate in force: numbered, with a paper that both may read, and both are told', async () => {
    const { mandateId } = await desk.propose('P007', 'P008', { acts: ['apply', 'withdraw'] })
    const live = await desk.say('P008', 'confirm', mandateId)
    expect(live).toMatchObject({
      standing: 'live',
      principalName: '刘桂秀',
      can: ['renounce'],
      acts: ['apply', 'withdraw'],
    })
    expect(live.number).toMatch(/托〔2026〕1号$/)
    const noticeId = live.paperId ?? ''
    for (const who of ['P007', 'P008']) {
      const paper = await (await desk.desk.as(who)).call.notice.readPaper({ noticeId })
      expect(paper.docNumber).toBe(live.number)
      const words = paper.lines.join('\n')
      expect(words).toContain('旷卫东')
      expect(words).toContain('撤回申请')
      expect(words).not.toContain('990423194908029027')
      expect(await desk.inbox(who)).toContain('旷卫东')
    }
    expect(await codeOf((await desk.desk.as('P009')).call.notice.readPaper({ noticeId }))).toBe('file.notFound')
    expect(await codeOf((await desk.desk.as('yh.shsw')).call.notice.readPaper({ noticeId }))).toBe('file.notFound')
  })

  it('names no sensitive matter to a phone; behind the sign-in and on the paper it does', async () => {
    const scope = { kind: 'items' as const, itemIds: ['disability-cert-new', 'dibao'] }
    const asked = await desk.propose('P002', 'P003', { scope })
    const live = await desk.say('P003', 'confirm', asked.mandateId)
    await desk.say('P002', 'revoke', asked.mandateId)
    const { keys } = desk.county.services
    const keyed = { key: { in: ['m.mandateAsked', 'mandate', 'mandateEnd'] }, kind: { not: 'paper' } }
    const sent = await desk.db.notice.findMany({ where: keyed, orderBy: { noticeId: 'asc' } })
    const told = await Promise.all(
      sent.map(async ({ cipher }) => (await openFrozen<FrozenMessage>(desk.db, keys, null, cipher)).text ?? ''),
    )
    const quiet = told.filter((text) => /一件事/.test(text))
    expect(quiet.length).toBeGreaterThanOrEqual(3)
    expect(told.join('\n')).not.toMatch(/残疾|低保|最低生活保障/)
    const paper = await (await desk.desk.as('P003')).call.notice.readPaper({ noticeId: live.paperId ?? '' })
    expect(paper.lines.join('\n')).toContain('残疾人证新办')
    expect(await desk.inbox('P002')).toContain('残疾人证新办')
  })

  it('is also for an agent who was named by name and phone', async () => {
    const { phone, name } = await desk.person('P012')
    const offer = { agent: { by: 'phone' as const, name, phone: phone ?? '' } }
    const { mandateId } = await desk.propose('P011', 'P012', offer)
    expect((await desk.say('P012', 'confirm', mandateId)).standing).toBe('live')
  })

  it('is for nobody else, and not once it was taken back', async () => {
    const { mandateId } = await desk.propose('P019', 'P020')
    expect(await codeOf(desk.say('P021', 'confirm', mandateId))).toBe('mandate.notFound')
    expect(await codeOf(desk.say('P019', 'confirm', mandateId))).toBe('mandate.notFound')
    await desk.say('P019', 'revoke', mandateId)
    expect(await codeOf(desk.say('P020', 'confirm', mandateId))).toBe('mandate.notFound')
    const twice = await desk.agreed('P021', 'P022')
    expect(await codeOf(desk.say('P022', 'confirm', twice.mandateId))).toBe('mandate.settled')
  })
})
