import { type Actor, ANONYMOUS, ROLE_CODES, type RoleCode, SYSTEM } from '@shared/identity/actor'
import { describe, expect, it } from 'vitest'
import { COUNTER_ROLES, canOpenPerson } from '../../../../server/modules/identity/policy'

const SHATOU = '430423201201'
const officer = (role: RoleCode, place: string): Actor => ({
  kind: 'staff',
  staffId: 'S001',
  name: '旷永清',
  unit: 'st-201',
  roles: [{ role, unit: 'st-201', place, acting: false }],
  personId: null,
  relatives: [],
})

describe('the record of a person', () => {
  it.each([
    ['the own village', SHATOU, true],
    ['the township', '430423201000', true],
    ['the county', '430423000000', true],
    ['another village', '430423201202', false],
    ['another township', '430423202000', false],
    ['another county', '430424000000', false],
  ])('is opened by a counter of %s: %s', (_, place, opens) => {
    for (const role of COUNTER_ROLES) expect(canOpenPerson(officer(role, place), SHATOU), role).toBe(opens)
  })

  it('is opened by no other role, however high', () => {
    for (const role of ROLE_CODES.filter((one) => !COUNTER_ROLES.includes(one)))
      expect(canOpenPerson(officer(role, '430423000000'), SHATOU), role).toBe(false)
  })

  it('whose place is not known is opened above the villages only', () => {
    expect(canOpenPerson(officer('villageClerk', SHATOU), null)).toBe(false)
    expect(canOpenPerson(officer('windowClerk', '430423201000'), null)).toBe(true)
  })

  it('is not opened by nobody, by a citizen, or by the clock', () => {
    const citizen: Actor = { kind: 'citizen', accountId: 'a', personId: 'p' }
    for (const actor of [ANONYMOUS, SYSTEM, citizen]) expect(canOpenPerson(actor, SHATOU)).toBe(false)
  })
})
