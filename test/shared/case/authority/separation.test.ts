import { describe, expect, it } from 'vitest'
import { assertSeparation } from '../../../../shared/case/authority/separation'
import { APPLICANT, CaseStory, CLERK, officer, SAY } from '../case-story'
import { MEDINS } from '../plans'

describe('受理、审批、监管分离', () => {
  const story = new CaseStory(MEDINS)
    .act(APPLICANT, 'submit', SAY.submit('town'))
    .act(CLERK, 'receive', SAY.receive)
    .act(CLERK, 'accept', SAY.accept)
  const asked = (actor: typeof CLERK, name: 'grant' | 'withdraw') => () => assertSeparation(story.context(actor), name)

  it('asks for the person behind the post, not the post', () => {
    const clerkAsDirector = officer('centreDirector', 'town', CLERK.kind === 'staff' ? CLERK.staffId : '')
    expect(asked(clerkAsDirector, 'grant')).toThrow('case.separation')
    expect(asked(officer('centreDirector', 'town'), 'grant')).not.toThrow()
  })

  it('does not ask the applicant, nor about what is the person’s own', () => {
    expect(asked(APPLICANT, 'grant')).not.toThrow()
    expect(asked(CLERK, 'withdraw')).not.toThrow()
  })
})
