import { hasRole, isWithinPlace, type StaffActor, SYSTEM } from '@shared/identity/actor'
import { describe, expect, it } from 'vitest'

describe('a place', () => {
  it.each([
    ['430423201201', '430423201201', true],
    ['430423201201', '430423201000', true],
    ['430423201201', '430423000000', true],
    ['430423201201', '430000000000', true],
    ['430423201202', '430423201201', false],
    ['430423202201', '430423201000', false],
    ['430424201201', '430423000000', false],
    ['430423000000', '430423201000', false],
  ])('%s below %s: %s', (place, root, within) => expect(isWithinPlace(place, root)).toBe(within))
})

describe('a role', () => {
  const clerk: StaffActor = {
    kind: 'staff',
    staffId: 'S001',
    name: '旷永清',
    unit: 'st-201',
    roles: [{ role: 'villageClerk', unit: 'st-201', place: '430423201201', acting: false }],
    personId: null,
    relatives: [],
  }
  it('is held or it is not, by officers only', () => {
    expect(hasRole(clerk, 'windowClerk', 'villageClerk')).toBe(true)
    expect(hasRole(clerk, 'approver')).toBe(false)
    expect(hasRole(SYSTEM, 'approver')).toBe(false)
  })
})
