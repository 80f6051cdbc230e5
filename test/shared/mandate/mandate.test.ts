import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/kernel/plain-date'
import { agentFields } from '../../../shared/mandate/agent-fields'
import { assertTerm } from '../../../shared/mandate/decide-mandate'
import {
  chooseMandate,
  covers,
  coversMatter,
  isLive,
  type Mandate,
  standingOn,
  whyNot,
} from '../../../shared/mandate/mandate'
import {
  inOrder,
  MANDATE_ACTS,
  type MandateAct,
  NAMED_ACTS,
  sayActs,
  sayActsLeftOut,
} from '../../../shared/mandate/mandate-scope'
import { latestEnd, termFault } from '../../../shared/mandate/mandate-term'

const ACTS = Object.keys(MANDATE_ACTS) as MandateAct[]
const LIVE: Mandate = {
  ...{ mandateId: 'm1', number: '演山审托〔2026〕1号', principalId: 'mother', agentId: 'son', scope: { kind: 'all' } },
  ...{ acts: ['apply', 'supply', 'pickup'], from: '2026-03-02', until: '2026-06-01', origin: 'phone' },
  ...{ state: 'live', end: null, version: 2 },
}
const errand = { itemId: 'elder-card', caseId: null, act: 'apply' } as const

describe('whether a mandate holds', () => {
  it('from its first to its last day, both included', () => {
    const days = ['2026-03-01', '2026-03-02', '2026-06-01', '2026-06-02']
    expect(days.map((day) => standingOn(LIVE, day))).toEqual(['notYet', 'live', 'live', 'expired'])
    expect(days.map((day) => isLive({ ...LIVE, state: 'waiting' }, day))).toEqual([false, false, false, false])
    expect(days.map((day) => standingOn({ ...LIVE, state: 'ended' }, day))).toEqual(Array(4).fill('ended'))
  })

  it('says why not, by table', () => {
    const day = '2026-03-02'
    const why = (mandate: Partial<Mandate>, change: object = {}, on = day) =>
      whyNot({ ...LIVE, ...mandate }, { ...errand, ...change }, on)?.code ?? 'yes'
    expect(why({})).toBe('yes')
    expect(why({}, { act: null })).toBe('yes')
    expect(why({ scope: { kind: 'items', itemIds: ['dibao'] } })).toBe('mandate.otherMatter')
    expect(why({ scope: { kind: 'items', itemIds: ['elder-card'] } })).toBe('yes')
    expect(why({ scope: { kind: 'case', caseId: 'c' } })).toBe('mandate.otherMatter')
    expect(why({ scope: { kind: 'case', caseId: 'c' } }, { caseId: 'c' })).toBe('yes')
    expect(why({ state: 'waiting' })).toBe('mandate.unconfirmed')
    expect(why({}, {}, '2026-03-01')).toBe('mandate.notYet')
    expect(why({}, {}, '2026-06-02')).toBe('mandate.expired')
    expect(why({ state: 'ended', end: { why: 'revoked', on: day } })).toBe('mandate.ended')
    for (const act of NAMED_ACTS) expect(why({}, { act }), act).toBe('mandate.otherAct')
    expect(coversMatter({ kind: 'all' }, errand)).toBe(true)
  })

  it('covers exactly what is named, while it is live', () => {
    const states = fc.constantFrom<Mandate['state']>('waiting', 'live', 'ended')
    const offsets = fc.integer({ min: -400, max: 800 })
    fc.assert(
      fc.property(
        fc.subarray(ACTS, { minLength: 1 }),
        fc.constantFrom(...ACTS),
        states,
        offsets,
        (acts, act, state, by) => {
          const day = addDays(LIVE.from, by)
          const expected = state === 'live' && day >= LIVE.from && day <= LIVE.until && acts.includes(act)
          expect(covers({ ...LIVE, acts, state }, { ...errand, act }, day)).toBe(expected)
        },
      ),
    )
  })
})

describe('which of several is used', () => {
  const day = '2026-03-02'
  it('is one that covers it, the one that ends last', () => {
    const longer = { ...LIVE, mandateId: 'm2', until: '2026-09-01' }
    const named: Mandate = { ...LIVE, mandateId: 'm3', acts: ['withdraw'] }
    expect(chooseMandate([LIVE, longer, named], errand, day)).toEqual({ mandate: longer })
    expect(chooseMandate([LIVE, longer, named], { ...errand, act: 'withdraw' }, day)).toEqual({ mandate: named })
  })

  it('or else the reason that comes closest to a yes', () => {
    const ended: Mandate = { ...LIVE, state: 'ended', end: { why: 'revoked', on: day } }
    const code = (mandates: Mandate[], act: MandateAct) => {
      const found = chooseMandate(mandates, { ...errand, act }, day)
      return found.mandate === null ? found.problem.code : 'yes'
    }
    expect(code([], 'apply')).toBe('mandate.none')
    expect(code([ended], 'apply')).toBe('mandate.ended')
    expect(code([ended, LIVE], 'withdraw')).toBe('mandate.otherAct')
    expect(code([ended, { ...LIVE, scope: { kind: 'items', itemIds: ['x'] } }], 'apply')).toBe('mandate.ended')
  })
})

describe('the term', () => {
  it('is a year at most, the 29th of February becoming the 28th', () => {
    expect(latestEnd('2026-03-02')).toBe('2027-03-02')
    expect(latestEnd('2028-02-29')).toBe('2029-02-28')
    const fault = (from: string, until: string) => termFault({ from, until }, '2026-03-02')
    expect(fault('2026-03-02', '2027-03-02')).toBeNull()
    expect(fault('2026-03-02', '2027-03-03')).toBe('tooLong')
    expect(fault('2026-03-03', '2026-03-02')).toBe('reversed')
    expect(fault('2026-03-01', '2026-04-01')).toBe('past')
    expect(fault('2026-06-01', '2026-07-01')).toBe('tooLate')
    expect(() => assertTerm({ from: '2026-03-02', until: '2028-01-01' }, '2026-03-02')).toThrow('mandate.badTerm')
  })

  it('is good exactly up to the latest end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 900 }), (ahead, long) => {
        const from = addDays('2026-03-02', ahead)
        const until = addDays(from, long)
        expect(termFault({ from, until }, '2026-03-02') === null).toBe(until <= latestEnd(from))
      }),
    )
  })
})

describe('the words of a mandate', () => {
  it('list each act by itself, and what was left out', () => {
    expect(inOrder(['withdraw', 'apply', 'withdraw'])).toEqual(['apply', 'withdraw'])
    expect(sayActs(['withdraw', 'apply'])).toBe('申办（填写、提交申请，催办，说明情况）；撤回申请')
    expect(sayActsLeftOut(['apply', 'supply', 'pickup'])).toContain('撤回申请；代签告知承诺；代收决定书；代为评价')
  })

  it('answer the fields of a form', () => {
    const agent = { name: '旷卫东', idNumber: '1', phone: null }
    expect(agentFields({ acts: ['apply', 'commitment'], until: '2026-06-01' }, agent, '子女')).toMatchObject({
      ...{ agentRelation: 'child', mandateScope: ['submit'], mandateUntil: '2026-06-01' },
    })
    expect(agentFields(LIVE, agent, '邻居').agentRelation).toBe('other')
  })
})
