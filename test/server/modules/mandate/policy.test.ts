import { describe, expect, it } from 'vitest'
import { canDo, mayRecord, sideOf } from '../../../../server/modules/mandate/policy'
import type { Actor, RoleCode } from '../../../../shared/identity/actor'

const officer = (role: RoleCode, own: { personId?: string; relatives?: string[] } = {}): Actor => ({
  ...{
    kind: 'staff',
    staffId: 's',
    name: '某某',
    unit: 'u',
    personId: own.personId ?? null,
    relatives: own.relatives ?? [],
  },
  roles: [{ role, unit: 'u', place: '430423201000', acting: false }],
})

describe('who stands how to a mandate', () => {
  const mandate = { principalId: 'mother', agentId: 'son' as string | null }
  it('knows its two sides and nobody else', () => {
    expect(sideOf(mandate, 'mother', false)).toBe('principal')
    expect(sideOf(mandate, 'son', false)).toBe('agent')
    expect(sideOf(mandate, 'neighbour', false)).toBeNull()
    expect(sideOf(mandate, null, true)).toBeNull()
    expect(sideOf({ ...mandate, agentId: null }, 'neighbour', true)).toBe('agent')
    expect(sideOf(mandate, 'neighbour', true)).toBeNull()
  })

  it('lets each side do what the law gives it', () => {
    const table = (['waiting', 'notYet', 'live', 'expired', 'ended'] as const).map((standing) => [
      standing,
      canDo('principal', standing),
      canDo('agent', standing),
      canDo('counter', standing),
    ])
    expect(table).toEqual([
      ['waiting', ['revoke'], ['confirm', 'decline'], []],
      ['notYet', ['revoke'], ['renounce'], []],
      ['live', ['revoke'], ['renounce'], []],
      ['expired', [], [], []],
      ['ended', [], [], []],
    ])
  })

  it('lets a clerk write down what is not their own', () => {
    expect(mayRecord(officer('windowClerk'), ['mother', 'son'])).toBe(true)
    expect(mayRecord(officer('helper'), ['mother', 'son'])).toBe(false)
    expect(mayRecord(officer('windowClerk', { personId: 'son' }), ['mother', 'son'])).toBe(false)
    expect(mayRecord(officer('villageClerk', { relatives: ['mother'] }), ['mother', null])).toBe(false)
    expect(mayRecord({ kind: 'citizen', accountId: 'a', personId: 'mother' }, ['mother'])).toBe(false)
  })
})
