import type { CaseDetail } from '@shared/case/view/case-view'
import { newId } from '@web/api/new-id'
import { useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { dayText } from '@web/components/data/Timeline'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { Tag } from '@web/components/feedback/Light'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { useState } from 'react'
import { FastDialog } from './FastDialog'

/** 加急 — why a case is worked on before others; for who may, the way onto the fast track and off it. */
export function FastLine({ detail, again }: { readonly detail: CaseDetail; readonly again: () => void }) {
  const [asking, setAsking] = useState(false)
  const end = useServerAct('case.endFast', ['case'])
  const announce = useAnnounce()
  const { fastTrack, maySetFast } = detail
  if (fastTrack === undefined && maySetFast !== true) return null
  const stop = async () => {
    if ((await end.run({ opId: newId(), caseId: detail.row.caseId })) === null) return
    announce('不再加急')
    again()
  }
  return (
    <div className="of-fast">
      {fastTrack === undefined ? (
        <Button kind="text" size="small" onClick={() => setAsking(true)}>
          加急办理
        </Button>
      ) : (
        <>
          <Tag tone="brand">加急</Tag>
          <span>
            {fastTrack.label}：{fastTrack.note}
            <span className="ym-note">
              {' '}
              {fastTrack.by} {dayText(fastTrack.on)}
            </span>
          </span>
          {maySetFast === true ? (
            <Button kind="text" size="small" busy={end.busy} onClick={() => void stop()}>
              不再加急
            </Button>
          ) : null}
        </>
      )}
      {end.problem === null ? null : <ProblemPanel problem={end.problem} />}
      {asking ? (
        <FastDialog
          caseId={detail.row.caseId}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false)
            again()
          }}
        />
      ) : null}
    </div>
  )
}
