import { calendarBefore } from '@shared/calendar/calendar-versions'
import { isWorkday } from '@shared/calendar/workday-calendar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCalendar } from '../../../../../server/modules/calendar'
import { replayCalendar } from '../../../../../server/modules/case'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../support/actors'
import { codeOf, problemOf } from '../../../../support/problems'
import { tableOf2026 } from '../table-of-2026'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const propose = async (file: object) =>
  (await (await signIn(county, 'hs.sysadmin')).call.calendar.proposeTable({ opId: newId(county), file })).importId
const confirm = async (who: string, importId: string) =>
  (await signIn(county, who)).call.calendar.confirmTable({ opId: newId(county), importId })

describe('confirming a table of working days', () => {
  it('is for another person than who proposed, and from then on the county counts by it', async () => {
    const before = await loadCalendar(county.services.db)
    const importId = await propose(tableOf2026({ '2026-09-01': 'rest' }, '2026-02-28'))
    expect((await problemOf(confirm('hs.sysadmin', importId))).code).toBe('calendar.twoPersons')
    expect(await loadCalendar(county.services.db)).toEqual(before)
    expect(await confirm('hs.secadmin', importId)).toEqual({ confirmed: true })
    const after = await loadCalendar(county.services.db)
    expect([isWorkday(before, '2026-09-01'), isWorkday(after, '2026-09-01')]).toEqual([true, false])
    expect(after.changes).toMatchObject([{ publishedOn: '2026-02-28', importedOn: '2026-03-02', years: [2026] }])
    // What it took the place of can be read back day by day.
    const { days, years, version } = calendarBefore(after)
    expect({ days, years, version }).toEqual({ days: before.days, years: before.years, version: before.version })
    expect(await codeOf(confirm('hs.secadmin', importId))).toBe('calendar.decided')
  })

  it('waits until the open clocks are replayed by the table before', async () => {
    const next = await propose(tableOf2026({ '2026-09-02': 'rest' }, '2026-02-28'))
    expect(await codeOf(confirm('hs.secadmin', next))).toBe('calendar.replaying')
    await replayCalendar(county.services)
    expect(await confirm('hs.secadmin', next)).toEqual({ confirmed: true })
    expect((await loadCalendar(county.services.db)).changes).toHaveLength(2)
  })

  it('of a table that nobody proposed is refused', async () => {
    expect(await codeOf(confirm('hs.secadmin', newId(county)))).toBe('calendar.importUnknown')
  })

  it('of a year that had none says what counted before: weekends and what was known of it', async () => {
    await replayCalendar(county.services)
    const known = Object.entries((await loadCalendar(county.services.db)).days).filter(([day]) => day >= '2027')
    const days = { '2027-01-01': 'rest', '2027-05-03': 'rest', '2027-10-01': 'rest', '2027-02-08': 'rest' }
    const file = { version: 'test', years: [2027], sources: ['国务院办公厅 2026-03-01 通知'], days }
    await confirm('hs.secadmin', await propose(file))
    const after = await loadCalendar(county.services.db)
    expect(after.years).toContain(2027)
    const before = calendarBefore(after)
    expect(before.years).not.toContain(2027)
    expect(Object.entries(before.days).filter(([day]) => day >= '2027')).toEqual(known)
  })
})
