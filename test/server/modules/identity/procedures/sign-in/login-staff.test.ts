import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, somebody, type TestCounty } from '../../../../../support/actors'
import { codeOf, problemOf } from '../../../../../support/problems'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const RIGHT = 'yimen-2026'
const signInWith = (account: string, password: string, address = '10.0.0.1') =>
  somebody(county, { address }).call.identity.loginStaff({ account, password, deviceLabel: '一号窗口' })

describe('an officer signs in with account and password', () => {
  it('and is told unit, roles and counters', async () => {
    const session = await signInWith('shatou', RIGHT)
    expect(session.token).toHaveLength(43)
    expect(session.endsAt).toBe('2026-03-02T13:00:00.000Z')
    expect(session.me).toMatchObject({
      kind: 'staff',
      name: '旷永清',
      unit: { unitId: 'st-201' },
      points: [{ pointId: 'st-201', kind: 'station' }],
    })
    const officer = somebody(county, { token: session.token })
    expect(await officer.call.identity.me({})).toEqual(session.me)
  })

  it('in a browser gets a cookie and no token', async () => {
    const cookies: (string | null)[] = []
    const browser = somebody(county, { browser: true, onCookie: (value) => cookies.push(value) })
    const session = await browser.call.identity.loginStaff({ account: 'yh.win1', password: RIGHT, deviceLabel: '窗口' })
    expect(session.token).toBeNull()
    expect(cookies).toHaveLength(1)
    expect(await somebody(county, { token: cookies[0] ?? '' }).call.identity.me({})).toMatchObject({ kind: 'staff' })
  })

  it('with a wrong password is told how many tries are left, and is locked after the fifth for half an hour', async () => {
    for (const left of [4, 3, 2, 1]) {
      expect(await problemOf(signInWith('yh.win2', 'guess', '10.0.0.9'))).toMatchObject({
        code: 'identity.passwordWrong',
        values: { left },
      })
    }
    expect(await problemOf(signInWith('yh.win2', 'guess', '10.0.0.9'))).toMatchObject({
      code: 'identity.locked',
      what: '连续输错 5 次，到 09:30 自动解开。',
    })
    expect(await codeOf(signInWith('yh.win2', RIGHT, '10.0.0.9'))).toBe('identity.locked')
    expect((await signInWith('yh.win2', RIGHT, '10.0.0.10')).me.kind).toBe('staff')
    county.clock.moveTo('2026-03-02T09:31:00+08:00')
    expect((await signInWith('yh.win2', RIGHT, '10.0.0.9')).me.kind).toBe('staff')
  })

  it('that nobody has is answered like a wrong password', async () => {
    const [unknown, known] = [
      await problemOf(signInWith('nobody', 'guess', '10.0.0.11')),
      await problemOf(signInWith('mz.shenpi', 'guess', '10.0.0.11')),
    ]
    expect(unknown).toEqual(known)
  })

  it('guesses sent side by side are all counted', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 12 }, () => codeOf(signInWith('cl.shenpi', 'guess', '10.0.0.12'))),
    )
    expect(guesses.filter((code) => code === 'identity.passwordWrong')).toHaveLength(4)
    expect(guesses.filter((code) => code === 'identity.locked')).toHaveLength(8)
  })

  it('is refused once the account is disabled, and so is the session that was open', async () => {
    const session = await signInWith('hs.win3', RIGHT)
    await county.services.db.staff.update({ where: { account: 'hs.win3' }, data: { disabled: true } })
    expect(await codeOf(signInWith('hs.win3', RIGHT))).toBe('identity.passwordWrong')
    expect(await somebody(county, { token: session.token }).call.identity.me({})).toEqual({ kind: 'anonymous' })
  })

  it('leaves an audit row and no password anywhere', async () => {
    const rows = await county.services.db.auditRow.findMany({ where: { action: 'identity.login-staff' } })
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(RIGHT)
  })
})
