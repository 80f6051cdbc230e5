import { expect, it } from 'vitest'
import { stepsOf } from '../../../../shared/case/invariant/log-steps'
import { APPLICANT, CaseStory, CLERK, SAY } from '../case-story'
import { DISABILITY } from '../plans'

it('a log is replayed act by act: each finds what the one before it left, and the last leaves the case', () => {
  const story = new CaseStory(DISABILITY)
    .act(APPLICANT, 'submit', SAY.submit())
    .act(CLERK, 'receive', SAY.receive)
    .act(CLERK, 'accept', SAY.accept)
  const steps = stepsOf(story)
  expect(steps.map(({ action }) => action.name)).toEqual(['submit', 'receive', 'accept', 'dispatch'])
  expect(steps[0]?.before.status).toBe('draft')
  for (const [index, step] of steps.slice(1).entries()) expect(step.before).toEqual(steps[index]?.after)
  expect(steps.at(-1)?.after).toEqual(story.state)
})
