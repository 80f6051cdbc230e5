import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, problemOf } from '../../../../support/problems'
import { MandateDesk } from '../mandate-desk'

let desk: MandateDesk
beforeAll(async () => {
  desk = await MandateDesk.open()
})
afterAll(() => desk.close())

describe('约定委托', () => {
  it('waits for the agent, who is told, and writes an audit row', async () => {
    await desk.desk.as('P008')
    const made = await desk.propose('P007', 'P008')
    expect(made).toMatchObject({
      standing: 'waiting',
      side: 'principal',
      number: null,
      can: ['revoke'],
      agentName: '旷卫东',
    })
    expect(await desk.inbox('P008')).toContain('想请您代办')
    const audit = await desk.db.auditRow.findFirst({ where: { objectId: made.mandateId } })
    expect(audit?.action).toBe('mandate.propose')
    const acts = await desk.db.mandateAct.findMany({ where: { mandateId: made.mandateId } })
    expect(acts.map((act) => act.name)).toEqual(['propose'])
  })

  it('answers alike whether the county knows the agent or not', async () => {
    const known = await desk.propose('P011', 'P012')
    const { call } = await desk.desk.as('P011')
    const offer = await desk.offer('P012')
    const unknown = await call.mandate.propose({
      ...offer,
      agent: { by: 'idNumber', name: '某某某', idNumber: '990423198001019013' },
    })
    const otherName = await call.mandate.propose({
      ...{ ...offer, opId: desk.id(), mandateId: desk.id() },
      agent: { by: 'phone', name: '别的名字', phone: '15400000011' },
    })
    const shape = (one: typeof known) => ({ ...one, mandateId: '', agentName: '' })
    expect(shape(unknown)).toEqual(shape(known))
    expect(shape(otherName)).toEqual(shape(known))
    expect((await (await desk.desk.as('P013')).call.mandate.listMine({})).held).toEqual([])
  })

  it('is sent twice and written once', async () => {
    const { call } = await desk.desk.as('P016')
    const offer = await desk.offer('P017')
    expect(await call.mandate.propose(offer)).toEqual(await call.mandate.propose(offer))
    expect(await codeOf(call.mandate.propose({ ...offer, opId: desk.id() }))).toBe('mandate.settled')
  })

  it('refuses what cannot be', async () => {
    const refused = (who: string, agent: string, change: Parameters<MandateDesk['propose']>[2]) =>
      codeOf(desk.propose(who, agent, change))
    expect(await refused('P019', 'P019', {})).toBe('mandate.self')
    expect(await refused('P019', 'P023', {})).toBe('mandate.minor')
    expect(await refused('P044', 'P042', {})).toBe('mandate.wardsOwn')
    expect(await refused('P019', 'P020', { until: '2027-03-03' })).toBe('mandate.badTerm')
    expect(await refused('P019', 'P020', { from: '2026-03-01' })).toBe('mandate.badTerm')
    expect(await refused('P019', 'P020', { scope: { kind: 'items', itemIds: ['no-such-item'] } })).toBe(
      'mandate.matterUnknown',
    )
    expect(await refused('P019', 'P020', { scope: { kind: 'case', caseId: desk.id() } })).toBe('mandate.matterUnknown')
    const tooLong = await problemOf(desk.propose('P019', 'P020', { until: '2028-01-01' }))
    expect(tooLong.what).toContain('2027-03-02')
  })

  it('is for somebody who said who they are', async () => {
    const { call } = await desk.desk.as('15400009990')
    expect(await codeOf(desk.offer('P020').then((offer) => call.mandate.propose(offer)))).toBe('identity.personNeeded')
  })
})
