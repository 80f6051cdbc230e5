import type { CaseDetail } from '@shared/case/view/case-view'
import type { StaffMe } from '@shared/identity/view/session-view'
import { Button } from '@web/components/action/Button'
import { Icon } from '@web/components/action/Icon'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { useCaseDetail } from '../../../act/useCaseDetail'
import { useSendAct } from '../../../act/useSendAct'
import { PrintButton } from '../../../papers/PrintButton'
import type { Intake } from '../intake-state'
import { type SittingStage, sittingStages } from './sitting-stages'

/** A colleague decides at another screen: this one looks so often. */
const EVERY_MS = 4_000

type SittingStepProps = {
  readonly me: StaffMe
  readonly intake: Intake
  readonly openCase: (caseId: string | null) => void
  readonly onNext: () => void
}

/** 收件办理 — the receipt to print, and the way on: what ends at once is accepted here, decided by the colleague, and closed here. */
export function SittingStep({ intake, openCase, onNext }: SittingStepProps) {
  const { receipt, caseId } = intake
  const answer = useCaseDetail(caseId, EVERY_MS)
  if (receipt === null) return <Skeleton />
  return (
    <div className="of-sitting">
      <section className="ym-card of-receipt" aria-label="收件回执">
        <p className="of-receipt-done">
          <Icon name="tick" size={28} />
          {receipt.status === 'submitted' ? '已提交' : '已收件'}
        </p>
        <p className="ym-note">{receipt.itemName}</p>
        <p className="of-receipt-code ym-figures">
          查询码 <strong>{receipt.queryCode}</strong>
        </p>
        <p className="ym-figures">办件编号 {receipt.numberText}</p>
        {receipt.warnings.map((warning) => (
          <p key={warning} className="of-warnings">
            {warning}
          </p>
        ))}
        <Papers detail={answer.data} />
        <Button onClick={onNext}>接着收下一位</Button>
      </section>
      <section className="ym-card of-stages" aria-label="这件怎么往下走">
        <h2>往下走</h2>
        {answer.problem === null ? null : (
          <ProblemPanel problem={answer.problem} actions={<Button onClick={answer.again}>再试一次</Button>} />
        )}
        {answer.data === undefined ? (
          <Skeleton lines={4} />
        ) : (
          <Stages detail={answer.data} again={answer.again} openCase={openCase} />
        )}
      </section>
    </div>
  )
}

function Papers({ detail }: { readonly detail: CaseDetail | undefined }) {
  const papers = (detail?.notices ?? []).filter((notice) => notice.kind === 'paper')
  if (papers.length === 0) return null
  return (
    <ul className="of-list of-receipt-papers">
      {papers.map((notice, index) => (
        <li key={notice.noticeId} className="of-notice">
          <div>
            <p>{notice.title}</p>
            <p className="ym-note">{notice.docNumber ?? ''}</p>
          </div>
          <PrintButton
            noticeId={notice.noticeId}
            title={notice.title}
            printed={notice.printed}
            kind={index === papers.length - 1 ? 'solid' : 'line'}
          />
        </li>
      ))}
    </ul>
  )
}

type StagesProps = {
  readonly detail: CaseDetail
  readonly again: () => void
  readonly openCase: (caseId: string | null) => void
}

function Stages({ detail, again, openCase }: StagesProps) {
  const accept = useSendAct('accept')
  const stages = sittingStages(detail)
  const acceptNow = async () => {
    const input = { basis: detail.legalBasis[0]?.slice(0, 200) ?? null, note: null }
    const answer = await accept.run({ caseId: detail.row.caseId, baseVersion: detail.row.version, input })
    if (answer !== null) again()
  }
  return (
    <>
      <ol className="of-stage-list">
        {stages.map((stage) => (
          <li key={stage.key} data-state={stage.state} aria-current={stage.state === 'now' ? 'step' : undefined}>
            <p>{stage.title}</p>
            <p className="ym-note">{stage.note}</p>
            {stage.state === 'now' ? (
              <StageAct
                stage={stage}
                busy={accept.busy}
                onAccept={() => void acceptNow()}
                onOpen={() => openCase(detail.row.caseId)}
              />
            ) : null}
          </li>
        ))}
      </ol>
      {accept.problem === null ? null : (
        <ProblemPanel
          problem={accept.problem}
          actions={<Button onClick={() => openCase(detail.row.caseId)}>打开这件</Button>}
        />
      )}
    </>
  )
}

function StageAct({
  stage,
  busy,
  onAccept,
  onOpen,
}: {
  stage: SittingStage
  busy: boolean
  onAccept: () => void
  onOpen: () => void
}) {
  if (stage.act === 'accept') {
    return (
      <p className="of-row">
        <Button kind="solid" busy={busy} onClick={onAccept}>
          受理
        </Button>
        <Button onClick={onOpen}>打开这件</Button>
      </p>
    )
  }
  return (
    <Button kind={stage.act === 'open' ? 'solid' : 'line'} onClick={onOpen}>
      {stage.act === 'open' ? '打开接着办' : '打开这件看看'}
    </Button>
  )
}
