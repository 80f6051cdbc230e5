import { describe, expect, it } from 'vitest'
import type { RoleCode } from '../../../../shared/identity/actor'
import { mayMeet, type PostHeld, standInOf } from '../../../../shared/organisation/leave/stand-in'

const post = (role: RoleCode, unitId: string, deputyId: string | null = null): PostHeld => ({
  ...{ id: `${unitId}-${role}`, role, unitId, deputyId },
})
const sameOrgan = (one: string, other: string) => one.split('-')[0] === other.split('-')[0]

describe('a deputy', () => {
  it('takes over the posts for which the list names them, and those whose role they hold in the same organ', () => {
    const away = [post('townReviewer', 'yhx-shsw', 'B'), post('issuer', 'yhx-shsw'), post('windowClerk', 'yhx-zwzx')]
    const deputy = { staffId: 'B', posts: [post('windowClerk', 'yhx-other')] }
    const { taken, left, conflict } = standInOf(away, deputy, sameOrgan)
    expect(taken.map((one) => one.role)).toEqual(['townReviewer', 'windowClerk'])
    expect(left.map((one) => one.role)).toEqual(['issuer'])
    expect(conflict).toBe(false)
  })

  it('of another organ takes over nothing that the list does not give them', () => {
    const deputy = { staffId: 'C', posts: [post('approver', 'mzj')] }
    expect(standInOf([post('approver', 'cl', 'B')], deputy, sameOrgan).taken).toEqual([])
  })

  it('never brings handling and watching, or two administrators, into one hand, even where the list says so', () => {
    const watcher = { staffId: 'B', posts: [post('supervisor', 'xspj')] }
    expect(standInOf([post('windowClerk', 'xspj', 'B')], watcher, sameOrgan).conflict).toBe(true)
    const admin = { staffId: 'B', posts: [post('securityAdmin', 'xspj')] }
    expect(standInOf([post('systemAdmin', 'xspj', 'B')], admin, sameOrgan).conflict).toBe(true)
  })
})

describe('roles in one hand', () => {
  it.each<[boolean, readonly RoleCode[]]>([
    [true, ['windowClerk', 'issuer']],
    [true, ['approver', 'chiefRep', 'deptLeader']],
    [true, ['complaintHandler', 'callbackAgent']],
    [true, ['supervisor', 'callbackAgent']],
    [false, ['supervisor', 'approver']],
    [false, ['hotlineAgent', 'windowClerk']],
    [false, ['systemAdmin', 'auditAdmin']],
    [false, ['systemAdmin', 'windowClerk']],
  ])('may meet: %s for %j', (may, roles) => {
    expect(mayMeet(roles)).toBe(may)
  })
})
