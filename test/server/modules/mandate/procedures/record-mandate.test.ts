import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordMandate } from '../../../../../shared/mandate/view/mandate-view'
import { codeOf } from '../../../../support/problems'
import { MandateDesk } from '../mandate-desk'

let desk: MandateDesk
beforeAll(async () => {
  desk = await MandateDesk.open()
})
afterAll(() => desk.close())

async function record(who: string, change: Partial<RecordMandate> = {}) {
  const { agent: _, ...offer } = await desk.offer('P003')
  const of = async (resident: string) => {
    const { name, idNumber } = await desk.person(resident)
    return { name, idNumber }
  }
  return (await desk.desk.as(who)).call.mandate.record({
    ...offer,
    ...{ principal: await of('P001'), agent: await of('P003'), origin: 'counter', identityChecked: true },
    ...change,
  })
}

describe('窗口登记委托', () => {
  it('is in force at once, in the name of the counter, and both sides find it on their phones', async () => {
    const made = await record('yh.win1')
    expect(made).toMatchObject({ standing: 'live', side: 'counter', originWords: '双方到场，窗口登记', can: [] })
    expect(made.number).toMatch(/托〔2026〕1号$/)
    const audit = await desk.db.auditRow.findFirst({ where: { objectId: made.mandateId } })
    expect(audit?.action).toBe('mandate.record')
    const mine = await (await desk.desk.as('P003')).call.mandate.listMine({})
    expect(mine.held.map((one) => one.number)).toEqual([made.number])
    const paper = await (await desk.desk.as('yh.win1')).call.notice.readPaper({ noticeId: made.paperId ?? '' })
    expect(paper.lines.join('')).toContain('本人到场签名')
  })

  it('is refused for another name, for oneself, and to whoever sits at no counter', async () => {
    const { idNumber } = await desk.person('P001')
    expect(await codeOf(record('yh.win1', { principal: { name: '别人', idNumber } }))).toBe('identity.personUnknown')
    expect(await codeOf(record('yh.win1', { agent: { name: '旷德生', idNumber } }))).toBe('mandate.self')
    for (const who of ['cl.shenpi', 'hs.jiancha', 'P001'])
      expect(await codeOf(record(who)), who).toBe('identity.notAllowed')
    const { personId } = await desk.person('P001')
    await desk.db.staff.update({ where: { account: 'yh.win2' }, data: { relatives: [personId] } })
    expect(await codeOf(record('yh.win2'))).toBe('case.ownCase')
  })
})
