import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, signIn, somebody, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

describe('the devices that are signed in', () => {
  it('are the caller’s own, with the one in use marked, and tell no token', async () => {
    const phone = await signIn(county, 'P002')
    await signIn(county, 'P002')
    await signIn(county, 'P003')
    const rows = await phone.call.identity.listSessions({})
    expect(rows).toHaveLength(2)
    expect(rows.filter((row) => row.current)).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(phone.token)
  })

  it('leave out those that have ended', async () => {
    const officer = await signIn(county, 'shatou')
    const other = await signIn(county, 'shatou')
    await other.call.identity.logout({})
    expect(await officer.call.identity.listSessions({})).toHaveLength(1)
  })

  it('are nobody’s business without a session', async () => {
    expect(await codeOf(somebody(county).call.identity.listSessions({}))).toBe('identity.signInFirst')
  })
})
