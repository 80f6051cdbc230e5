import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, signIn, somebody, type TestCounty } from '../../../../../support/actors'
import { codeOf, problemOf } from '../../../../../support/problems'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const OLD = 'yimen-2026'
const NEW = 'Heng-shan-7788'
const login = (account: string, password: string) =>
  somebody(county).call.identity.loginStaff({ account, password, deviceLabel: '电脑' })

describe('an officer changes the password', () => {
  it('and the new one opens, the old one does not, and every other desk is signed out', async () => {
    const here = await signIn(county, 'yh.win1')
    const there = await signIn(county, 'yh.win1')
    expect(await here.call.identity.changePassword({ current: OLD, next: NEW })).toEqual({ changed: true })
    expect((await here.call.identity.me({})).kind).toBe('staff')
    expect((await there.call.identity.me({})).kind).toBe('anonymous')
    expect(await codeOf(login('yh.win1', OLD))).toBe('identity.passwordWrong')
    expect((await login('yh.win1', NEW)).me.kind).toBe('staff')
  })

  it('with a wrong one, which counts like a wrong sign-in', async () => {
    const thief = await signIn(county, 'yh.win2')
    for (let index = 0; index < 5; index += 1)
      expect(await codeOf(thief.call.identity.changePassword({ current: `guess ${index}`, next: NEW }))).toBe(
        'identity.passwordWrong',
      )
    expect(await codeOf(thief.call.identity.changePassword({ current: OLD, next: NEW }))).toBe('identity.locked')
  })

  it('to a weak one, and is told what is missing', async () => {
    const officer = await signIn(county, 'shatou')
    const refused = await problemOf(officer.call.identity.changePassword({ current: OLD, next: 'aaaaaaaaaa' }))
    expect(refused).toMatchObject({ code: 'input.invalid', fields: [{ path: 'next', message: '不能老是同几个字符' }] })
    expect((await login('shatou', OLD)).me.kind).toBe('staff')
  })

  it('and a citizen has none to change', async () => {
    const kuang = await signIn(county, 'P002')
    expect(await codeOf(kuang.call.identity.changePassword({ current: OLD, next: NEW }))).toBe('identity.notAllowed')
  })
})
