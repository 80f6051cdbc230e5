import { isWorkday } from '@shared/calendar/workday-calendar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCalendar } from '../../../../server/modules/calendar'
import { openTestDatabase, type TestDatabase } from '../../../support/database'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase('seeded')
})
afterAll(() => database.close())

describe('the calendar of working days', () => {
  it('is the imported table: holidays rest, make-up days work', async () => {
    const calendar = await loadCalendar(database.db)
    expect(calendar.years).toEqual([2024, 2025, 2026])
    expect(isWorkday(calendar, '2026-02-14')).toBe(true)
    expect(isWorkday(calendar, '2026-02-17')).toBe(false)
    expect(calendar.sources?.[2]).toContain('国务院办公厅')
  })

  it('is read again as soon as another year is imported', async () => {
    const before = await loadCalendar(database.db)
    expect(await loadCalendar(database.db)).toBe(before)
    await database.runAsOwner(
      `INSERT INTO "CalendarYear" VALUES (2027, 1, '测试用的通知', now())`,
      `INSERT INTO "CalendarDay" VALUES ('2027-02-08', 'rest', '测试用的通知')`,
    )
    const after = await loadCalendar(database.db)
    expect(after.years).toContain(2027)
    expect(after.version).not.toBe(before.version)
    expect(isWorkday(after, '2027-02-08')).toBe(false)
  })
})
