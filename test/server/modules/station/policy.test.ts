import type { RoleCode, StaffActor } from '@shared/identity/actor'
import { describe, expect, it } from 'vitest'
import { looksAfter, mayStopDevice, worksAt } from '../../../../server/modules/station/policy'

const shatou = { unitId: 'st-201', division: '430423201201' }

function officer(role: RoleCode, unit: string, place: string): StaffActor {
  return {
    kind: 'staff',
    staffId: 'S000',
    name: '测试',
    unit,
    roles: [{ role, unit, place, acting: false }],
    personId: null,
    relatives: [],
  }
}

describe('who works at a point', () => {
  it('is a clerk of the unit that runs it', () => {
    for (const role of ['villageClerk', 'helper', 'windowClerk', 'issuer'] as const) {
      expect(worksAt(officer(role, 'st-201', '430423201201'), shatou)).toBe(true)
      expect(worksAt(officer(role, 'st-202', '430423201202'), shatou)).toBe(false)
    }
  })

  it('is neither an approver of the same unit, nor a citizen, nor nobody', () => {
    expect(worksAt(officer('approver', 'st-201', '430423201201'), shatou)).toBe(false)
    expect(worksAt({ kind: 'citizen', accountId: 'a', personId: null }, shatou)).toBe(false)
    expect(worksAt({ kind: 'anonymous' }, shatou)).toBe(false)
  })
})

describe('who may stop a device', () => {
  it('is whoever looks after the place it stands in, and its own clerks', () => {
    expect(mayStopDevice(officer('villageClerk', 'st-201', '430423201201'), shatou)).toBe(true)
    expect(looksAfter(officer('centreDirector', 'yhx-zwzx', '430423201000'), shatou)).toBe(true)
    expect(looksAfter(officer('systemAdmin', 'xspj', '430423000000'), shatou)).toBe(true)
  })

  it('is not the director of another township, nor a supervisor', () => {
    expect(mayStopDevice(officer('centreDirector', 'other', '430423202000'), shatou)).toBe(false)
    expect(mayStopDevice(officer('supervisor', 'xspj', '430423000000'), shatou)).toBe(false)
  })
})
