import { endsOf, isOverdue, isTraced, listStateOf, PAPER_STATES, type PaperState } from '@shared/handover/paper-mark'
import { describe, expect, it } from 'vitest'

const states = (...all: PaperState[]) => listStateOf(all.map((state) => ({ state })))

describe('清单的现状', () => {
  it('is on its way until everything was looked at, then short while something is looked for, then done', () => {
    expect(states('arrived', 'moving', 'missing')).toBe('moving')
    expect(states('arrived', 'missing')).toBe('short')
    expect(states('damaged', 'leftOut')).toBe('short')
    expect(states('arrived', 'found', 'returned', 'lost', 'settled', 'leftOut')).toBe('confirmed')
  })

  it('is overdue from the day after its last day, and only while nobody signed for it', () => {
    expect(isOverdue({ state: 'moving', dueOn: '2026-03-03' }, '2026-03-03')).toBe(false)
    expect(isOverdue({ state: 'moving', dueOn: '2026-03-03' }, '2026-03-04')).toBe(true)
    expect(isOverdue({ state: 'short', dueOn: '2026-03-03' }, '2026-03-04')).toBe(false)
  })

  it('a traced paper ends by the side that knows: each state that is traced has an end on some side, others have none', () => {
    for (const state of PAPER_STATES) {
      const ends = [...endsOf(state, 'sender'), ...endsOf(state, 'receiver')]
      expect(ends.length > 0).toBe(isTraced(state))
    }
    expect(endsOf('missing', 'receiver')).toEqual(['found', 'lost'])
    expect(endsOf('missing', 'sender')).toEqual(['returned', 'lost'])
  })
})
