import type { HandlingPlan, ProcedureProfile } from '../../../../shared/case/handling-plan'
import type { Actor } from '../../../../shared/identity/actor'
import { APPLICANT, CaseStory, CLERK, officer, REVIEWER, SAY, type StoryOptions } from '../case-story'
import { DISABILITY } from '../plans'

/** The organ's people: 县残联 of the plan, whose head is nobody's reviewer. */
export const APPROVER = officer('approver', 'cl')
export const CHIEF = officer('chiefRep', 'cl')
export const HEAD = officer('deptLeader', 'cl')

/** The same officer in another post. */
export function sameAs(actor: Actor, role: 'deptLeader' | 'chiefRep' | 'approver', unit: string): Actor {
  return officer(role, unit, actor.kind === 'staff' ? actor.staffId : '')
}

/** An item of another kind of law; no procedure of its own. */
export function planOfProfile(profile: ProcedureProfile, change: Partial<HandlingPlan> = {}): HandlingPlan {
  return { ...DISABILITY, profile, procedures: [], reentry: false, ...change }
}

/** Submitted, received and accepted on one day, and so with the first reviewer. */
export function accepted(on: string, plan: HandlingPlan, options: StoryOptions = {}): CaseStory {
  return new CaseStory(plan, options)
    .on(on)
    .act(APPLICANT, 'submit', SAY.submit('town'))
    .act(CLERK, 'receive', SAY.receive)
    .act(CLERK, 'accept', SAY.accept)
}

/** … and reviewed by township and county: the decision is due. */
export function reviewed(on: string, plan: HandlingPlan, options: StoryOptions = {}): CaseStory {
  return accepted(on, plan, options).act(REVIEWER, 'nodeApprove', SAY.approve).act(APPROVER, 'nodeApprove', SAY.approve)
}

/** The last day of a clock as it stands. */
export function dueOf(story: CaseStory, name: Parameters<CaseStory['clock']>[0]): string | null {
  return story.clock(name).dueOn
}
