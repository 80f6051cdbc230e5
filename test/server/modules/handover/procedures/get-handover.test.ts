import { formatListNumber, makeListNumber } from '@shared/handover/list-number'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, problemOf } from '../../../../support/problems'
import { DOT, HandoverDesk } from '../handover-desk'

let desk: HandoverDesk
beforeAll(async () => {
  desk = await HandoverDesk.open()
})
afterAll(() => desk.close())

describe('打开移交清单', () => {
  it('by its number however typed, with the signatures, and on which side the caller stands', async () => {
    await desk.device.push(await desk.intake('P020'))
    const list = await desk.handOver()
    const { call } = await desk.as('yh.win1')
    const opened = await call.handover.get({ number: ` ${formatListNumber(list.number).toLowerCase()} ` })
    expect(opened).toMatchObject({ side: 'receiver', own: false, signatures: { sender: DOT, receiver: null } })
    expect(opened.list).toMatchObject({ number: list.number, state: 'moving', dueOn: '2026-03-03' })
    expect(opened.list.papers.every((paper) => paper.applicantMasked.includes('*'))).toBe(true)
    expect((await desk.device.clerk.call.handover.get({ number: list.number })).side).toBe('sender')
    const stored = await desk.county.services.db.handoverList.findFirstOrThrow({ where: { number: list.number } })
    expect(Buffer.from(stored.signatures).toString('latin1')).not.toContain('iVBOR')
  })

  it('one that the village has not sent is not known, and says what to do; half a number is none', async () => {
    const { call } = await desk.as('yh.win1')
    const unsent = makeListNumber({ point: 'YH201', on: '2026-03-02', sequence: 9_999 })
    const problem = await problemOf(call.handover.get({ number: unsent }))
    expect(problem.code).toBe('handover.unknown')
    expect(problem.todo).toContain('请站里联网上传')
    expect(await codeOf(call.handover.get({ number: unsent.slice(2) }))).toBe('handover.numberWrong')
  })

  it('a bundle at the wrong counter is told where it belongs; a citizen is told nothing', async () => {
    await desk.device.push(await desk.intake('P021'))
    const list = await desk.handOver()
    const wrong = await problemOf((await desk.as('hs.chujian')).call.handover.get({ number: list.number }))
    expect(wrong).toMatchObject({ code: 'handover.notReceiver', values: { to: expect.stringContaining('永和乡') } })
    expect(await codeOf((await desk.as('P003')).call.handover.get({ number: list.number }))).toBe('identity.notAllowed')
  })
})
