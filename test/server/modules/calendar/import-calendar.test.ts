import { isWorkday } from '@shared/calendar/workday-calendar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importCalendar, loadCalendar } from '../../../../server/modules/calendar'
import { inTransaction } from '../../../../server/platform/db'
import { openTestDatabase, type TestDatabase } from '../../../support/database'
import { problemOf } from '../../../support/problems'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase('seeded')
})
afterAll(() => database.close())

/** A year far off, so that nobody takes its days for real ones. */
const table = {
  version: 'test-2099',
  years: [2099],
  sources: ['测试用的 2026-11-28 通知'],
  days: {
    '2099-01-01': 'rest',
    '2099-01-04': 'work',
    '2099-05-01': 'rest',
    '2099-10-01': 'rest',
    '2099-10-02': 'rest',
  },
}
const bring = (file: unknown) =>
  inTransaction(database.db, (tx) => importCalendar(tx, file, { at: new Date(), today: '2026-11-29' }))

describe('importing a table of working days', () => {
  it('counts by it from the next call on; the same file again changes nothing', async () => {
    const before = await loadCalendar(database.db)
    expect(await bring(table)).toEqual([2099])
    const after = await loadCalendar(database.db)
    expect(after.years).toEqual([...before.years, 2099])
    expect(after.sources?.at(-1)).toBe('测试用的 2026-11-28 通知')
    expect(isWorkday(after, '2099-01-04')).toBe(true)
    expect(isWorkday(after, '2026-02-17')).toBe(false)
    expect(await bring(table)).toEqual([])
  })

  it('a corrected table takes the place of the first one, whole, with the next version', async () => {
    const { '2099-01-04': _, ...days } = table.days
    expect(await bring({ ...table, days })).toEqual([2099])
    const { version, ...calendar } = await loadCalendar(database.db)
    expect(version).toContain('2099.2')
    expect(isWorkday({ version, ...calendar }, '2099-01-04')).toBe(false)
  })

  it('is refused with every row that cannot be, and nothing changes', async () => {
    const before = await loadCalendar(database.db)
    const days = { ...table.days, '2099-01-05': 'work', '2098-01-01': 'rest' }
    const refused = await problemOf(bring({ ...table, days }))
    expect(refused).toMatchObject({ code: 'calendar.refused', title: '工作日表有 2 处不对' })
    expect(refused.fields?.map((row) => row.path)).toEqual(['days.2099-01-05', 'days.2098-01-01'])
    expect(await loadCalendar(database.db)).toEqual(before)
  })

  it('is refused when it is something else', async () => {
    expect(await problemOf(bring([]))).toMatchObject({ code: 'calendar.refused' })
    expect(await problemOf(bring({ ...table, years: ['2099'] }))).toMatchObject({
      code: 'calendar.refused',
      fields: [{ path: 'years.0' }],
    })
  })
})
