import { describe, expect, it } from 'vitest'
import {
  applyDeed,
  decideConfirm,
  decideDecline,
  decideNoteEnd,
  decideRenounce,
  decideRevoke,
  type MandateDeed,
} from '../../../shared/mandate/decide-mandate'
import type { Mandate } from '../../../shared/mandate/mandate'
import { ProblemError } from '../../../shared/problem/problem'

const MADE: Mandate = {
  ...{ mandateId: 'm', number: null, principalId: 'mother', agentId: null, scope: { kind: 'all' }, acts: ['apply'] },
  ...{ from: '2026-03-02', until: '2026-06-01', origin: 'phone', state: 'waiting', end: null, version: 1 },
}
const AT = {
  waiting: [MADE, '2026-03-02'],
  notYet: [{ ...MADE, state: 'live', from: '2026-04-01' }, '2026-03-02'],
  live: [{ ...MADE, state: 'live' }, '2026-03-02'],
  expired: [{ ...MADE, state: 'live' }, '2026-06-02'],
  ended: [{ ...MADE, state: 'ended', end: { why: 'revoked', on: '2026-03-02' } }, '2026-03-02'],
} as const satisfies Record<string, readonly [Mandate, string]>

const may = (decide: (mandate: Mandate, day: string) => MandateDeed): string[] =>
  Object.entries(AT).flatMap(([standing, [mandate, day]]) => {
    try {
      decide(mandate, day)
      return [standing]
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'mandate.settled') return []
      throw error
    }
  })

describe('what may happen to a mandate, by how it stands', () => {
  it('is the table of 民法典第一百七十三条', () => {
    expect(may(decideConfirm)).toEqual(['waiting'])
    expect(may(decideDecline)).toEqual(['waiting'])
    expect(may(decideRevoke)).toEqual(['waiting', 'notYet', 'live'])
    expect(may(decideRenounce)).toEqual(['notYet', 'live'])
    expect(may((mandate, day) => decideNoteEnd(mandate, 'principalDied', day))).toEqual(['waiting', 'notYet', 'live'])
  })

  it('counts every deed, and an end says how and when', () => {
    const live = applyDeed(MADE, { name: 'confirm' }, '2026-03-02')
    expect(live).toMatchObject({ state: 'live', version: 2, end: null })
    const ended = applyDeed(live, decideNoteEnd(live, 'agentIncapable', '2026-03-03'), '2026-03-03')
    expect(ended).toMatchObject({ state: 'ended', version: 3, end: { why: 'agentIncapable', on: '2026-03-03' } })
    expect(applyDeed(MADE, { name: 'propose' }, '2026-03-02').state).toBe('waiting')
    expect(applyDeed(MADE, { name: 'record' }, '2026-03-02').state).toBe('live')
  })
})
