import type { CaseBundle } from '@shared/bundle/view/bundle-view'
import { type ServerAnswer, useServer } from '@web/api/useServer'

export type CaseBundleAnswer = ServerAnswer<CaseBundle | null>

/** The application for several items that a case belongs to; asked only for a case that says that it does. */
export function useCaseBundle(caseId: string, isMember: boolean): CaseBundleAnswer {
  return useServer('bundle.ofCase', { caseId }, { enabled: isMember })
}
