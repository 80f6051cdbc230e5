import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCalendar } from '../../../../../server/modules/calendar'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../support/actors'
import { codeOf, problemOf } from '../../../../support/problems'
import { tableOf2026 } from '../table-of-2026'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const propose = async (who: string, file: unknown) =>
  (await signIn(county, who)).call.calendar.proposeTable({ opId: newId(county), file })

describe('proposing a table of working days', () => {
  it('keeps it, and nothing counts by it yet', async () => {
    const before = await loadCalendar(county.services.db)
    const { importId } = await propose('hs.sysadmin', tableOf2026({ '2026-09-01': 'rest' }, '2026-02-28'))
    expect(await loadCalendar(county.services.db)).toBe(before)
    const row = await county.services.db.calendarImport.findUniqueOrThrow({ where: { importId } })
    expect(row).toMatchObject({ state: 'proposed', years: [2026], publishedOn: '2026-02-28', change: null })
    const audit = await county.services.db.auditRow.findFirst({ where: { objectKind: 'calendar', objectId: importId } })
    expect(audit?.action).toBe('calendar.propose')
  })

  it('is refused row by row, and where nothing would change', async () => {
    const wrong = await problemOf(propose('hs.sysadmin', tableOf2026({ '2026-09-05': 'rest' }, '2026-02-28')))
    expect(wrong).toMatchObject({ code: 'calendar.refused', fields: [{ path: 'days.2026-09-05' }] })
    const future = propose('hs.sysadmin', tableOf2026({}, '2026-03-03'))
    expect((await problemOf(future)).fields).toMatchObject([{ path: 'sources.0' }])
    const { calendarYear } = county.services.db
    const { source } = await calendarYear.findUniqueOrThrow({ where: { year: 2026 } })
    const same = { ...tableOf2026({}, '2026-02-28'), sources: [source] }
    expect(await codeOf(propose('hs.sysadmin', same))).toBe('calendar.sameTable')
  })

  it('is for the system administrator', async () => {
    for (const who of ['hs.secadmin', 'hs.audit', 'hs.win3'])
      expect(await codeOf(propose(who, tableOf2026({}, '2026-02-28'))), who).toBe('identity.notAllowed')
  })
})
