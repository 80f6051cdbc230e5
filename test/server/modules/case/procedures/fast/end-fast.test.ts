import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../../support/problems'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

const end = async (who: string, caseId: string) => (await desk.as(who)).call.case.endFast({ opId: desk.id(), caseId })

describe('取消加急', () => {
  it('takes the case back into the row, keeps on record what was said, and may be followed by another', async () => {
    const caseId = await desk.toldAccepted('P002')
    expect(await codeOf(end('yh.zhuren', caseId))).toBe('case.orderRequired')
    const { call } = await desk.as('yh.zhuren')
    const ground = { ground: 'hardToCome', note: '老人行动不便' } as const
    await call.case.markFast({ opId: desk.id(), caseId, ...ground })
    expect(await codeOf(end('yh.shsw', caseId))).toBe('case.notYours')
    await end('cl.daibiao', caseId)
    expect((await call.case.get({ caseId })).fastTrack).toBe(undefined)
    const { db } = desk.county.services
    expect(await db.fastTrack.findMany({ where: { caseId } })).toMatchObject([{ by: 'S013', endedBy: 'S043' }])
    await call.case.markFast({ opId: desk.id(), caseId, ...ground })
    expect(await db.auditRow.count({ where: { action: 'case.end-fast', objectId: caseId } })).toBe(1)
  })
})
