import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, somebody, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const login = (account: string, password: string) =>
  somebody(county, { address: '10.4.0.1' }).call.identity.loginStaff({ account, password, deviceLabel: '电脑' })

describe('a locked account', () => {
  it('is unlocked by the security administrator, with a reason that stays on record', async () => {
    for (let index = 0; index < 5; index += 1) await codeOf(login('yh.win1', 'guess'))
    expect(await codeOf(login('yh.win1', 'yimen-2026'))).toBe('identity.locked')
    const admin = await signIn(county, 'hs.secadmin')
    const input = { opId: newId(county), account: 'yh.win1', reason: '本人到场核对过' }
    expect(await admin.call.identity.unlockStaff(input)).toEqual({ account: 'yh.win1' })
    expect(await admin.call.identity.unlockStaff(input)).toEqual({ account: 'yh.win1' })
    expect((await login('yh.win1', 'yimen-2026')).me.kind).toBe('staff')
    const rows = await county.services.db.auditRow.findMany({ where: { action: 'identity.unlock-staff' } })
    expect(rows).toMatchObject([{ purpose: '本人到场核对过', objectKind: 'staff' }])
  })

  it('is not unlocked by the system administrator, the auditor, or itself', async () => {
    for (const account of ['hs.sysadmin', 'hs.audit', 'yh.win1'])
      expect(
        await codeOf(
          (await signIn(county, account)).call.identity.unlockStaff({ account: 'yh.win1', reason: '我急用' }),
        ),
      ).toBe('identity.notAllowed')
  })
})
