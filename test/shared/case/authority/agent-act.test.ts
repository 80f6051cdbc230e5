import { describe, expect, it } from 'vitest'
import type { ActContext } from '../../../../shared/case/acts/act'
import { mandateFor } from '../../../../shared/case/authority/agent-act'
import { relationsOf } from '../../../../shared/case/authority/relation'
import { BUILT_ACTIONS, waysOf } from '../../../../shared/case/authority/role-table'
import type { Mandate } from '../../../../shared/mandate/mandate'
import type { MandateAct } from '../../../../shared/mandate/mandate-scope'
import { ProblemError } from '../../../../shared/problem/problem'

const mandate = (acts: readonly MandateAct[]): Mandate => ({
  ...{ mandateId: 'm', number: 'n', principalId: 'mother', agentId: 'son', scope: { kind: 'all' }, acts },
  ...{ from: '2026-03-02', until: '2026-06-01', origin: 'phone', state: 'live', end: null, version: 2 },
})
const context = (relations: ActContext['relations'], mandates: readonly Mandate[]): ActContext =>
  ({
    ...{ actor: { kind: 'citizen', accountId: 'a', personId: 'son' }, relations, mandates, today: '2026-03-02' },
    ...{ plan: { itemId: 'elder-card' }, state: { caseId: 'c' } },
  }) as unknown as ActContext

const needs = (name: (typeof BUILT_ACTIONS)[number]): MandateAct[] =>
  (['apply', 'supply', 'pickup', 'withdraw', 'commitment', 'decisionReceipt'] as const).filter((act) => {
    try {
      return mandateFor(context(['mandate'], [mandate([act])]), name) !== null
    } catch (error) {
      if (error instanceof ProblemError) return false
      throw error
    }
  })

describe('what an agent may do', () => {
  const open = BUILT_ACTIONS.filter((name) => waysOf(name).some((way) => way.roles.includes('agent')))

  it('is what the law opens to agents, each by the act that the mandate must name', () => {
    expect(Object.fromEntries(open.map((name) => [name, needs(name)]))).toEqual({
      ...{ saveDraft: ['apply'], submit: ['apply'], supply: ['supply'], urge: ['apply'] },
      ...{ raiseObjection: ['apply'], withdraw: ['withdraw'] },
    })
  })

  it('needs no mandate from the applicant, whatever they hold', () => {
    expect(mandateFor(context(['self'], []), 'withdraw')).toBeNull()
    expect(mandateFor(context(['self', 'mandate'], []), 'withdraw')).toBeNull()
    expect(() => mandateFor(context(['mandate'], []), 'withdraw')).toThrow('mandate.none')
  })

  it('does not make the account that filed by a mandate the applicant’s', () => {
    const son = { kind: 'citizen', accountId: 'a', personId: 'son' } as const
    const facts = {
      ...{ accountId: 'a', applicantId: 'mother', pointUnit: null, custodyUnit: null, organ: 'o', openNode: null },
      place: '430423201201',
    }
    expect(relationsOf(son, facts)).toEqual(['self'])
    expect(relationsOf(son, { ...facts, filedByAgent: true })).toEqual([])
    expect(relationsOf(son, { ...facts, filedByAgent: true, mandated: true })).toEqual(['mandate'])
    expect(relationsOf({ ...son, personId: 'mother' }, { ...facts, filedByAgent: true })).toEqual(['self'])
  })
})
