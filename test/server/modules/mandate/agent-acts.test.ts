import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCases } from '../../../../server/modules/case'
import { codeOf, problemOf } from '../../../support/problems'
import { SAY } from '../case/desk'
import { MandateDesk } from './mandate-desk'

let desk: MandateDesk
beforeAll(async () => {
  desk = await MandateDesk.open()
})
afterAll(() => desk.close())

async function broken(): Promise<number[]> {
  const { db, county, clock, loadCalendar } = desk.county.services
  const ids: number[] = []
  await checkCases(db, { county, today: clock.today(), calendar: await loadCalendar(db) }, (one) => ids.push(one.id))
  return ids
}

const withdraw = (who: string, caseId: string) =>
  desk.desk.act(who, 'withdraw', caseId, { reason: null, papersBack: false })

describe('an agent', () => {
  it('needs a mandate of the register to hand anything in for another', async () => {
    expect(await codeOf(desk.applied('P007', 'P008'))).toBe('mandate.none')
    const { mandateId } = await desk.propose('P007', 'P008')
    expect(await codeOf(desk.applied('P007', 'P008'))).toBe('mandate.none')
    await desk.say('P008', 'confirm', mandateId)
    const caseId = await desk.applied('P007', 'P008')
    const rows = await desk.db.caseAction.findMany({ where: { caseId }, orderBy: { seq: 'asc' } })
    expect(rows[0]?.actor).toMatchObject({ kind: 'citizen', mandate: { mandateId, version: 2 } })
    const line = await desk.db.caseMaterial.findFirst({ where: { caseId, lineKey: 'mandate' } })
    expect(line?.state).toBe('exempt')
    expect(await broken()).toEqual([])
  })

  it('is named on the timeline to both and to officers, and the public sees no name', async () => {
    const { number } = await desk.agreed('P011', 'P012')
    const caseId = await desk.applied('P011', 'P012')
    const stamp = `由代理人康菊英凭委托书${number}办理`
    for (const who of ['P011', 'P012'])
      expect((await (await desk.desk.as(who)).call.case.getMine({ caseId })).timeline[0]?.agent, who).toBe(stamp)
    expect((await (await desk.desk.as('huangzhou')).call.case.get({ caseId })).timeline[0]?.agent).toBe(stamp)
    expect(await desk.inbox('P011')).toContain('康菊英刚代您办了：提交')
    const { queryCode } = await desk.desk.row(caseId)
    const { idNumber } = await desk.person('P011')
    const seen = await (await desk.desk.as('P016')).call.case.queryProgress({ queryCode, lastFour: idNumber.slice(-4) })
    expect(JSON.stringify(seen)).not.toContain('康菊英')
  })

  it('does what the mandate names and not what it must name in so many words', async () => {
    await desk.agreed('P019', 'P020', { acts: ['apply', 'supply', 'pickup'] })
    const caseId = await desk.applied('P019', 'P020')
    const refused = await problemOf(withdraw('P020', caseId))
    expect(refused).toMatchObject({ code: 'mandate.otherAct' })
    expect(refused.what).toContain('撤回申请')
    await desk.agreed('P019', 'P020', { acts: ['withdraw'] })
    await withdraw('P020', caseId)
    expect(await desk.desk.status(caseId)).toBe('withdrawn')
    expect(await broken()).toEqual([])
  })

  it('is held to the items of the mandate, and to its days', async () => {
    await desk.agreed('P024', 'P021', { scope: { kind: 'items', itemIds: ['dibao'] } })
    expect(await codeOf(desk.applied('P024', 'P021'))).toBe('mandate.otherMatter')
    await desk.agreed('P025', 'P021', { from: '2026-03-03' })
    expect(await codeOf(desk.applied('P025', 'P021'))).toBe('mandate.notYet')
  })

  it('cannot act nor read once the mandate was taken back; the principal goes on', async () => {
    const { mandateId } = await desk.agreed('P030', 'P031', { acts: ['apply', 'supply', 'withdraw'] })
    const caseId = await desk.applied('P030', 'P031')
    await desk.say('P030', 'revoke', mandateId)
    const refused = await problemOf(withdraw('P031', caseId))
    expect(refused.code).toBe('mandate.ended')
    expect(refused.what).toContain('委托人撤回')
    const agent = await desk.desk.as('P031')
    expect(await codeOf(agent.call.case.getMine({ caseId }))).toBe('case.notFound')
    expect(await codeOf(agent.call.case.getMyApplication({ caseId }))).toBe('case.notFound')
    expect((await agent.call.case.listMine({})).rows).toEqual([])
    const principal = await desk.desk.as('P030')
    expect((await principal.call.case.listMine({})).rows.map((row) => row.caseId)).toEqual([caseId])
    await withdraw('P030', caseId)
    expect(await broken()).toEqual([])
  })

  it('never rates, and nobody else finds the case', async () => {
    await desk.agreed('P034', 'P035')
    const caseId = await desk.applied('P034', 'P035')
    const rate = { level: 5, tags: [], text: null, channel: 'own' }
    expect(await codeOf(desk.desk.act('P035', 'rate', caseId, rate))).toBe('case.notYours')
    expect(await codeOf((await desk.desk.as('P036')).call.case.getMine({ caseId }))).toBe('case.notFound')
  })

  it('reads, and urges, a case that the principal handed in, once the mandate covers it', async () => {
    const { caseId } = await desk.desk.submit('P041', 'elder-card')
    const agent = await desk.desk.as('P042')
    expect(await codeOf(agent.call.case.getMine({ caseId }))).toBe('case.notFound')
    await desk.agreed('P041', 'P042', { scope: { kind: 'case', caseId }, acts: ['supply'] })
    expect((await agent.call.case.getMine({ caseId })).caseId).toBe(caseId)
    expect((await agent.call.case.listMine({})).rows.map((row) => row.caseId)).toEqual([caseId])
    expect(await codeOf(withdraw('P042', caseId))).toBe('mandate.otherAct')
  })
})

describe('at a counter', () => {
  const byHand = () =>
    ({ way: 'fingerprint', fileId: desk.id(), witness: null, digest: null, at: desk.county.clock.now() }) as const

  it('a mandate of the register is found by itself; a paper that was shown is taken down as such', async () => {
    const sent = await desk.application('P046', 'P043', { channel: 'window', confirmation: byHand() })
    await (await desk.desk.as('yh.win1')).call.case.submit(sent)
    const [paper] = await desk.db.caseAction.findMany({ where: { caseId: sent.caseId }, orderBy: { seq: 'asc' } })
    expect(paper?.input).toMatchObject({ agency: { kind: 'agent', basis: 'paper', mandateId: null } })
    const { mandateId } = await desk.agreed('P047', 'P049')
    const other = await desk.application('P047', 'P049', { channel: 'window', confirmation: byHand() })
    await (await desk.desk.as('yh.win1')).call.case.submit(other)
    const [found] = await desk.db.caseAction.findMany({ where: { caseId: other.caseId }, orderBy: { seq: 'asc' } })
    expect(found?.input).toMatchObject({ agency: { kind: 'agent', basis: 'register', mandateId } })
    expect(await broken()).toEqual([])
  })

  it('the agent who came with a paper does nothing on the phone afterwards', async () => {
    const sent = await desk.application('P048', 'P050', { channel: 'window', confirmation: byHand() })
    await (await desk.desk.as('yh.win1')).call.case.submit(sent)
    expect(await codeOf(desk.desk.act('P050', 'supply', sent.caseId, SAY.supply('x')))).toBe('case.notYours')
  })
})

describe('revoked in the very moment in which the agent acts', () => {
  it('one comes first: what was done before stands, what comes after is refused', async () => {
    for (const [principal, agent] of [
      ['P052', 'P054'],
      ['P058', 'P059'],
      ['P064', 'P060'],
    ] as const) {
      const { mandateId } = await desk.agreed(principal, agent)
      const sent = await desk.application(principal, agent)
      const [son, mother] = [await desk.desk.as(agent), await desk.desk.as(principal)]
      const [acted, ended] = await Promise.allSettled([
        son.call.case.submit(sent),
        mother.call.mandate.revoke({ opId: desk.id(), mandateId }),
      ])
      expect(ended.status).toBe('fulfilled')
      const rows = await desk.db.caseAction.findMany({ where: { caseId: sent.caseId } })
      if (acted.status === 'fulfilled') {
        expect(rows[0]?.actor).toMatchObject({ mandate: { version: 2 } })
      } else {
        expect(rows).toEqual([])
        expect(await codeOf(Promise.reject(acted.reason))).toBe('mandate.ended')
      }
      expect(await codeOf(desk.applied(principal, agent))).toBe('mandate.ended')
    }
    expect(await broken()).toEqual([])
  })

  it('of two who end it one is first', async () => {
    const { mandateId } = await desk.agreed('P066', 'P067')
    const [him, her] = [await desk.desk.as('P066'), await desk.desk.as('P067')]
    const both = await Promise.allSettled([
      him.call.mandate.revoke({ opId: desk.id(), mandateId }),
      her.call.mandate.renounce({ opId: desk.id(), mandateId }),
    ])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(await desk.db.mandateAct.count({ where: { mandateId, name: 'end' } })).toBe(1)
  })
})

describe('the register, looked through', () => {
  it('finds an act whose mandate never was, or was over', async () => {
    const { mandateId } = await desk.agreed('P071', 'P068')
    await desk.applied('P071', 'P068')
    expect(await broken()).toEqual([])
    const set = (acts: string) =>
      desk.county.database.runAsOwner(`UPDATE "Mandate" SET "acts" = '${acts}' WHERE "mandateId" = '${mandateId}'`)
    await set('{pickup}')
    expect(await broken()).toEqual([30])
    await set('{apply}')
    expect(await broken()).toEqual([])
  })
})
