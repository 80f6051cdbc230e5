import type { CaseDetail } from '@shared/case/view/case-view'
import { type ServerAnswer, useServer } from '@web/api/useServer'

/** Photos of a village arrive while one looks: an open case asks again this often. */
const EVERY_MS = 30_000

/** One case with what this officer may do now. */
export function useCaseDetail(caseId: string): ServerAnswer<CaseDetail> {
  return useServer('case.get', { caseId }, { everyMs: EVERY_MS })
}
