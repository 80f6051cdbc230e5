import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCalendar } from '../../../../../server/modules/calendar'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { tableOf2026 } from '../table-of-2026'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

it('a proposed table that is dropped is never counted by', async () => {
  const before = await loadCalendar(county.services.db)
  const file = tableOf2026({ '2026-09-01': 'rest' }, '2026-02-28')
  const admin = (await signIn(county, 'hs.sysadmin')).call.calendar
  const { importId } = await admin.proposeTable({ opId: newId(county), file })
  const { call } = await signIn(county, 'hs.secadmin')
  expect(await call.calendar.dropTable({ opId: newId(county), importId })).toEqual({ dropped: true })
  expect(await codeOf(call.calendar.confirmTable({ opId: newId(county), importId }))).toBe('calendar.decided')
  expect(await codeOf(admin.dropTable({ opId: newId(county), importId }))).toBe('calendar.decided')
  expect(await loadCalendar(county.services.db)).toEqual(before)
})
