import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, signIn, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

describe('what the county knows of me', () => {
  it('comes in the shape of form values, and its reading is on record', async () => {
    const profile = await (await signIn(county, 'P002')).call.identity.getProfile({})
    expect(profile.values).toMatchObject({
      name: '旷志良',
      idType: 'idCard',
      idNumber: '990423197406219019',
      phone: '15400000002',
      gender: '1',
      birthDate: '1974-06-21',
      residenceAddress: { division: '430423201201', detail: '5组' },
    })
    expect(Object.values(profile.values)).not.toContain(null)
    expect(profile.licences.length).toBeGreaterThan(0)
    expect(await county.services.db.auditRow.count({ where: { action: 'identity.get-profile' } })).toBe(1)
  })

  it('is not there before I said who I am, and never another’s', async () => {
    expect(await codeOf((await signIn(county, '13944440001')).call.identity.getProfile({}))).toBe(
      'identity.personNeeded',
    )
    expect(await codeOf((await signIn(county, 'shatou')).call.identity.getProfile({}))).toBe('identity.notAllowed')
  })
})
