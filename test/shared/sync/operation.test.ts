import { isKnownKind, OFFLINE_ACTS, OPERATION_KINDS, Operation, readPayload } from '@shared/sync/operation'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

const envelope = {
  opId: '0195b6a0-0000-7000-8000-000000000001',
  deviceSeq: 1,
  after: null,
  staffId: 'S001',
  caseId: null,
  kind: 'voidNumber',
  schemaVersion: 1,
  madeAt: '2026-03-02T01:00:00.000Z',
  payloadHash: 'a'.repeat(64),
  payload: {},
}

describe('an operation', () => {
  it('is read whatever its payload and kind are, so that a newer device is heard', () => {
    expect(z.safeParse(Operation, { ...envelope, kind: 'tomorrow', payload: { any: ['thing'] } }).success).toBe(true)
  })

  it('is refused with keys that nobody knows, a sequence below one or a hash of another length', () => {
    for (const change of [{ extra: 1 }, { deviceSeq: 0 }, { payloadHash: 'a' }, { opId: 'x' }, { madeAt: 'today' }]) {
      expect(z.safeParse(Operation, { ...envelope, ...change }).success).toBe(false)
    }
  })

  it('carries no decision: what a station may do without a network is receiving, supplying and handing out', () => {
    expect([...OFFLINE_ACTS]).toEqual(['receive', 'supply', 'handOut', 'recordDelivery'])
    expect(OPERATION_KINDS).toEqual(['submitCase', 'act', 'completeTask', 'voidNumber', 'handOver', 'tracePaper'])
    expect(isKnownKind('act')).toBe(true)
    expect(isKnownKind('grant')).toBe(false)
    expect(isKnownKind('__proto__')).toBe(false)
  })

  it('has a payload that its own kind reads, or none', () => {
    expect(readPayload('voidNumber', { number: '430423-260302-YH201-000007-0', reason: '写坏了' })).not.toBeNull()
    expect(readPayload('voidNumber', { number: 7 })).toBeNull()
    expect(readPayload('act', { name: 'grant', baseVersion: null, input: {} })).toBeNull()
    expect(readPayload('act', { name: 'handOut', baseVersion: 4, input: { taker: 'self' } })).not.toBeNull()
  })
})
