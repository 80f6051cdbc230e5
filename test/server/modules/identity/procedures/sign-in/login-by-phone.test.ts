import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, signIn, somebody, type TestCounty } from '../../../../../support/actors'
import { codeOf, problemOf } from '../../../../../support/problems'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

async function codeFor(phone: string): Promise<string> {
  const { demoCode } = await somebody(county, { address: phone }).call.identity.requestOtp({ phone })
  return demoCode ?? ''
}
const login = (phone: string, code: string, address = phone) =>
  somebody(county, { address }).call.identity.loginByPhone({ phone, code, deviceLabel: '红米' })
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')
const moveSeconds = (seconds: number) =>
  county.clock.moveTo(new Date(county.clock.nowMs() + seconds * 1000).toISOString())

describe('a citizen signs in with phone and code', () => {
  it('and has an account that does not yet say who it is', async () => {
    const session = await login('13911110001', await codeFor('13911110001'))
    expect(session.me).toMatchObject({
      kind: 'citizen',
      registered: false,
      assurance: 'none',
      nameMasked: null,
      phoneMasked: '139****0001',
      wechatBound: false,
    })
    const again = await somebody(county, { token: session.token }).call.identity.me({})
    expect(again).toEqual(session.me)
  })

  it('twice, and is the same account on both phones', async () => {
    const first = await login('13911110002', await codeFor('13911110002'))
    moveSeconds(61)
    const second = await login('13911110002', await codeFor('13911110002'))
    expect(second.token).not.toBe(first.token)
    expect(second.me).toEqual(first.me)
  })

  it('wrongly five times, and then even the right code is worth nothing', async () => {
    const code = await codeFor('13911110003')
    for (const left of [4, 3, 2, 1])
      expect(await problemOf(login('13911110003', wrong(code)))).toMatchObject({
        code: 'identity.otpWrong',
        values: { left },
      })
    expect(await codeOf(login('13911110003', wrong(code)))).toBe('identity.otpExpired')
    expect(await codeOf(login('13911110003', code))).toBe('identity.otpExpired')
  })

  it('with a code that fifty calls race for, and one of them gets in', async () => {
    const code = await codeFor('13911110004')
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        login('13911110004', code, `10.2.0.${index}`).then(
          () => 'in',
          () => 'out',
        ),
      ),
    )
    expect(answers.filter((answer) => answer === 'in')).toHaveLength(1)
    expect(await county.services.db.session.count({ where: { deviceLabel: '红米' } })).toBeGreaterThan(0)
  })

  it('with a code that was used, of another phone, or older than the newest, and is refused', async () => {
    const used = await codeFor('13911110005')
    await login('13911110005', used)
    expect(await codeOf(login('13911110005', used))).toBe('identity.otpExpired')
    const others = await codeFor('13911110006')
    const own = await codeFor('13911110007')
    if (others !== own) expect(await codeOf(login('13911110007', others))).toBe('identity.otpWrong')
    moveSeconds(61)
    const newer = await codeFor('13911110006')
    if (newer !== others) expect(await codeOf(login('13911110006', others))).toBe('identity.otpWrong')
    expect((await login('13911110006', newer)).me.kind).toBe('citizen')
  })

  it('after five minutes and is told that the code has ended', async () => {
    const code = await codeFor('13911110008')
    moveSeconds(301)
    expect(await codeOf(login('13911110008', code))).toBe('identity.otpExpired')
  })

  it('with a session planted by somebody else, and gets a new one while the old one ends', async () => {
    const planted = await signIn(county, '13911110009')
    const phone = '13911110010'
    const code = await codeFor(phone)
    const session = await somebody(county, { token: planted.token }).call.identity.loginByPhone({
      phone,
      code,
      deviceLabel: '红米',
    })
    expect(session.token).not.toBe(planted.token)
    expect(await planted.call.identity.me({})).toEqual({ kind: 'anonymous' })
  })

  it('guessing at many phones from one address, and is stopped', async () => {
    const codes = await Promise.all(
      Array.from({ length: 61 }, (_, index) =>
        codeOf(login(`139222200${String(index).padStart(2, '0')}`, '123456', '10.3.0.1')),
      ),
    )
    expect(codes.filter((code) => code === 'identity.tooMany')).toHaveLength(1)
  })
})
