import type { CaseDetail } from '@shared/case/view/case-view'
import { Button } from '@web/components/action/Button'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { Light, Tag } from '@web/components/feedback/Light'
import { limitSentence, officerSentence } from './officer-sentence'

const PROVINCE = {
  unsent: '未报省平台',
  partly: '省平台报了一部分',
  sent: '已报省平台',
  failed: '报省平台没成',
} as const

/** Whose matter it is, the number, where it stands in a sentence, and the clock that matters now. */
export function CaseHead({ detail, onClose }: { readonly detail: CaseDetail; readonly onClose: () => void }) {
  const announce = useAnnounce()
  const { row, province } = detail
  const copy = async () => {
    await navigator.clipboard.writeText(detail.numberText)
    announce('编号已复制')
  }
  const clock =
    detail.clocks.find((one) => !one.ended && one.dueOn === row.dueOn) ??
    detail.clocks.find((one) => !one.ended && one.light !== 'none')
  return (
    <header className="of-case-head">
      <div className="of-case-title">
        <h2>
          {detail.applicant.name} · {row.itemName}
        </h2>
        <Light light={row.light}>{limitSentence(detail)}</Light>
        <Tag tone="quiet">{detail.handlingType}</Tag>
        {row.standsFor === undefined ? null : <Tag tone="info">{`您代${row.standsFor}办理`}</Tag>}
        <Button kind="text" icon="cross" keyHint="Esc" onClick={onClose}>
          关上
        </Button>
      </div>
      <p className="of-case-line">
        <button type="button" className="of-number ym-figures" onClick={() => void copy()} title="点一下复制编号">
          {detail.numberText}
        </button>
        <span>{officerSentence(detail)}</span>
        {clock === undefined ? null : (
          <span className="ym-soft">
            {clock.label} {clock.limitText}
            {clock.used === null ? '' : `，已用 ${clock.used} 天`}
          </span>
        )}
        <span className={province.state === 'failed' ? 'of-late' : 'ym-soft'}>
          {PROVINCE[province.state]}
          {province.number === null ? '' : ` ${province.number}`}
        </span>
      </p>
    </header>
  )
}
