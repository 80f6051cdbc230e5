import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

describe('large print', () => {
  it('once switched on is on at every phone of the person', async () => {
    const one = await signIn(county, 'P001')
    const other = await signIn(county, 'P001')
    const opId = newId(county)
    expect(await one.call.identity.setElderMode({ opId, on: true })).toMatchObject({ elderMode: true })
    expect(await one.call.identity.setElderMode({ opId, on: true })).toMatchObject({ elderMode: true })
    expect(await other.call.identity.me({})).toMatchObject({ elderMode: true })
    expect(await other.call.identity.setElderMode({ on: false })).toMatchObject({ elderMode: false })
  })

  it('under one operation id is not two different wishes', async () => {
    const one = await signIn(county, 'P001')
    const opId = newId(county)
    await one.call.identity.setElderMode({ opId, on: true })
    expect(await codeOf(one.call.identity.setElderMode({ opId, on: false }))).toBe('sync.opIdReused')
  })

  it('is a matter of citizens', async () => {
    const officer = await signIn(county, 'shatou')
    expect(await codeOf(officer.call.identity.setElderMode({ on: true }))).toBe('identity.notAllowed')
  })
})
