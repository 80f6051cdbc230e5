import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, signIn, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'
import { atTheCounter, ITEM } from './service-code'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

describe('what I am being asked', () => {
  it('is there until I answer or five minutes have passed, and is mine alone', async () => {
    const { kuang, clerk, code } = await atTheCounter(county)
    await clerk.call.identity.scanServiceCode({ code, itemId: ITEM })
    expect(await kuang.call.identity.listConsents({})).toHaveLength(1)
    expect(await (await signIn(county, 'P003')).call.identity.listConsents({})).toEqual([])
    county.clock.moveTo('2026-03-02T09:05:01+08:00')
    expect(await kuang.call.identity.listConsents({})).toEqual([])
    expect(await codeOf(clerk.call.identity.listConsents({}))).toBe('identity.notAllowed')
  })
})
