import type { CaseDetail } from '@shared/case/view/case-view'
import { type ServerAnswer, useServer } from '@web/api/useServer'
import { useEffect, useRef } from 'react'

/** A colleague acts, photos of a village arrive: an open case asks so often whether something is new, and for all of it only then. */
const EVERY_MS = 6_000

/** One case with what this officer may do now, kept up to date while it is looked at. */
export function useCaseDetail(caseId: string, everyMs: number = EVERY_MS): ServerAnswer<CaseDetail> {
  const answer = useServer('case.get', { caseId })
  const peek = useServer('case.peek', { caseId }, { everyMs })
  const { data, again } = answer
  const asked = useRef<string | null>(null)
  const shown = data?.row.caseId === caseId ? `${data.row.version}/${waitingOf(data)}` : null
  const now = peek.data === undefined ? null : `${peek.data.version}/${peek.data.waiting}`
  useEffect(() => {
    if (shown === null || now === null || shown === now || asked.current === now) return
    asked.current = now
    again()
  }, [shown, now, again])
  return answer
}

/** How many photos the screen still shows as on their way. */
function waitingOf(detail: CaseDetail): number {
  return detail.materials.flatMap((line) => line.files).filter((file) => file.state !== 'complete').length
}
