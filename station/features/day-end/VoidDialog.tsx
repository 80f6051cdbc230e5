import type { PassedNumber } from '@shared/station/number-check'
import { useState } from 'react'
import { Button } from '../../../web/components/action/Button'
import { dayText } from '../../../web/components/data/Timeline'
import { useAnnounce } from '../../../web/components/feedback/Announcer'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Choice } from '../../../web/components/field/Choice'
import { Field } from '../../../web/components/field/Field'
import { TextInput } from '../../../web/components/field/TextInput'
import { Dialog } from '../../../web/components/overlay/Dialog'
import { useStation } from '../../app/station-context'
import { useAttempt } from '../../app/useAttempt'

const REASONS = ['打印坏了', '写坏了', '纸丢了'] as const

/** 跳过的号作废 — on the day that it belongs to, with its reason; the gap stays visible and is never filled. */
export function VoidDialog({ passed, onClose }: { readonly passed: PassedNumber; readonly onClose: () => void }) {
  const station = useStation()
  const announce = useAnnounce()
  const [on, setOn] = useState<string | null>(passed.days.length === 1 ? (passed.days[0] ?? null) : null)
  const [reason, setReason] = useState('')
  const { busy, problem, attempt } = useAttempt()
  const save = async () => {
    if (on === null || !(await attempt(() => station.voidPassed(passed, on, reason.trim())))) return
    announce('作废记下了，存在本机，有网自动上传')
    onClose()
  }
  return (
    <Dialog
      title={`${String(passed.sequence).padStart(6, '0')} 号作废`}
      onClose={onClose}
      actions={
        <Button kind="solid" busy={busy} disabled={on === null || reason.trim().length < 2} onClick={() => void save()}>
          作废这个号
        </Button>
      }
    >
      <div className="st-day-lines">
        {problem === null ? null : <ProblemPanel problem={problem} />}
        <Field label="是哪天的号" required group help="前后的号是这几天用的">
          {(aria) => (
            <Choice
              id={aria.id}
              options={passed.days.map((day) => ({ value: day, label: dayText(day) }))}
              value={on}
              onChange={setOn}
            />
          )}
        </Field>
        <Field label="为什么没用上" required>
          {(aria) => <TextInput {...aria} maxLength={200} value={reason} onChange={setReason} />}
        </Field>
        <div className="st-actions">
          {REASONS.map((one) => (
            <Button key={one} size="small" onClick={() => setReason(one)}>
              {one}
            </Button>
          ))}
        </div>
        <p className="ym-note">作废以后这个号不再用。纸还在的话，在纸上写“作废”，夹在当天的存根里。</p>
      </div>
    </Dialog>
  )
}
