import { Button } from '@web/components/action/Button'
import { type Intake, pagesLeft } from '../intake-state'

type PagesLineProps = {
  readonly intake: Intake
  /** The button was pressed: from then on what holds it back is said as an alert. */
  readonly tried: boolean
  readonly waiting: boolean
  readonly onCancel: () => void
  readonly onBack: () => void
}

/** 还有几页没到 — beside the button that they hold back: on their way, or lost and to be sent again. Nothing when all are there. */
export function PagesLine({ intake, tried, waiting, onCancel, onBack }: PagesLineProps) {
  const { sending, failed } = pagesLeft(intake)
  if (failed > 0)
    return (
      <p className="of-pages-line" data-tone="late" role={tried ? 'alert' : undefined}>
        有 {failed} 页没传上，提交不了。
        <Button size="small" onClick={onBack}>
          回上一步重传
        </Button>
      </p>
    )
  if (sending === 0) return null
  if (!waiting) return <p className="of-pages-line">还有 {sending} 页在传。</p>
  return (
    <p className="of-pages-line" data-tone="soon" role="alert">
      还有 {sending} 页在传，传完自动提交，请不要离开。
      <Button size="small" onClick={onCancel}>
        先不提交
      </Button>
    </p>
  )
}
