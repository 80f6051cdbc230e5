import type { CaseBundle } from '@shared/bundle/view/bundle-view'
import { type ServerAnswer, useServer } from '@web/api/useServer'

export type CaseBundleAnswer = ServerAnswer<CaseBundle | null>

/** Other members move at other desks, and by themselves. */
const OTHERS_MOVE_MS = 15_000

/** The application for several items that a case belongs to; asked only for a case that says that it does. */
export function useCaseBundle(caseId: string, isMember: boolean): CaseBundleAnswer {
  return useServer('bundle.ofCase', { caseId }, { enabled: isMember, everyMs: OTHERS_MOVE_MS })
}
