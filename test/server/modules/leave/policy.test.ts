import { describe, expect, it } from 'vitest'
import { ledOrgans, mayRecordFor } from '../../../../server/modules/leave/policy'
import type { RoleCode, StaffActor } from '../../../../shared/identity/actor'

const organOf = (unit: string) => (unit.startsWith('yhx') ? 'yhx' : unit)
const officer = (staffId: string, role: RoleCode, unit: string): StaffActor => ({
  ...{ kind: 'staff', staffId, name: staffId, unit, personId: null, relatives: [] },
  roles: [{ role, unit, place: '430423201000', acting: false }],
})
const person = (staffId: string, role: RoleCode, unitId: string) => ({ staffId, unitId, posts: [{ role }] })

describe('who may record leave', () => {
  it('is the person, and who leads the same organ and stands no lower', () => {
    const director = officer('S013', 'centreDirector', 'yhx-zwzx')
    expect(mayRecordFor(director, person('S018', 'townReviewer', 'yhx-shsw'), organOf)).toBe(true)
    expect(mayRecordFor(director, person('S017', 'leaderInCharge', 'yhx'), organOf)).toBe(false)
    expect(
      mayRecordFor(officer('S017', 'leaderInCharge', 'yhx'), person('S013', 'centreDirector', 'yhx-zwzx'), organOf),
    ).toBe(true)
    expect(mayRecordFor(director, person('S042', 'approver', 'cl'), organOf)).toBe(false)
    const clerk = officer('S014', 'windowClerk', 'yhx-zwzx')
    expect(mayRecordFor(clerk, person('S014', 'windowClerk', 'yhx-zwzx'), organOf)).toBe(true)
    expect(mayRecordFor(clerk, person('S015', 'windowClerk', 'yhx-zwzx'), organOf)).toBe(false)
    expect([ledOrgans(director, organOf), ledOrgans(clerk, organOf)]).toEqual([['yhx'], []])
  })
})
