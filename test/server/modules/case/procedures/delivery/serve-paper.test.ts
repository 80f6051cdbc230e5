import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayReadAttachment } from '../../../../../../server/modules/case'
import { registerCaseReader } from '../../../../../../server/modules/notice/paper-readers'
import { promisesOfAct } from '../../act-suite'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  registerCaseReader(mayReadAttachment)
  desk = await Desk.open()
})
afterAll(() => desk.close())

import { AFTER, paperOf, toldRefusedAtHall } from '../../after-story'

describe('送达', () => {
  promisesOfAct(() => desk, {
    name: 'serve',
    audit: 'case.serve',
    who: 'yh.win1',
    input: async (caseId: string) => AFTER.served(await paperOf(desk, caseId, 'serviceRefused')),
    ready: (on, resident) => toldRefusedAtHall(on, resident),
    leadsTo: 'closed',
    stranger: ['longyan', 'case.notYours'],
    notNow: [
      async (on, resident) => {
        const caseId = await toldRefusedAtHall(on, resident)
        await on.act('yh.win1', 'serve', caseId, AFTER.served(await paperOf(on, caseId, 'serviceRefused')))
        return caseId
      },
      'case.alreadyDone',
    ],
  })

  it('of the decision makes a receipt that ticks the way, and the periods of review and suit begin', async () => {
    const caseId = await toldRefusedAtHall(desk, 'P009')
    const noticeId = await paperOf(desk, caseId, 'serviceRefused')
    const answer = await desk.act('yh.win1', 'serve', caseId, AFTER.served(noticeId))
    expect(answer.notices.map((notice) => notice.key)).toEqual(['deliveryReceipt'])
    const { call } = await desk.as('yh.win1')
    const { clocks, tasks } = await call.case.get({ caseId })
    expect(
      clocks.filter((clock) => /Window$/.test(clock.name)).map(({ name, dueOn, light }) => [name, dueOn, light]),
    ).toEqual([
      ['reviewWindow', '2026-05-06', 'none'],
      ['litigationWindow', '2026-09-02', 'none'],
    ])
    expect(tasks.filter((task) => task.state === 'waiting' && task.kind !== 'reenter')).toEqual([])
    const receipt = await call.notice.readPaper({ noticeId: answer.notices[0]?.noticeId ?? '' })
    expect(receipt.lines.join()).toContain('☑直接')
    const log = await desk.county.services.db.caseAction.findMany({ where: { caseId, name: 'serve' } })
    expect(JSON.stringify(log)).not.toContain('旷志良')
  })

  it('by publication leaves the result where it lies, and closes when the thirty days are over', async () => {
    const caseId = await toldRefusedAtHall(desk, 'P013')
    const noticeId = await paperOf(desk, caseId, 'serviceRefused')
    const published = AFTER.served(noticeId, {
      way: 'publicNotice',
      tried: '上门三次、打电话都找不到人',
      places: '县政府网站',
    })
    const answer = await desk.act('yh.win1', 'serve', caseId, published)
    expect(answer).toMatchObject({ status: 'readyForPickup', notices: [{ key: 'serviceByPublication' }] })
    expect(await desk.refusal('yh.win1', 'close', caseId, { why: '公告期满，视为送达' })).toBe('case.orderRequired')
    desk.moveTo('2026-04-01')
    expect((await desk.act('yh.win1', 'close', caseId, { why: '公告期满，视为送达' })).status).toBe('closed')
    desk.moveTo('2026-03-02')
  })

  it('is of papers of this case only', async () => {
    const caseId = await toldRefusedAtHall(desk, 'P050')
    expect(await desk.refusal('yh.win1', 'serve', caseId, AFTER.served(desk.id()))).toBe('input.invalid')
  })
})
