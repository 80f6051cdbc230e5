import { describe, expect, it } from 'vitest'
import { officer, REVIEWER, SAY } from '../../case-story'
import { DISABILITY } from '../../plans'
import { APPROVER, accepted, CHIEF, dueOf, HEAD } from '../handling-stories'

const MORE = (days: number, change: object = {}) => ({
  ...{ procedureId: 'publicity', days, reason: '公示栏被雨水损坏，重新张贴', proposedBy: 'approver@cl' },
  ...change,
})
const published = () => accepted('2026-03-02', DISABILITY).act(REVIEWER, 'startProcedure', SAY.procedure('publicity'))

describe('延长特别程序', () => {
  it('adds at most half of the first time, and the case rests until the new day', () => {
    const story = published()
    // Five working days from Monday 2 March end on the 9th; half of five is two.
    expect(dueOf(story, 'procedure')).toBe('2026-03-09')
    expect(story.refusal(CHIEF, 'extendProcedure', MORE(3))).toBe('case.extendTooLong')
    story.on('2026-03-09').act(CHIEF, 'extendProcedure', MORE(2))
    expect(dueOf(story, 'procedure')).toBe('2026-03-11')
    expect(story.state.status).toBe('suspended')
    expect(story.on('2026-03-11').state.status).toBe('suspended')
    story.on('2026-03-12')
    expect(story.state).toMatchObject({
      status: 'inHandling',
      procedures: [{ endOn: '2026-03-11', result: 'timeout' }],
    })
  })

  it('tells the applicant the whole time and the day of the decision before and after', () => {
    const story = published().act(HEAD, 'extendProcedure', MORE(2))
    // Nothing was used by 2 March: ten working days after the 9th are the 23rd, after the 11th the 25th.
    expect(story.last?.papers).toMatchObject([
      {
        key: 'pauseNotice',
        facts: {
          ...{ procedure: '公示', pauseFrom: '2026-03-02', pauseTo: '2026-03-11', pauseDays: '7个工作日' },
          ...{ oldDueDate: '2026-03-23', newDueDate: '2026-03-25' },
        },
      },
    ])
    expect(story.last?.moves).toEqual([{ kinds: ['runProcedure'], dueOn: '2026-03-11' }])
    story.on('2026-03-12')
    expect(dueOf(story, 'statutory')).toBe('2026-03-25')
  })

  it('is of article 45 for an appraisal', () => {
    const story = accepted('2026-03-02', DISABILITY).act(REVIEWER, 'startProcedure', SAY.procedure('appraisal'))
    story.act(CHIEF, 'extendProcedure', MORE(15, { procedureId: 'appraisal' }))
    expect(story.last?.papers[0]?.key).toBe('specialProcedure')
    expect(story.clock('procedure').limit).toEqual({ value: 45, unit: '工作日' })
  })

  it('happens once for each procedure, and not after its end', () => {
    const story = published().act(CHIEF, 'extendProcedure', MORE(1))
    expect(story.refusal(HEAD, 'extendProcedure', MORE(1))).toBe('case.alreadyDone')
    const ended = published().act(REVIEWER, 'endProcedure', SAY.ended('publicity'))
    expect(ended.refusal(CHIEF, 'extendProcedure', MORE(1))).toBe('case.alreadyDone')
    expect(ended.refusal(CHIEF, 'extendProcedure', MORE(1, { procedureId: 'none' }))).toBe('case.orderRequired')
  })

  it('is approved neither by who asks for it nor by who asked for the procedure', () => {
    const story = published()
    expect(story.refusal(CHIEF, 'extendProcedure', MORE(1, { proposedBy: 'chiefRep@cl' }))).toBe('case.twoPersons')
    const own = accepted('2026-03-02', DISABILITY)
      .act(REVIEWER, 'nodeApprove', SAY.approve)
      .act(CHIEF, 'startProcedure', SAY.procedure('publicity'))
    expect(own.refusal(CHIEF, 'extendProcedure', MORE(1))).toBe('case.twoPersons')
    expect(own.act(HEAD, 'extendProcedure', MORE(1)).state.procedures[0]?.longer?.days).toBe(1)
  })

  it('is a leader’s of the organ', () => {
    for (const actor of [APPROVER, REVIEWER, officer('chiefRep', 'mzj')])
      expect(published().refusal(actor, 'extendProcedure', MORE(1))).toBe('case.notYours')
  })
})
