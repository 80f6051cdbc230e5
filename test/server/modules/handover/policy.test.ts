import type { RoleCode, StaffActor } from '@shared/identity/actor'
import { describe, expect, it } from 'vitest'
import { assertReceives, handlesPapersAt, seesPapersAt } from '../../../../server/modules/handover/policy'

const hall = { unitId: 'yhx-zwzx', division: '430423201000', name: '永和乡便民服务中心' }
const officer = (role: RoleCode, unit: string, place: string, staffId = 'S900'): StaffActor =>
  ({
    kind: 'staff',
    staffId,
    name: '某',
    unit,
    personId: null,
    relatives: [],
    roles: [{ role, unit, place }],
  }) as unknown as StaffActor
const codeOf = (work: () => void) => {
  try {
    work()
    return null
  } catch (error) {
    return (error as { problem: { code: string } }).problem.code
  }
}

describe('谁能移交、签收', () => {
  it('clerks of the point handle its papers, others do not', () => {
    expect(handlesPapersAt(officer('windowClerk', 'yhx-zwzx', '430423201000'), hall)).toBe(true)
    expect(handlesPapersAt(officer('windowClerk', 'xspj', '430423000000'), hall)).toBe(false)
    expect(handlesPapersAt(officer('systemAdmin', 'yhx-zwzx', '430423000000'), hall)).toBe(false)
  })

  it('directors above see the lists and sign for none', () => {
    const director = officer('centreDirector', 'other', '430423201000')
    expect(seesPapersAt(director, hall)).toBe(true)
    expect(codeOf(() => assertReceives(director, { handedBy: 'S001' }, hall))).toBe('handover.notReceiver')
  })

  it('the receiver is never the sender, whatever posts that person holds', () => {
    const clerk = officer('windowClerk', 'yhx-zwzx', '430423201000', 'S001')
    expect(codeOf(() => assertReceives(clerk, { handedBy: 'S001' }, hall))).toBe('handover.ownList')
    expect(codeOf(() => assertReceives(clerk, { handedBy: 'S002' }, hall))).toBeNull()
  })
})
