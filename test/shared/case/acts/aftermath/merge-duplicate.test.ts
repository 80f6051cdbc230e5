import { describe, expect, it } from 'vitest'
import { statusKeyOf } from '../../../../../shared/case/progress/status-key'
import { APPLICANT, CaseStory, CLERK, officer, REVIEWER, SAY } from '../../case-story'
import { DISABILITY } from '../../plans'

const DIRECTOR = officer('centreDirector', 'town')
const joined = (kept: object = {}) => ({
  ...{ role: 'joined', keptCaseId: 'other', keptNumber: '430423-260301-HSW01-000001-A' },
  kept: { acceptedOn: null, noticed: false, ...kept },
  ...{ lineIds: ['photo'], word: '本人电话里说两件是一回事', proposedBy: 'windowClerk@town' },
})
const kept = (days: object = {}) => ({
  ...{ role: 'kept', fromCaseId: 'other', receivedOn: '2026-02-27', acceptedOn: null, ...days },
  ...{ lineIds: ['photo'], proposedBy: 'windowClerk@town' },
})

function received(): CaseStory {
  return new CaseStory(DISABILITY)
    .on('2026-03-02')
    .act(APPLICANT, 'submit', SAY.submit('town'))
    .act(CLERK, 'receive', SAY.receive)
}
const accepted = () => received().act(CLERK, 'accept', SAY.accept)

describe('并案', () => {
  it('before acceptance the joined number is void, after it the case is ended; both say where it went', () => {
    const early = received().act(DIRECTOR, 'mergeDuplicate', joined())
    expect(early.state).toMatchObject({ status: 'voided', endedOn: '2026-03-02', mergedInto: 'other' })
    expect(statusKeyOf(early.state)).toBe('merged')
    expect(early.last?.papers).toEqual([{ key: 'mergeNotice', facts: { mergedInto: '430423-260301-HSW01-000001-A' } }])
    expect(JSON.stringify(early.actions.at(-1)?.input)).not.toContain('电话')
    const late = accepted().act(DIRECTOR, 'mergeDuplicate', joined({ acceptedOn: '2026-03-02' }))
    expect(late.state).toMatchObject({ status: 'terminated', mergedInto: 'other' })
    expect(late.state.runs.every((run) => run.closedOn !== null)).toBe(true)
    expect(late.refusal(DIRECTOR, 'mergeDuplicate', joined())).toBe('case.ended')
  })

  it('the one that stays keeps its place and takes the earlier days: no clock begins anew', () => {
    const story = received()
    // Five working days after Monday 2 March, then after Friday 27 February.
    expect(story.clock('oneTimeNotice').dueOn).toBe('2026-03-09')
    story.act(DIRECTOR, 'mergeDuplicate', kept())
    expect(story.state).toMatchObject({ status: 'received', receivedOn: '2026-02-27' })
    expect(story.clock('oneTimeNotice').dueOn).toBe('2026-03-05')
    expect(story.last?.papers).toEqual([])
    const handled = accepted().act(DIRECTOR, 'mergeDuplicate', kept({ acceptedOn: '2026-02-27' }))
    expect(handled.state).toMatchObject({ status: 'inHandling', acceptedOn: '2026-02-27' })
    // Ten working days after 27 February, of which Saturday 28 is one.
    expect(handled.clock('statutory').dueOn).toBe('2026-03-12')
    const later = received().act(
      DIRECTOR,
      'mergeDuplicate',
      kept({ receivedOn: '2026-03-05', acceptedOn: '2026-03-05' }),
    )
    expect(later.state).toMatchObject({ receivedOn: '2026-03-02', acceptedOn: null })
  })

  it('does not lose an acceptance or a notice that was given', () => {
    expect(accepted().refusal(DIRECTOR, 'mergeDuplicate', joined())).toBe('case.cannotMerge')
    const noticed = received().act(CLERK, 'requestSupplement', SAY.supplement('photo'))
    expect(noticed.refusal(DIRECTOR, 'mergeDuplicate', joined())).toBe('case.cannotMerge')
    noticed.act(DIRECTOR, 'mergeDuplicate', joined({ noticed: true }))
    expect(noticed.state.status).toBe('voided')
  })

  it('takes two persons, one of them a director', () => {
    expect(received().refusal(DIRECTOR, 'mergeDuplicate', { ...joined(), proposedBy: 'centreDirector@town' })).toBe(
      'case.twoPersons',
    )
    expect(received().refusal(DIRECTOR, 'mergeDuplicate', { ...kept(), proposedBy: 'centreDirector@town' })).toBe(
      'case.twoPersons',
    )
    expect(received().refusal(CLERK, 'mergeDuplicate', joined())).toBe('case.notYours')
  })

  it('waits for a procedure, and is not done to what is about to be decided', () => {
    const standing = accepted().act(REVIEWER, 'startProcedure', SAY.procedure('appraisal'))
    expect(standing.refusal(DIRECTOR, 'mergeDuplicate', joined({ acceptedOn: '2026-03-02' }))).toBe(
      'case.clockSuspended',
    )
    const deciding = accepted()
    deciding.state = { ...deciding.state, status: 'pendingDecision' }
    expect(deciding.refusal(DIRECTOR, 'mergeDuplicate', joined())).toBe('case.orderRequired')
  })
})
