import { ACTION_LABELS } from '@shared/case/action-name'
import type { ActContext } from '@shared/case/acts/act'
import { availableActions } from '@shared/case/authority/may-act'
import type { AllowedAct } from '@shared/case/view/case-view'

/** What this actor may do now, and for what not, why in words: the same rules that the act itself asks. */
export function presentAllowed(ctx: ActContext): AllowedAct[] {
  return availableActions(ctx).map(({ name, allowed, problem }) => ({
    name,
    label: ACTION_LABELS[name],
    allowed,
    problemCode: problem?.code ?? null,
    why: problem === null ? null : `${problem.what}${problem.todo}`,
  }))
}
