import { FAST_GROUNDS, type FastGround } from '@shared/case/facets/fast-track'
import type { FastView } from '@shared/case/view/fast-view'
import { toShanghaiDate } from '@shared/kernel/instant'
import type { FastTrack } from './store/fast-store'

/** Why a case is on the fast track, as officers see it; the applicant is shown label and day alone. */
export function presentFast(fast: FastTrack): FastView {
  return {
    label: FAST_GROUNDS[fast.ground as FastGround],
    note: fast.note,
    by: fast.byName,
    on: toShanghaiDate(fast.at.toISOString()),
  }
}
