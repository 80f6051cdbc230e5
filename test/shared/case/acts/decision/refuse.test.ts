import { expect, it } from 'vitest'
import { SHORTEST_REASONS } from '../../../../../shared/case/acts/decision/refuse'
import { APPLICANT, CaseStory, CLERK, officer, REVIEWER, SAY } from '../../case-story'
import { DISABILITY } from '../../plans'

it('a refusal says why: its reasons have ten characters and more together, each as short as it may be', () => {
  const lead = officer('chiefRep', 'cl')
  const story = new CaseStory({ ...DISABILITY, procedures: [] })
    .act(APPLICANT, 'submit', SAY.submit())
    .act(CLERK, 'receive', SAY.receive)
    .act(CLERK, 'accept', SAY.accept)
    .act(REVIEWER, 'nodeApprove', SAY.approve)
    .act(officer('approver', 'cl'), 'nodeApprove', SAY.approve)
  const said = (...reasons: string[]) => ({ ...SAY.refuse, reasons })
  expect(story.refusal(lead, 'refuse', said('材料不实'))).toBe('case.reasonRequired')
  expect(story.refusal(lead, 'refuse', said('字'.repeat(SHORTEST_REASONS - 1)))).toBe('case.reasonRequired')
  expect(story.act(lead, 'refuse', said('材料不实', '评定没有通过')).state.status).toBe('refused')
})
