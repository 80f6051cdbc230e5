import { describe, expect, it } from 'vitest'
import {
  type Access,
  anyone,
  assertPasses,
  type Caller,
  citizens,
  demoOnly,
  device,
  either,
  officerOf,
  staff,
} from '../../../../server/platform/trpc/access'
import { type Actor, ANONYMOUS, type RoleCode, SYSTEM } from '../../../../shared/identity/actor'
import { ProblemError } from '../../../../shared/problem/problem'

const COUNTY = '430423000000'
const CITIZEN: Actor = { kind: 'citizen', accountId: 'a', personId: null }

function officer(role: RoleCode, place: string): Actor {
  return {
    kind: 'staff',
    staffId: 's',
    name: '某某',
    unit: 'u',
    roles: [{ role, unit: 'u', place, acting: false }],
    personId: null,
    relatives: [],
  }
}

/** `null` when the door opens, else the code of the refusal. */
function refusal(access: Access, caller: Partial<Caller>): string | null {
  try {
    assertPasses(access, { actor: ANONYMOUS, device: null, demo: false, county: COUNTY, ...caller })
    return null
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code
    throw error
  }
}

describe('the outer door of a procedure', () => {
  it('tells nobody to sign in first, and the wrong somebody that it is not theirs', () => {
    expect(refusal(citizens(), {})).toBe('identity.signInFirst')
    expect(refusal(citizens(), { actor: officer('windowClerk', COUNTY) })).toBe('identity.notAllowed')
    expect(refusal(staff(), { actor: CITIZEN })).toBe('identity.notAllowed')
    expect(refusal(anyone('public'), {})).toBeNull()
  })

  it('opens to an officer by role, of this county, below it or above it', () => {
    expect(refusal(staff('windowClerk'), { actor: officer('windowClerk', '430423201000') })).toBeNull()
    expect(refusal(staff('windowClerk'), { actor: officer('windowClerk', '430400000000') })).toBeNull()
    expect(refusal(staff('windowClerk'), { actor: officer('approver', COUNTY) })).toBe('identity.notAllowed')
  })

  it('stays shut to officers of another county, whatever their role', () => {
    expect(refusal(staff(), { actor: officer('systemAdmin', '430424000000') })).toBe('identity.notAllowed')
    expect(refusal(staff('windowClerk'), { actor: officer('windowClerk', '430424201000') })).toBe('identity.notAllowed')
  })

  it('takes the clock for no caller', () => {
    expect(refusal(either(citizens(), staff()), { actor: SYSTEM })).toBe('identity.notAllowed')
  })

  it('opens to a device by its credential and to the demo only where it is one', () => {
    expect(refusal(device(), { device: { deviceId: 'd' } })).toBeNull()
    expect(refusal(device(), {})).toBe('identity.signInFirst')
    expect(refusal(demoOnly(), {})).toBe('system.demoOnly')
    expect(refusal(demoOnly(), { demo: true })).toBeNull()
  })
})

describe('the officer behind a call', () => {
  it('is who calls, and nobody else: no citizen, no stranger, not the clock', () => {
    const clerk = officer('windowClerk', '430423201000')
    expect(officerOf(clerk)).toBe(clerk)
    for (const other of [ANONYMOUS, SYSTEM, CITIZEN]) expect(() => officerOf(other)).toThrow('identity.notAllowed')
  })
})
