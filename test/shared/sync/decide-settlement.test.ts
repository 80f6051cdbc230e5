import { makeProblem } from '@shared/problem/problem'
import {
  decideEarlier,
  decideFailed,
  decideSettlement,
  type EarlierOperation,
  type SettlementFacts,
} from '@shared/sync/decide-settlement'
import { OPERATION_KINDS } from '@shared/sync/operation'
import { describe, expect, it } from 'vitest'

const OUTCOMES = ['applied', 'conflict', 'deferred', 'quarantined'] as const
const earlier = (change: Partial<EarlierOperation> = {}): EarlierOperation => ({
  sameDevice: true,
  sameContent: true,
  outcome: 'applied',
  ...change,
})

describe('an operation that came before', () => {
  it('S01: is a duplicate when it was applied, and tried again when it was held', () => {
    for (const outcome of OUTCOMES) {
      for (const taken of [true, false]) {
        expect(decideEarlier(earlier({ outcome }), taken)).toBe(outcome === 'applied' ? 'duplicate' : 'new')
      }
    }
  })

  it('S07: with another content, or of another device, is kept beside the first whatever became of that', () => {
    for (const outcome of OUTCOMES) {
      expect(decideEarlier(earlier({ outcome, sameContent: false }), false)).toBe('opIdReused')
      expect(decideEarlier(earlier({ outcome, sameDevice: false }), false)).toBe('opIdReused')
    }
  })

  it('S09: that is new under a sequence number which another one has is of a copied device', () => {
    expect(decideEarlier(null, true)).toBe('deviceCopied')
    expect(decideEarlier(null, false)).toBe('new')
  })
})

describe('an operation that is new', () => {
  const voided = { kind: 'voidNumber', payload: { number: '430423-260302-YH201-000001-0', reason: '写坏了' } }
  const facts = (change: Partial<SettlementFacts> = {}): SettlementFacts => ({
    deviceState: 'active',
    operation: voided,
    isParentDone: true,
    ...change,
  })

  it('is applied from a device that works, also from one that is looked at because it was copied', () => {
    expect(decideSettlement(facts())).toEqual({ decision: 'apply' })
    expect(decideSettlement(facts({ deviceState: 'suspect' }))).toEqual({ decision: 'apply' })
  })

  it('S21: of a stopped device waits for a person, whatever else is the matter', () => {
    for (const isParentDone of [true, false]) {
      for (const operation of [voided, { kind: 'sealedVisit', payload: null }]) {
        expect(decideSettlement(facts({ deviceState: 'revoked', operation, isParentDone }))).toMatchObject({
          outcome: 'quarantined',
          code: 'sync.deviceStopped',
        })
      }
    }
  })

  it('S16: of a kind that is not known yet waits for an update', () => {
    const operation = { kind: 'sealedVisit', payload: { anything: 1 } }
    expect(decideSettlement(facts({ operation }))).toMatchObject({ outcome: 'deferred', code: 'sync.serverOlder' })
    expect(decideSettlement(facts({ operation: { kind: '__proto__', payload: {} } }))).toMatchObject({
      code: 'sync.serverOlder',
    })
  })

  it('S06: that builds on one which is not done waits for it', () => {
    expect(decideSettlement(facts({ isParentDone: false }))).toMatchObject({
      outcome: 'deferred',
      code: 'sync.waitsForEarlier',
    })
  })

  it('with a payload that its kind cannot read is quarantined', () => {
    for (const kind of OPERATION_KINDS) {
      expect(decideSettlement(facts({ operation: { kind, payload: { odd: true } } }))).toMatchObject({
        outcome: 'quarantined',
        code: 'sync.unreadable',
      })
    }
  })
})

describe('an act that failed', () => {
  it('is tried again when it was our fault', () => {
    for (const kind of OPERATION_KINDS) expect(decideFailed(kind, makeProblem('system.unexpected'))).toBe('deferred')
  })

  it('is a conflict where the record moved on, and waits for a person where it is wrong in itself', () => {
    expect(decideFailed('act', makeProblem('case.tooLate'))).toBe('conflict')
    expect(decideFailed('tracePaper', makeProblem('handover.notTraced'))).toBe('conflict')
    expect(decideFailed('act', makeProblem('case.notFound'))).toBe('quarantined')
    expect(decideFailed('submitCase', makeProblem('case.formInvalid'))).toBe('quarantined')
    expect(decideFailed('submitCase', makeProblem('sync.numberForeign'))).toBe('quarantined')
    expect(decideFailed('voidNumber', makeProblem('catalogue.itemUnknown'))).toBe('quarantined')
  })
})
