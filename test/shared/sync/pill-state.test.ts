import { CLOCK_TOLERANCE_MS, type PillFacts, pillState } from '@shared/sync/pill-state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const calm: PillFacts = {
  reach: 'server',
  unsent: 0,
  problems: 0,
  sending: false,
  paused: false,
  needUpdate: false,
  revoked: false,
  storageLow: false,
  clockSkewMs: 0,
  lastServerMs: 1,
}

const anything = fc.record({
  reach: fc.constantFrom('server', 'none', 'captive', 'unknown'),
  unsent: fc.nat(3),
  problems: fc.nat(2),
  sending: fc.boolean(),
  paused: fc.boolean(),
  needUpdate: fc.boolean(),
  revoked: fc.boolean(),
  storageLow: fc.boolean(),
  clockSkewMs: fc.option(fc.integer({ min: -900_000, max: 900_000 })),
  lastServerMs: fc.option(fc.nat()),
}) as fc.Arbitrary<PillFacts>

describe('the sync pill', () => {
  it('says “已全部上传” only when the server was reached and nothing is left or wrong', () => {
    fc.assert(
      fc.property(anything, (facts) => {
        if (pillState(facts) !== 'allSent') return
        expect(facts).toMatchObject({ reach: 'server', unsent: 0, problems: 0, revoked: false, needUpdate: false })
      }),
    )
  })

  it('never hides a problem that a person must look at', () => {
    fc.assert(
      fc.property(anything, (facts) => {
        if (facts.problems > 0) expect(['problem', 'suspended', 'storageLow']).toContain(pillState(facts))
      }),
    )
  })

  it('has a word for every situation of a day', () => {
    const of = (change: Partial<PillFacts>) => pillState({ ...calm, ...change })
    expect(of({})).toBe('allSent')
    expect(of({ unsent: 5 })).toBe('pending')
    expect(of({ unsent: 5, sending: true })).toBe('sending')
    expect(of({ unsent: 5, paused: true })).toBe('paused')
    expect(of({ unsent: 5, reach: 'none' })).toBe('offline')
    expect(of({ reach: 'none' })).toBe('offline')
    expect(of({ reach: 'captive', unsent: 5 })).toBe('captive')
    expect(of({ reach: 'unknown', lastServerMs: null })).toBe('unknown')
    expect(of({ problems: 2, unsent: 1 })).toBe('problem')
    expect(of({ needUpdate: true })).toBe('needUpdate')
    expect(of({ storageLow: true })).toBe('storageLow')
    expect(of({ revoked: true, problems: 1 })).toBe('suspended')
    expect(of({ clockSkewMs: CLOCK_TOLERANCE_MS + 1 })).toBe('clockWrong')
    expect(of({ clockSkewMs: -CLOCK_TOLERANCE_MS - 1 })).toBe('clockWrong')
    expect(of({ clockSkewMs: CLOCK_TOLERANCE_MS })).toBe('allSent')
  })
})
