import type { HandoverView, ListedPaper } from '@shared/handover/view/handover-view'
import { newId } from '@web/api/new-id'
import { useServerAct } from '@web/api/useServer'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { TraceDialog } from '@web/handover/TraceDialog'
import { useState } from 'react'

type TraceProps = {
  readonly list: HandoverView
  readonly paper: ListedPaper
  readonly side: 'receiver' | 'sender'
  readonly onClose: () => void
}

/** 窗口追查 — how a paper that was not there, or was spoilt, ended; with the last one the task of the station ends. */
export function TracePaper({ list, paper, side, onClose }: TraceProps) {
  const act = useServerAct('handover.trace', ['handover', 'task', 'case'])
  const announce = useAnnounce()
  const [opId] = useState(newId)
  return (
    <TraceDialog
      paper={paper}
      side={side}
      busy={act.busy}
      problem={act.problem}
      onClose={onClose}
      onSave={async ({ outcome, note }) => {
        const { caseId, lineKey } = paper
        if ((await act.run({ opId, number: list.number, caseId, lineKey, outcome, note })) === null) return
        announce('记下了，两边都看得到')
        onClose()
      }}
    />
  )
}
