import { describe, expect, it } from 'vitest'
import { overdueOf } from '../../../../shared/case/warning/overdue'
import { APPLICANT, CaseStory, CLERK, officer, REVIEWER, SAY } from '../case-story'
import { DISABILITY, ELDER } from '../plans'

const accepted = (plan = DISABILITY) =>
  new CaseStory(plan)
    .act(APPLICANT, 'submit', SAY.submit())
    .act(CLERK, 'receive', SAY.receive)
    .act(CLERK, 'accept', SAY.accept)
const on = (story: CaseStory, day: string) => overdueOf(story.on(day).clocks())

describe('an overdue case', () => {
  it('is none on the last day, and one on the day after, with the way to review past the law’s limit', () => {
    expect(on(accepted(), '2026-03-16')).toBeNull()
    expect(on(accepted(), '2026-03-17')).toEqual({
      ...{ dueOn: '2026-03-16', clocks: ['法定时限'], running: true, inactionFrom: '2026-03-16' },
    })
  })

  it('is none for a step that is late within a limit that is not', () => {
    const story = accepted().on('2026-03-10')
    expect(story.clocks().some((clock) => clock.name === 'node' && clock.overdue)).toBe(true)
    expect(overdueOf(story.clocks())).toBeNull()
  })

  it('has no way to review while only a promise has passed', () => {
    const village = officer('villageClerk', 'village')
    const story = new CaseStory(ELDER, { intake: 'village' })
      .act(village, 'submit', SAY.submit('village', 'station'))
      .act(village, 'receive', SAY.receive)
      .act(village, 'accept', SAY.accept)
    const late = on(story, '2026-03-24')
    expect(late).toMatchObject({ dueOn: '2026-03-23', clocks: ['承诺时限'], inactionFrom: null })
    expect(on(story, '2026-03-31')).toMatchObject({ clocks: ['法定时限', '承诺时限'], inactionFrom: '2026-03-30' })
  })

  it('was one for ever when it was decided late, and then runs no more', () => {
    const story = accepted({ ...DISABILITY, procedures: [] }).act(REVIEWER, 'nodeApprove', SAY.approve)
    story.act(officer('approver', 'cl'), 'nodeApprove', SAY.approve).on('2026-03-20')
    story.act(officer('chiefRep', 'cl'), 'refuse', SAY.refuse)
    expect(on(story, '2026-03-23')).toMatchObject({ dueOn: '2026-03-16', running: false, inactionFrom: null })
  })

  it('is none on a day that is provisional', () => {
    const clocks = accepted()
      .on('2026-03-17')
      .clocks()
      .map((clock) => ({ ...clock, provisional: true }))
    expect(overdueOf(clocks)).toBeNull()
  })
})
