import { describe, expect, it } from 'vitest'
import { DECISION_RULES, DECISIONS_FOR, sayDecision, troubleOf } from '../../../shared/sync/held/trouble'

describe('the kind of trouble', () => {
  it.each([
    [{ outcome: 'conflict', code: 'sync.suspectedTwin' }, 'twin'],
    [{ outcome: 'conflict', code: 'sync.numberChanged' }, 'numberChanged'],
    [{ outcome: 'conflict', code: 'sync.fieldClash' }, 'fieldClash'],
    [{ outcome: 'conflict', code: 'case.ended' }, 'movedOn'],
    [{ outcome: 'quarantined', code: 'case.formInvalid' }, 'faulty'],
    [{ outcome: 'quarantined', code: null }, 'faulty'],
    [{ outcome: 'quarantined', code: 'sync.clerkGone' }, 'elsewhere'],
    [{ outcome: 'quarantined', code: 'sync.deviceCopied' }, 'elsewhere'],
  ] as const)('%j is %s', (held, trouble) => expect(troubleOf(held)).toBe(trouble))

  it('leaves no kind without a way out but the one that the township decides', () => {
    for (const [trouble, decisions] of Object.entries(DECISIONS_FOR)) {
      if (trouble !== 'elsewhere') expect(decisions.length).toBeGreaterThan(0)
      for (const decision of decisions) expect(DECISION_RULES[decision].label).not.toBe('')
    }
  })
})

it('says every decision as it was recorded, the township’s too', () => {
  expect(sayDecision('keepBoth')).toBe('两件都办')
  expect(sayDecision('setAside')).toBe('不办，存档')
  expect(sayDecision('accept')).toBe('核实无误，照办')
})
