import { afterAll, beforeAll, expect, it } from 'vitest'
import { tellMissingYear } from '../../../../../server/modules/case/clock/missing-year'
import { Desk } from '../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

it('administrators and supervisors hear each working day of December that the next year is missing, once a day', async () => {
  const tell = () => tellMissingYear(desk.county.services)
  const { notice } = desk.county.services.db
  desk.moveTo('2026-11-30')
  expect(await tell()).toEqual({ year: null, told: 0 })
  desk.moveTo('2026-12-01')
  const { year, told } = await tell()
  expect([year, told > 1]).toEqual([2027, true])
  expect(await tell()).toEqual({ year: 2027, told: 0 })
  const inbox = await (await desk.as('hs.sysadmin')).call.notice.listInbox({})
  expect(JSON.stringify(inbox)).toContain('还没有导入2027年放假安排')
  expect(JSON.stringify(await (await desk.as('hs.jiancha')).call.notice.listInbox({}))).toContain('2027年')
  desk.moveTo('2026-12-02')
  expect((await tell()).told).toBe(told)
  expect(await notice.count({ where: { key: 'w.holidayMissing' } })).toBe(2 * told)
})
