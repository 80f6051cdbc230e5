import { receiversFor } from '@shared/handover/receiver-of'
import type { PaperHere } from '@shared/handover/view/handover-view'
import { useState } from 'react'
import { Button } from '../../../web/components/action/Button'
import { dayText } from '../../../web/components/data/Timeline'
import { Tag } from '../../../web/components/feedback/Light'
import { TextInput } from '../../../web/components/field/TextInput'
import { useReference } from '../../app/package-context'
import { useOpenDevice } from '../../app/station-context'
import { HandOverDrawer } from './HandOverDrawer'
import { keyOfPaper, type LeftOut } from './left-out'

/** 要移交的原件 — by who receives them; all go along unless one is left out with a reason. */
export function PapersCard({ papers, today }: { readonly papers: readonly PaperHere[]; readonly today: string }) {
  const receivers = [...new Set(papers.map((paper) => paper.toPoint))]
  return (
    <section className="ym-card" aria-label="要移交的原件">
      <h3>要移交的原件</h3>
      {papers.length === 0 ? (
        <p className="ym-soft">站里没有要移交的原件。收件时点了“纸质”的材料会到这里。</p>
      ) : (
        receivers.map((toPoint) => (
          <ReceiverGroup
            key={toPoint ?? ''}
            toPoint={toPoint}
            papers={papers.filter((paper) => paper.toPoint === toPoint)}
            today={today}
          />
        ))
      )}
    </section>
  )
}

type GroupProps = {
  readonly toPoint: string | null
  readonly papers: readonly PaperHere[]
  readonly today: string
}

function ReceiverGroup({ toPoint, papers, today }: GroupProps) {
  const { pack } = useReference()
  const { point } = useOpenDevice()
  const [leftOut, setLeftOut] = useState<LeftOut>({})
  const [making, setMaking] = useState(false)
  const usual = pack.points.find((one) => one.pointId === toPoint) ?? null
  const others = receiversFor(point, pack.points).filter((one) => one.pointId !== toPoint)
  const going = papers.filter((paper) => leftOut[keyOfPaper(paper)] === undefined)
  const unsaid = papers.filter((paper) => {
    const reason = leftOut[keyOfPaper(paper)]
    return reason !== undefined && reason.trim().length < 2
  })
  const set = (key: string, reason: string | undefined) => {
    const { [key]: _, ...others } = leftOut
    setLeftOut(reason === undefined ? others : { ...others, [key]: reason })
  }
  return (
    <div className="st-day-group">
      <header className="st-day-group-head">
        <h4>{usual === null ? '还不知道交给谁' : `交给 ${usual.name}`}</h4>
        <span className="ym-note">
          {new Set(going.map((paper) => paper.caseId)).size} 件 {going.length} 样
        </span>
        <Button
          kind="solid"
          icon="print"
          disabled={going.length === 0 || unsaid.length > 0 || (usual === null && others.length === 0)}
          onClick={() => setMaking(true)}
        >
          做移交清单
        </Button>
      </header>
      <ul className="st-day-papers">
        {papers.map((paper) => (
          <PaperRow
            key={keyOfPaper(paper)}
            paper={paper}
            today={today}
            reason={leftOut[keyOfPaper(paper)]}
            onReason={(reason) => set(keyOfPaper(paper), reason)}
          />
        ))}
      </ul>
      {making ? (
        <HandOverDrawer
          usual={usual}
          others={others}
          papers={papers}
          leftOut={leftOut}
          onClose={() => setMaking(false)}
        />
      ) : null}
    </div>
  )
}

type RowProps = {
  readonly paper: PaperHere
  readonly today: string
  readonly reason: string | undefined
  readonly onReason: (reason: string | undefined) => void
}

function PaperRow({ paper, today, reason, onReason }: RowProps) {
  const name = `${paper.applicantMasked} ${paper.name}`
  return (
    <li className="st-day-paper">
      <label className="st-day-tick">
        <input
          type="checkbox"
          checked={reason === undefined}
          onChange={(event) => onReason(event.target.checked ? undefined : '')}
        />
        <span>
          {name}
          {paper.pages === null ? '' : `，${paper.pages} 页`}
        </span>
      </label>
      <span className="ym-note">
        {paper.itemName} <span className="ym-figures">{paper.caseNumber}</span>
      </span>
      {paper.takenOn < today ? <Tag tone="late">{`${dayText(paper.takenOn)}就该交`}</Tag> : null}
      {reason === undefined ? null : (
        <TextInput
          aria-label={`${name} 为什么留下`}
          placeholder="为什么留下，比如：他明天来补复印件"
          maxLength={200}
          value={reason}
          onChange={onReason}
        />
      )}
    </li>
  )
}
