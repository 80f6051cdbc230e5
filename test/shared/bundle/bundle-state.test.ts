import { type BundleMember, bundleState, cannotFollow } from '@shared/bundle/bundle-state'
import { memberState } from '@shared/bundle/member-state'
import { CASE_STATUSES, type CaseStatus } from '@shared/case/case-status'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const STATUSES = Object.keys(CASE_STATUSES) as CaseStatus[]

/** A member whose case has a status, with the decision that it must have had. */
function member(
  key: string,
  status: CaseStatus | null,
  more: Partial<BundleMember> & { refused?: boolean } = {},
): BundleMember {
  const { refused = false, ...rest } = more
  const decision = refused ? 'refused' : 'granted'
  const state = memberState({
    dropped: false,
    status,
    decision: status === null ? null : decision,
    promisedSoon: false,
  })
  return { key, status, state, after: [], ...rest }
}

describe('the state of a bundle', () => {
  it.each<[string, BundleMember[], string]>([
    ['nothing was submitted', [member('a', 'draft'), member('b', 'draft')], 'collecting'],
    ['all were taken back', [member('a', 'withdrawn'), member('b', 'deemedWithdrawn')], 'ended'],
    ['all were handed out', [member('a', 'closed'), member('b', 'archived')], 'done'],
    [
      'one was refused and served',
      [member('a', 'closed'), member('b', 'closed', { refused: true })],
      'doneWithRefusals',
    ],
    ['one was not accepted', [member('a', 'closed'), member('b', 'refusedAcceptance')], 'doneWithRefusals'],
    ['all results lie at the window', [member('a', 'readyForPickup'), member('b', 'closed')], 'packReady'],
    ['one waits for the family', [member('a', 'supplementAsked'), member('b', 'inHandling')], 'needsYou'],
    [
      'one is paused and the other waits for it',
      [member('a', 'suspended'), member('b', null, { after: ['a'] })],
      'paused',
    ],
    ['one is paused, another goes on', [member('a', 'suspended'), member('b', 'accepted')], 'inProgress'],
    ['one is made, another is decided', [member('a', 'granted'), member('b', 'readyForPickup')], 'inProgress'],
  ])('when %s', (_, members, state) => {
    expect(bundleState(members)).toBe(state)
  })

  it('does not count who was split out', () => {
    const dropped = { ...member('b', 'supplementAsked'), state: 'dropped' as const }
    expect(bundleState([member('a', 'closed'), dropped])).toBe('done')
    expect(bundleState([dropped])).toBe('ended')
  })

  it('follows from the members alone, in whatever order they stand (59)', () => {
    const any = fc.array(
      fc
        .record({ status: fc.constantFrom(...STATUSES), refused: fc.boolean() })
        .map(({ status, refused }) => ({ status, refused })),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(any, (rows) => {
        const members = rows.map(({ status, refused }, index) => member(`m${index}`, status, { refused }))
        expect(bundleState([...members].reverse())).toBe(bundleState(members))
      }),
      { seed: 59, numRuns: 500 },
    )
  })
})

describe('members that cannot follow', () => {
  it('are all that waited for one that ended without a grant, and those that waited for them', () => {
    const members = [
      member('a', 'closed', { refused: true }),
      member('b', null, { after: ['a'] }),
      member('c', null, { after: ['b'] }),
      member('d', 'inHandling'),
    ]
    expect(cannotFollow(members)).toEqual(['b', 'c'])
    expect(cannotFollow([member('a', 'granted'), member('b', null, { after: ['a'] })])).toEqual([])
  })
})

describe('the state of a member', () => {
  it.each<[CaseStatus, string]>([
    ['submitted', 'open'],
    ['prereviewReturned', 'needsYou'],
    ['suspended', 'paused'],
    ['transferredUp', 'open'],
    ['unclaimed', 'granted'],
    ['refusedAcceptance', 'refusedAcceptance'],
    ['terminated', 'ended'],
    ['revoked', 'revoked'],
  ])('in %s is %s', (status, state) => {
    expect(memberState({ dropped: false, status, decision: 'granted', promisedSoon: false })).toBe(state)
  })

  it('is the family’s turn when what it promised is nearly due', () => {
    expect(memberState({ dropped: false, status: 'inHandling', decision: null, promisedSoon: true })).toBe('needsYou')
  })
})
