import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, signIn, somebody, type TestCounty } from '../../../../../support/actors'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

describe('somebody leaves', () => {
  it('and the session is dead at once, here and on every copy of its token', async () => {
    const kuang = await signIn(county, 'P002')
    const copy = somebody(county, { token: kuang.token })
    expect(await kuang.call.identity.logout({})).toEqual({ left: true })
    expect(await copy.call.identity.me({})).toEqual({ kind: 'anonymous' })
  })

  it('twice, or without ever having come, and it is no error', async () => {
    const kuang = await signIn(county, 'P002')
    await kuang.call.identity.logout({})
    expect(await kuang.call.identity.logout({})).toEqual({ left: true })
    expect(await somebody(county).call.identity.logout({})).toEqual({ left: true })
  })

  it('in a browser and the cookie is taken away', async () => {
    const officer = await signIn(county, 'shatou')
    const cookies: (string | null)[] = []
    const browser = somebody(county, { token: officer.token, browser: true, onCookie: (value) => cookies.push(value) })
    await browser.call.identity.logout({})
    expect(cookies).toEqual([null])
  })

  it('without doing so: a desk is closed after two hours of rest or twelve hours, a phone after thirty days of rest', async () => {
    const officer = await signIn(county, 'yh.win1')
    const kuang = await signIn(county, 'P002')
    const kindAt = async (instant: string, who = officer) => {
      county.clock.moveTo(instant)
      return (await who.call.identity.me({})).kind
    }
    expect(await kindAt('2026-03-02T10:59:00+08:00')).toBe('staff')
    expect(await kindAt('2026-03-02T13:00:01+08:00')).toBe('anonymous')
    const diligent = await signIn(county, 'yh.win1')
    for (const hour of ['14', '15', '16', '17', '18', '19', '20', '21', '22', '23'])
      expect(await kindAt(`2026-03-02T${hour}:30:00+08:00`, diligent), hour).toBe('staff')
    expect(await kindAt('2026-03-03T01:01:00+08:00', diligent)).toBe('anonymous')
    expect(await kindAt('2026-03-31T09:00:00+08:00', kuang)).toBe('citizen')
    expect(await kindAt('2026-05-01T09:00:00+08:00', kuang)).toBe('anonymous')
  })
})
