import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
