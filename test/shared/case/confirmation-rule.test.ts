import {
  type ConfirmationWay,
  confirmationFault,
  needsWitness,
  sentConfirmationFault,
} from '@shared/case/confirmation-rule'
import { describe, expect, it, test } from 'vitest'

const FILE = '01935e5a-0000-7000-8000-00000000000a'
const witness = { name: '周小满', relation: '邻居', pictured: true }
const sent = { fileId: null, witness: null, digest: null, at: '2026-03-02T01:00:00.000Z' }

describe('confirming an application', () => {
  test.each<[ConfirmationWay, boolean, boolean]>([
    ['account', false, false],
    ['signature', true, false],
    ['fingerprint', true, false],
    ['mark', true, true],
  ])('by %s needs a picture: %s, a witness: %s', (way, picture, seen) => {
    expect(needsWitness(way)).toBe(seen)
    expect(confirmationFault({ way, pictured: true, witness })).toBeNull()
    expect(confirmationFault({ way, pictured: false, witness })).toBe(picture ? 'unsigned' : null)
    expect(confirmationFault({ way, pictured: true, witness: null })).toBe(seen ? 'witnessName' : null)
  })

  test.each([
    [{ name: ' ' }, 'witnessName'],
    [{ relation: '' }, 'witnessRelation'],
    [{ pictured: false }, 'witnessSignature'],
  ] as const)('beside a mark a witness with %o is not whole', (change, fault) => {
    expect(confirmationFault({ way: 'mark', pictured: true, witness: { ...witness, ...change } })).toBe(fault)
  })

  it('is asked the same of what is sent, by whichever version of a client', () => {
    const mark = { ...sent, way: 'mark', fileId: FILE, witness: '周小满' } as const
    expect(sentConfirmationFault({ ...sent, way: 'account' })).toBeNull()
    expect(sentConfirmationFault({ ...sent, way: 'signature' })).toBe('unsigned')
    expect(sentConfirmationFault(mark)).toBe('witnessRelation')
    expect(sentConfirmationFault({ ...mark, witnessRelation: '邻居' })).toBe('witnessSignature')
    expect(sentConfirmationFault({ ...mark, witnessRelation: '邻居', witnessFileId: FILE })).toBeNull()
  })
})
