import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, signIn, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

describe('a service code', () => {
  it('lives a minute, is new each time and holds nothing personal', async () => {
    const kuang = await signIn(county, 'P002')
    const one = await kuang.call.identity.createServiceCode({})
    const two = await kuang.call.identity.createServiceCode({})
    expect(one.expiresAt).toBe('2026-03-02T01:01:00.000Z')
    expect(one.code).not.toBe(two.code)
    const body = Buffer.from(one.code.split('.')[1] ?? '', 'base64url').toString('utf8')
    expect(body).not.toMatch(/旷|9904|1540/)
    expect(one.code.length).toBeLessThan(250)
  })

  it('is for citizens who have said who they are', async () => {
    expect(await codeOf((await signIn(county, '13955550001')).call.identity.createServiceCode({}))).toBe(
      'identity.personNeeded',
    )
    expect(await codeOf((await signIn(county, 'shatou')).call.identity.createServiceCode({}))).toBe(
      'identity.notAllowed',
    )
  })

  it('asked for without end is refused', async () => {
    const zhou = await signIn(county, 'P003')
    const asked = await Promise.all(
      Array.from({ length: 31 }, () =>
        zhou.call.identity.createServiceCode({}).then(
          () => 'code',
          () => 'refused',
        ),
      ),
    )
    expect(asked.filter((answer) => answer === 'refused')).toHaveLength(1)
  })
})
