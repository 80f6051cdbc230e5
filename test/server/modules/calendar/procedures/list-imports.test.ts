import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { tableOf2026 } from '../table-of-2026'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

it('shows each day that would change, and to the proposer that another person confirms', async () => {
  const admin = (await signIn(county, 'hs.sysadmin')).call.calendar
  expect(await admin.listImports({})).toEqual({ years: [2024, 2025, 2026], rows: [] })
  const file = tableOf2026({ '2026-09-01': 'rest', '2026-09-05': 'work' }, '2026-02-28')
  const { importId } = await admin.proposeTable({ opId: newId(county), file })
  const security = (await signIn(county, 'hs.secadmin')).call.calendar
  const [mine] = (await admin.listImports({})).rows
  const [other] = (await security.listImports({})).rows
  expect([mine?.mayConfirm, other?.mayConfirm]).toEqual([false, true])
  expect(other).toMatchObject({ importId, state: 'proposed', decidedBy: null, publishedOn: '2026-02-28', moved: 0 })
  expect(other?.days).toEqual([
    { on: '2026-09-01', before: '按星期', after: '放假' },
    { on: '2026-09-05', before: '按星期', after: '补班' },
  ])
  await security.confirmTable({ opId: newId(county), importId })
  expect((await admin.listImports({})).rows[0]).toMatchObject({ state: 'replaying', days: [], mayConfirm: false })
  expect(await codeOf((await signIn(county, 'hs.audit')).call.calendar.listImports({}))).toBe('identity.notAllowed')
})
