import { describe, expect, it } from 'vitest'
import { assertMayCarry, assertMayVerify, mayVerify } from '../../../../server/modules/sync/policy'
import { ANONYMOUS, type RoleCode, type StaffActor } from '../../../../shared/identity/actor'

const POINT = { division: '430423201201' }
const TOWNSHIP = '430423201000'

const officer = (role: RoleCode, place: string): StaffActor => ({
  kind: 'staff',
  ...{ staffId: 'S100', name: '某某', unit: 'u', personId: null, relatives: [] },
  roles: [{ role, unit: 'u', place, acting: false }],
})

describe('what waits at a station', () => {
  it('is decided by directors of a place that holds it', () => {
    expect(mayVerify(officer('centreDirector', TOWNSHIP), POINT)).toBe(true)
    expect(mayVerify(officer('hallDirector', '430423000000'), POINT)).toBe(true)
    expect(mayVerify(officer('centreDirector', '430423101000'), POINT)).toBe(false)
  })

  it('is not decided by administrators, nor by the clerks who make such records', () => {
    for (const role of ['systemAdmin', 'villageClerk', 'windowClerk'] as const) {
      expect(() => assertMayVerify(officer(role, TOWNSHIP), POINT)).toThrow('identity.notAllowed')
    }
    expect(() => assertMayVerify(ANONYMOUS, POINT)).toThrow('identity.notAllowed')
  })
})

describe("a station's file", () => {
  it('is taken by the counters and keepers of the place, and by nobody of another one', () => {
    expect(() => assertMayCarry(officer('windowClerk', TOWNSHIP), POINT)).not.toThrow()
    expect(() => assertMayCarry(officer('systemAdmin', '430423000000'), POINT)).not.toThrow()
    expect(() => assertMayCarry(officer('windowClerk', '430423101000'), POINT)).toThrow('identity.notAllowed')
    expect(() => assertMayCarry(officer('villageClerk', '430423201201'), POINT)).toThrow('identity.notAllowed')
  })
})
