import type { ListedPaper } from '@shared/handover/view/handover-view'
import { useAnnounce } from '../../../web/components/feedback/Announcer'
import { TraceDialog } from '../../../web/handover/TraceDialog'
import { useStation } from '../../app/station-context'
import { useAttempt } from '../../app/useAttempt'
import type { ListHere } from '../../data/day-end-api'

type TraceProps = { readonly list: ListHere; readonly paper: ListedPaper; readonly onClose: () => void }

/** 站里追查 — what the station found out about a paper of a list that it sent. */
export function TracePaper({ list, paper, onClose }: TraceProps) {
  const station = useStation()
  const announce = useAnnounce()
  const { busy, problem, attempt } = useAttempt()
  return (
    <TraceDialog
      paper={paper}
      side="sender"
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSave={async ({ outcome, note }) => {
        const { caseId, lineKey } = paper
        if (!(await attempt(() => station.tracePaper({ number: list.number, caseId, lineKey, outcome, note })))) return
        announce('记下了，存在本机，有网自动上传')
        onClose()
      }}
    />
  )
}
