import { describe, expect, it } from 'vitest'
import { canReadCase, placeStem, type Readable, workScopeOf } from '../../../../server/modules/case/policy'
import { type Actor, ANONYMOUS, type RoleCode, SYSTEM } from '../../../../shared/identity/actor'

const VILLAGE = '430423201201'
const FILE: Readable = {
  row: {
    pointId: 'hall-yh',
    intakePoint: 'st-201',
    custodyPoint: 'st-202',
    holderUnit: 'yhx-shsw',
    unitId: 'cl',
    place: VILLAGE,
    accountId: 'a1',
    applicantId: 'p1',
  },
  state: { doings: [{ name: 'accept', kind: 'staff', id: 'S014', nodeKey: null }], parties: ['p1', 'agent'] },
}
const pointsOf = (unit: string) =>
  ({ 'yhx-zwzx': ['hall-yh'], 'st-201': ['st-201'], 'st-202': ['st-202'], 'st-203': ['st-203'] })[unit] ?? []

function officer(role: RoleCode, unit: string, place: string, staffId = 's'): Actor & { kind: 'staff' } {
  return {
    kind: 'staff',
    staffId,
    name: '某',
    unit,
    roles: [{ role, unit, place, acting: false }],
    personId: null,
    relatives: [],
  }
}
const reads = (actor: Actor) => canReadCase(actor, FILE, pointsOf)

describe('who may read a case', () => {
  it('is the applicant, by account or by person, whoever acts for them, and no other citizen', () => {
    expect(reads({ kind: 'citizen', accountId: 'a1', personId: null })).toBe(true)
    expect(reads({ kind: 'citizen', accountId: 'x', personId: 'p1' })).toBe(true)
    expect(reads({ kind: 'citizen', accountId: 'x', personId: 'agent' })).toBe(true)
    expect(reads({ kind: 'citizen', accountId: 'x', personId: null })).toBe(false)
    expect(reads({ kind: 'citizen', accountId: 'x', personId: 'y' })).toBe(false)
    expect(reads(ANONYMOUS)).toBe(false)
    expect(reads(SYSTEM)).toBe(true)
  })

  it('is the point that took it in, accepts it, or keeps its result, and no neighbour', () => {
    expect(reads(officer('villageClerk', 'st-201', VILLAGE))).toBe(true)
    expect(reads(officer('villageClerk', 'st-202', '430423201202'))).toBe(true)
    expect(reads(officer('windowClerk', 'yhx-zwzx', '430423201000'))).toBe(true)
    expect(reads(officer('villageClerk', 'st-203', '430423201203'))).toBe(false)
  })

  it('is the unit that holds it or decides it, and whoever worked on it before', () => {
    expect(reads(officer('townReviewer', 'yhx-shsw', '430423201000'))).toBe(true)
    expect(reads(officer('chiefRep', 'cl', '430423000000'))).toBe(true)
    expect(reads(officer('approver', 'mzj', '430423000000'))).toBe(false)
    expect(reads(officer('approver', 'mzj', '430423000000', 'S014'))).toBe(true)
  })

  it('is who oversees the place above, but nobody of administration', () => {
    expect(reads(officer('supervisor', 'xspj', '430423000000'))).toBe(true)
    expect(reads(officer('townReviewer', 'yhx-nync', '430423201000'))).toBe(true)
    expect(reads(officer('supervisor', 'xspj', '430424000000'))).toBe(false)
    for (const role of ['systemAdmin', 'securityAdmin', 'auditAdmin', 'catalogueEditor'] as const)
      expect(reads(officer(role, 'xspj', '430423000000'))).toBe(false)
  })
})

describe('whose cases a list holds', () => {
  it('is what the roles own: points for counters, units for steps, places for oversight', () => {
    expect(workScopeOf(officer('windowClerk', 'yhx-zwzx', '430423201000'), '430423000000', pointsOf)).toEqual({
      county: '430423000000',
      units: ['yhx-zwzx'],
      points: ['hall-yh'],
      places: [],
    })
    expect(workScopeOf(officer('supervisor', 'xspj', '430423000000'), '430423000000', pointsOf).places).toEqual([
      '430423',
    ])
  })

  it('knows the stem of a place by its zeros', () => {
    expect(['430000000000', '430423000000', '430423201000', VILLAGE].map(placeStem)).toEqual([
      '43',
      '430423',
      '430423201',
      VILLAGE,
    ])
  })
})
