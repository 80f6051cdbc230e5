import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../../support/problems'
import { MandateDesk } from '../../../mandate/mandate-desk'

let desk: MandateDesk
beforeAll(async () => {
  desk = await MandateDesk.open()
})
afterAll(() => desk.close())

describe('能代领的人', () => {
  it('are those whose mandate names it and covers the case today, for whoever works on the case', async () => {
    const caseId = await desk.desk.toldSubmitted('P007')
    const list = async (who: string) => (await desk.desk.as(who)).call.case.listProxies({ caseId })
    expect(await list('yh.win1')).toEqual([])
    await desk.agreed('P007', 'P009', { acts: ['apply'] })
    await desk.agreed('P007', 'P003', { scope: { kind: 'items', itemIds: ['dibao'] } })
    const { mandateId, number } = await desk.agreed('P007', 'P008')
    expect(await list('yh.win1')).toMatchObject([{ mandateId, number, agentName: '旷卫东', relation: '子女' }])
    expect(await codeOf(list('longyan'))).toBe('case.notFound')
    expect(await codeOf(list('P008'))).toBe('identity.notAllowed')
    await desk.say('P007', 'revoke', mandateId)
    expect(await list('yh.win1')).toEqual([])
  })
})
