import { describe, expect, it } from 'vitest'
import { officer, REVIEWER, SAY } from '../../case-story'
import { APPROVER, accepted, CHIEF, planOfProfile, reviewed } from '../handling-stories'

const PLAN = planOfProfile('licence')
const TELL = (ref = 'digest-1', change: object = {}) => ({
  ...{ ref, person: '相邻住户文先生', interest: '相邻通行和采光', days: 3, hearing: false },
  ...change,
})

describe('告知利害关系人', () => {
  it('names the person on the paper and a digest in the log', () => {
    const story = accepted('2026-03-02', PLAN).act(REVIEWER, 'notifyInterested', TELL())
    expect(story.last?.papers).toMatchObject([
      { key: 'interestedParty', facts: { interested: '相邻住户文先生', deadline: '2026-03-05' } },
    ])
    expect(JSON.stringify(story.last?.log)).not.toMatch(/文先生|通行/)
    expect(JSON.stringify(story.state)).not.toContain('文先生')
    expect(story.last?.tasks).toMatchObject([{ kind: 'collectStatements', dueOn: '2026-03-05' }])
  })

  it('opens the five working days of the hearing right where there is one, and stops no clock', () => {
    const story = accepted('2026-03-02', PLAN)
    const before = story.clock('statutory')
    story.act(REVIEWER, 'notifyInterested', TELL('digest-1', { hearing: true }))
    expect(story.last?.papers.map((paper) => paper.key)).toEqual(['interestedParty', 'hearingRight'])
    expect(story.clock('hearingRequest')).toMatchObject({ startOn: '2026-03-02', dueOn: '2026-03-09', ended: false })
    expect(story.clock('statutory')).toEqual(before)
  })

  it('the decision waits until the last day has passed', () => {
    const story = reviewed('2026-03-02', PLAN)
      .act(CHIEF, 'notifyInterested', TELL('a', { hearing: true }))
      .act(CHIEF, 'notifyInterested', TELL('b'))
    expect(story.on('2026-03-09').refusal(CHIEF, 'grant', SAY.grant)).toBe('case.interestedOpen')
    expect(story.refusal(CHIEF, 'refuse', SAY.refuse)).toBe('case.interestedOpen')
    expect(story.on('2026-03-10').act(CHIEF, 'grant', SAY.grant).state.status).toBe('granted')
  })

  it('tells each person once, by the owner of the open step', () => {
    const story = accepted('2026-03-02', PLAN).act(REVIEWER, 'notifyInterested', TELL())
    expect(story.refusal(REVIEWER, 'notifyInterested', TELL())).toBe('case.alreadyDone')
    for (const actor of [APPROVER, CHIEF, officer('townReviewer', 'other')])
      expect(story.refusal(actor, 'notifyInterested', TELL('c'))).toBe('case.notYours')
  })
})
