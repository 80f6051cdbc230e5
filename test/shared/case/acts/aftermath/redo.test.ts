import { describe, expect, it } from 'vitest'
import { AFTER, CHIEF, toldReady, toldSettled } from '../../after-story'
import { officer } from '../../case-story'

const HALL = officer('hallDirector', 'xspj')

describe('差评重办', () => {
  it('is done by somebody who had no hand in the case, within five working days, and answered once', () => {
    const story = toldSettled()
    expect(story.refusal(CHIEF, 'redo', AFTER.redo())).toBe('case.separation')
    expect(story.refusal(HALL, 'redo', AFTER.redo({ step: 'reply' }))).toBe('case.orderRequired')
    expect(story.refusal(HALL, 'redo', AFTER.redo({ days: 10 }))).toBe('case.reasonRequired')
    story.act(HALL, 'redo', AFTER.redo())
    expect(story.last?.tasks[0]).toMatchObject({ kind: 'rectify', dueOn: '2026-03-09' })
    expect(story.clock('badRatingFix')).toMatchObject({ dueOn: '2026-03-09', ended: false })
    expect(story.refusal(HALL, 'redo', AFTER.redo())).toBe('case.alreadyDone')
    story.act(HALL, 'redo', AFTER.redo({ step: 'reply', text: '已上门讲清' }))
    expect(story.last).toMatchObject({ messages: ['m.badRatingFixed'], closes: ['rectify'] })
    expect(story.last?.tasks[0]).toMatchObject({ kind: 'callback', dueOn: '2026-03-05' })
    expect(story.clock('badRatingFix').ended).toBe(true)
    expect(story.state.status).toBe('closed')
    expect(story.refusal(HALL, 'redo', AFTER.redo({ step: 'reply' }))).toBe('case.alreadyDone')
  })

  it('is not for a case that is still under way', () => {
    expect(toldReady().refusal(HALL, 'redo', AFTER.redo())).toBe('case.tooEarly')
  })
})
