import type { ActContext } from '@shared/case/acts/act'
import { deriveClocks } from '@shared/case/clock/clocks'
import { statusKeyOf } from '@shared/case/progress/status-key'
import type { ActAnswer } from '@shared/case/view/case-view'
import type { MadeNotice } from '../act/follow-steps'
import type { Places } from '../act/places'
import { presentAllowed } from './allowed'
import { sentenceOf } from './sentences'

/** What an act answers: the new version and status, the papers it made, and what the caller may do next. */
export function presentAnswer(ctx: ActContext, places: Places, made: readonly MadeNotice[]): ActAnswer {
  const { state, plan } = ctx
  return {
    caseId: state.caseId,
    version: state.version,
    status: state.status,
    statusKey: statusKeyOf(state),
    sentence: sentenceOf({ state, plan, clocks: deriveClocks(ctx), places }),
    notices: [...made],
    allowed: presentAllowed(ctx),
  }
}
