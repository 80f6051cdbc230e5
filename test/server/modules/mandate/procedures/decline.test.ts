import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../support/problems'
import { MandateDesk } from '../mandate-desk'

let desk: MandateDesk
beforeAll(async () => {
  desk = await MandateDesk.open()
})
afterAll(() => desk.close())

describe('不同意代办', () => {
  it('ends the offer, tells the principal, and makes no paper', async () => {
    const { mandateId } = await desk.propose('P007', 'P008')
    expect(await codeOf(desk.say('P009', 'decline', mandateId))).toBe('mandate.notFound')
    const ended = await desk.say('P008', 'decline', mandateId)
    expect(ended).toMatchObject({ standing: 'ended', endWords: '代理人没有同意', number: null, paperId: null })
    expect(await desk.inbox('P007')).toContain('没有同意')
    expect(await desk.db.notice.count({ where: { mandateId } })).toBe(0)
    expect(await codeOf(desk.say('P008', 'confirm', mandateId))).toBe('mandate.settled')
  })
})
