import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listActions } from '../../../../server/modules/case/store/case-store'
import { getItemVersion } from '../../../../server/modules/service-item'
import { deriveCase } from '../../../../shared/case/derive-case'
import { planOf } from '../../../../shared/service-item/plan-of'
import { MEDINS } from '../../../support/builders'
import { Desk, SAY } from './desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

/** The log, folded anew, is what is stored beside it. */
async function expectReplay(caseId: string): Promise<void> {
  const { db } = desk.county.services
  const row = await desk.row(caseId)
  const plan = planOf(await getItemVersion(db, row.itemId, row.itemVersion))
  expect(deriveCase(caseId, plan, await listActions(db, caseId))).toEqual(row.state)
}

const papers = async (caseId: string) => {
  const rows = await desk.county.services.db.notice.findMany({
    where: { caseId, kind: 'paper' },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map((row) => row.key)
}

describe('残疾人证新办, from the phone to the hand', () => {
  it('stands still for the appraisal and the publicity, is decided by the county, comes down to the village and is rated', async () => {
    desk.moveTo('2026-03-02')
    const caseId = await desk.toldSubmitted('P002')
    await desk.act('yh.win1', 'receive', caseId, SAY.receive)
    await desk.check('yh.win1', caseId)
    const accepted = await desk.act('yh.win1', 'accept', caseId, SAY.accept)
    expect(accepted).toMatchObject({ status: 'inHandling' })
    expect(accepted.notices.map((notice) => notice.key)).toEqual(['acceptNotice'])
    desk.moveTo('2026-03-04')
    const paused = await desk.act('yh.shsw', 'startProcedure', caseId, SAY.procedure('appraisal', 'a'))
    expect(paused).toMatchObject({ status: 'suspended' })
    expect((await desk.row(caseId)).light).toBe('paused')
    desk.moveTo('2026-03-20')
    await desk.act('yh.shsw', 'endProcedure', caseId, SAY.ended('a'))
    await desk.act('yh.shsw', 'nodeApprove', caseId, SAY.approve)
    await desk.act('cl.shenpi', 'startProcedure', caseId, SAY.procedure('publicity', 'b'))
    desk.moveTo('2026-03-27')
    await desk.act('cl.shenpi', 'endProcedure', caseId, SAY.ended('b'))
    const reviewed = await desk.act('cl.shenpi', 'nodeApprove', caseId, SAY.approve)
    expect(reviewed.status).toBe('pendingDecision')
    const granted = await desk.act('cl.daibiao', 'grant', caseId, SAY.grant)
    expect(granted.status).toBe('granted')
    await desk.act('yh.win1', 'recordReentry', caseId, {
      system: '全国残联系统',
      externalNo: 'CL-1',
      differences: null,
    })
    await desk.act('cl.shenpi', 'produceResult', caseId, SAY.produce('hall-hs'))
    await desk.act('hs.chujian', 'sendResult', caseId, SAY.send('toTownship', 'hall-yh'))
    await desk.act('yh.win2', 'recordDelivery', caseId, SAY.arrived('hall-yh'))
    await desk.act('yh.win2', 'sendResult', caseId, SAY.send('toVillage', 'st-201'))
    await desk.act('shatou', 'recordDelivery', caseId, SAY.arrived('st-201'))
    expect((await desk.row(caseId)).custodyPoint).toBe('st-201')
    const done = await desk.act('shatou', 'handOut', caseId, SAY.handOut)
    expect(done.status).toBe('closed')
    await desk.act('P002', 'rate', caseId, { level: 1, tags: ['态度好'], text: '办得快', channel: 'own' })
    const mine = await (await desk.as('P002')).call.case.getMine({ caseId })
    expect(mine).toMatchObject({ statusKey: 'delivered', rating: { level: 1, tags: ['态度好'] } })
    expect(await papers(caseId)).toEqual(
      expect.arrayContaining([
        'receipt',
        'acceptNotice',
        'specialProcedure',
        'resumeNotice',
        'pauseNotice',
        'deliveryReceipt',
      ]),
    )
    expect(await desk.county.services.db.task.count({ where: { caseId, state: { in: ['waiting', 'claimed'] } } })).toBe(
      0,
    )
    await expectReplay(caseId)
  })
})

describe('高龄津贴, taken in by the village station', () => {
  it('is received and accepted in the village, reviewed above, decided and paid', async () => {
    desk.moveTo('2026-04-01')
    const caseId = await desk.toldElder('P001')
    expect(await desk.status(caseId)).toBe('received')
    await desk.check('shatou', caseId)
    await desk.act('shatou', 'accept', caseId, SAY.accept)
    await desk.act('yh.shsw', 'nodeApprove', caseId, SAY.approve)
    await desk.act('mz.shenpi', 'nodeApprove', caseId, SAY.approve)
    const granted = await desk.act('mz.daibiao', 'grant', caseId, {
      ...SAY.grant,
      amountText: '每月 100 元',
      payFrom: '2026年5月',
    })
    expect(granted.notices.map((notice) => notice.key)).toContain('benefitGrant')
    await desk.act('mz.shenpi', 'produceResult', caseId, { ...SAY.produce('hall-yh'), name: '高龄津贴待遇' })
    const done = await desk.act('yh.win1', 'close', caseId, { why: '津贴按月发到登记的账户' })
    expect(done.status).toBe('closed')
    await expectReplay(caseId)
  })
})

describe('参保登记 at the counter', () => {
  it('ends in one sitting: taken in, accepted, decided by another person, handed out', async () => {
    desk.moveTo('2026-05-06')
    const caseId = await desk.toldMedins('P003')
    expect(await desk.status(caseId)).toBe('received')
    const accepted = await desk.act('yh.win1', 'accept', caseId, SAY.accept)
    expect(accepted).toMatchObject({ status: 'accepted', notices: [] })
    expect(await desk.refusal('yh.win1', 'grant', caseId, SAY.grant)).toBe('identity.notAllowed')
    await desk.act('yh.zhuren', 'grant', caseId, SAY.grant)
    await desk.act('yh.win1', 'produceResult', caseId, { ...SAY.produce('hall-yh'), name: '参保登记结果' })
    const done = await desk.act('yh.win1', 'handOut', caseId, SAY.handOut)
    expect(done.status).toBe('closed')
    const row = await desk.row(caseId)
    expect([row.receivedOn, row.acceptedOn]).toEqual(['2026-05-06', '2026-05-06'])
    expect(row.itemId).toBe(MEDINS)
    await expectReplay(caseId)
  })
})
