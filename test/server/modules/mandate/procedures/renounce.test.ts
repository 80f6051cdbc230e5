import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../support/problems'
import { MandateDesk } from '../mandate-desk'

let desk: MandateDesk
beforeAll(async () => {
  desk = await MandateDesk.open()
})
afterAll(() => desk.close())

describe('辞去委托', () => {
  it('is for the agent, at any time, and both are told', async () => {
    const { mandateId } = await desk.agreed('P007', 'P008')
    expect(await codeOf(desk.say('P007', 'renounce', mandateId))).toBe('mandate.notFound')
    expect(await desk.say('P008', 'renounce', mandateId)).toMatchObject({
      standing: 'ended',
      endWords: '代理人辞去委托',
    })
    expect(await desk.inbox('P007')).toContain('委托已终止')
    const waiting = await desk.propose('P011', 'P012')
    expect(await codeOf(desk.say('P012', 'renounce', waiting.mandateId))).toBe('mandate.settled')
  })
})
