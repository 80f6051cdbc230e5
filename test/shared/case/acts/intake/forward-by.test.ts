import { describe, expect, it } from 'vitest'
import { forwardBy } from '../../../../../shared/case/acts/intake/forward-by'
import { readCountyCalendar } from '../../../calendar/county-calendar'
import { CaseStory, SAY, VILLAGE_CLERK } from '../../case-story'
import { DISABILITY } from '../../plans'

describe('papers that a helping point took in', () => {
  it('lie at the organ within two working days, whatever weekend lies between', () => {
    const calendar = readCountyCalendar()
    expect(forwardBy('2026-03-02', calendar)).toBe('2026-03-04')
    expect(forwardBy('2026-03-06', calendar)).toBe('2026-03-10')
  })

  it('leave the person with a slip that names that day', () => {
    const story = new CaseStory(DISABILITY, { intake: 'village' })
      .on('2026-03-02')
      .act(VILLAGE_CLERK, 'submit', { ...SAY.submit('village', 'station'), byHelper: true })
    expect(story.last?.papers).toEqual([{ key: 'helpReceipt', facts: { forwardBy: '2026-03-04' } }])
  })
})
