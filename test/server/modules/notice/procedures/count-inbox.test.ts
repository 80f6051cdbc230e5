import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { HandoverDesk } from '../../handover/handover-desk'

let desk: HandoverDesk
beforeAll(async () => {
  desk = await HandoverDesk.open()
})
afterAll(() => desk.close())

it('未读数 counts the own messages that were not read, and no longer those that were', async () => {
  await desk.device.push(await desk.intake('P002'))
  const list = await desk.handOver()
  await desk.confirm('yh.win1', list, { idCard: 'missing' })
  const clerk = await desk.as('shatou')
  const { unread, rows } = await clerk.call.notice.listInbox({})
  expect(unread).toBeGreaterThan(0)
  expect(await clerk.call.notice.counts({})).toEqual({ unread })
  await clerk.call.notice.markRead({ opId: newId(desk.county), ids: rows.map((row) => row.id) })
  expect(await clerk.call.notice.counts({})).toEqual({ unread: 0 })
  expect(await codeOf((await desk.as('P003')).call.notice.counts({}))).toBe('identity.notAllowed')
})
