import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../support/problems'
import { MandateDesk } from '../mandate-desk'

let desk: MandateDesk
beforeAll(async () => {
  desk = await MandateDesk.open()
})
afterAll(() => desk.close())

describe('撤回委托', () => {
  it('works at once, with a paper for both, and only for the principal', async () => {
    const { mandateId, number } = await desk.agreed('P007', 'P008')
    expect(await codeOf(desk.say('P008', 'revoke', mandateId))).toBe('mandate.notFound')
    expect(await codeOf(desk.say('P009', 'revoke', mandateId))).toBe('mandate.notFound')
    const ended = await desk.say('P007', 'revoke', mandateId)
    expect(ended).toMatchObject({ standing: 'ended', endWords: '委托人撤回', endOn: '2026-03-02', number, can: [] })
    const paper = await (await desk.desk.as('P008')).call.notice.readPaper({ noticeId: ended.paperId ?? '' })
    expect(paper.title).toBe('终止委托通知书')
    expect(paper.lines.join('')).toContain(number ?? 'no number')
    for (const who of ['P007', 'P008']) expect(await desk.inbox(who)).toContain('已终止')
    expect(await codeOf(desk.say('P007', 'revoke', mandateId))).toBe('mandate.settled')
    expect(await desk.db.mandateAct.count({ where: { mandateId } })).toBe(3)
  })

  it('cannot be done to what the application role may not change: the log', async () => {
    const { mandateId } = await desk.agreed('P011', 'P012')
    await expect(desk.db.mandateAct.updateMany({ where: { mandateId }, data: { name: 'other' } })).rejects.toThrow()
    await expect(desk.db.mandateAct.deleteMany({ where: { mandateId } })).rejects.toThrow()
  })
})
