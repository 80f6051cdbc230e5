import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemOf } from '../../../../../support/problems'
import { MandateDesk } from '../../../mandate/mandate-desk'
import { promisesOfAct } from '../../act-suite'
import { type Desk, SAY } from '../../desk'

let mandates: MandateDesk
let desk: Desk
beforeAll(async () => {
  mandates = await MandateDesk.open()
  desk = mandates.desk
})
afterAll(() => desk.close())

describe('发放', () => {
  promisesOfAct(() => desk, {
    name: 'handOut',
    audit: 'case.hand-out',
    who: 'shatou',
    input: SAY.handOut,
    ready: (on, resident) => on.toldArrived(resident),
    leadsTo: 'closed',
    stranger: ['longyan', 'case.notYours'],
    notNow: [(on, resident) => on.toldHandedOut(resident), 'case.notYours'],
  })

  it('needs a mandate or a relation when somebody else takes it, and keeps the name out of the log', async () => {
    const caseId = await desk.toldArrived('P009')
    const proxy = { ...SAY.handOut, taker: 'proxy', takerName: '旷某' }
    expect(await desk.refusal('shatou', 'handOut', caseId, proxy)).toBe('case.takerMismatch')
    await desk.act('shatou', 'handOut', caseId, { ...proxy, taker: 'family', relation: '儿子' })
    const rows = await desk.county.services.db.caseAction.findMany({ where: { caseId } })
    expect(JSON.stringify(rows)).not.toContain('旷某')
  })

  it('to a proxy looks the mandate up: whose it is, what it names, who stands there; a paper of their own is taken down as such', async () => {
    const caseId = await desk.toldArrived('P011')
    const proxy = { ...SAY.handOut, taker: 'proxy', takerName: '康菊英' }
    const offer = (input: object) => problemOf(desk.act('shatou', 'handOut', caseId, { ...proxy, ...input }))
    const other = await mandates.agreed('P016', 'P012')
    expect((await offer({ mandate: other.number })).code).toBe('mandate.numberUnknown')
    expect((await offer({ mandate: '演永政托〔2026〕99号' })).code).toBe('mandate.numberUnknown')
    const narrow = await mandates.agreed('P011', 'P012', { acts: ['apply'] })
    expect((await offer({ mandate: narrow.number })).code).toBe('mandate.otherAct')
    const { mandateId, number } = await mandates.agreed('P011', 'P012', {
      scope: { kind: 'case', caseId },
      acts: ['pickup'],
    })
    expect((await offer({ mandate: number, mandateId, takerName: '别人' })).code).toBe('mandate.otherTaker')
    const proxies = await (await desk.as('shatou')).call.case.listProxies({ caseId })
    expect(proxies.map((one) => one.number)).toEqual([number])
    await desk.act('shatou', 'handOut', caseId, { ...proxy, mandate: number, mandateId })
    const last = await desk.county.services.db.caseAction.findFirstOrThrow({ where: { caseId, name: 'handOut' } })
    expect(last.input).toMatchObject({ mandate: number, mandateId, mandateBasis: 'register' })
    const step = (await (await desk.as('P011')).call.case.getMine({ caseId })).timeline.find(
      (one) => one.agent !== undefined,
    )
    expect(step?.agent).toContain(number)
  })

  it('to somebody with a paper that they wrote themselves says that it was a paper', async () => {
    const caseId = await desk.toldArrived('P013')
    const proxy = { ...SAY.handOut, taker: 'proxy', takerName: '邻居', mandate: '纸质委托书，当面核过' }
    await desk.act('shatou', 'handOut', caseId, proxy)
    const last = await desk.county.services.db.caseAction.findFirstOrThrow({ where: { caseId, name: 'handOut' } })
    expect(last.input).toMatchObject({ mandateId: null, mandateBasis: 'paper' })
  })
})
