import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../support/problems'
import { CARD, MandateDesk } from '../mandate-desk'

let desk: MandateDesk
beforeAll(async () => {
  desk = await MandateDesk.open()
})
afterAll(() => desk.close())

describe('替人办事时先填好的', () => {
  it('is what the form asks of the principal, and what the mandate says of the agent', async () => {
    const { mandateId } = await desk.agreed('P007', 'P008', { acts: ['apply', 'withdraw'] })
    const filled = await (await desk.desk.as('P008')).call.mandate.prefill({ mandateId, itemId: CARD })
    expect(filled.situations).toEqual({ handler: 'agent' })
    expect(filled.answers).toMatchObject({ name: '刘桂秀', idNumber: '990423194908029027', agentName: '旷卫东' })
    expect(filled.answers).toMatchObject({ agentRelation: 'child', mandateScope: ['submit', 'withdraw'] })
    const audit = await desk.db.auditRow.findFirst({ where: { action: 'mandate.prefill' } })
    expect(audit).toMatchObject({ objectKind: 'person', purpose: CARD })
  })

  it('is for the agent, while the mandate covers the item', async () => {
    const { mandateId } = await desk.agreed('P011', 'P012', { scope: { kind: 'items', itemIds: ['dibao'] } })
    const ask = async (who: string, itemId = CARD) =>
      codeOf((await desk.desk.as(who)).call.mandate.prefill({ mandateId, itemId }))
    expect(await ask('P012')).toBe('mandate.otherMatter')
    expect(await ask('P011', 'dibao')).toBe('mandate.notFound')
    expect(await ask('P013', 'dibao')).toBe('mandate.notFound')
    await desk.say('P011', 'revoke', mandateId)
    expect(await ask('P012', 'dibao')).toBe('mandate.ended')
  })
})
