import type { DelayReasonView } from '@shared/case/view/overdue-view'
import { newId } from '@web/api/new-id'
import { useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { DateInput } from '@web/components/field/DateInput'
import { Field } from '@web/components/field/Field'
import { LongTextInput } from '@web/components/field/TextInput'
import { Dialog } from '@web/components/overlay/Dialog'
import { useRef, useState } from 'react'
import { type DelayDraft, delayFaults, toDelayReason } from './delay-draft'

type DelayDialogProps = {
  readonly caseId: string
  /** The statement that stands; null for none. */
  readonly last: DelayReasonView | null
  readonly onClose: () => void
  readonly onDone: () => void
}

/** 超期说明 — why it was not done in time, as the applicant will read it. */
export function DelayDialog({ caseId, last, onClose, onDone }: DelayDialogProps) {
  const explain = useServerAct('case.explainDelay', ['case', 'task', 'notice'])
  const announce = useAnnounce()
  const [draft, setDraft] = useState<DelayDraft>({ text: last?.text ?? '', expectedOn: '' })
  const [tried, setTried] = useState(false)
  const intent = useRef<{ opId: string; content: string } | null>(null)
  const faults = delayFaults(draft)
  const faultOf = (field: string) => (tried ? (faults.find((one) => one.field === field)?.message ?? null) : null)
  const send = async () => {
    setTried(true)
    if (faults.length > 0) return
    const reason = toDelayReason(draft)
    const content = JSON.stringify(reason)
    // A second press after a lost answer writes once.
    if (intent.current?.content !== content) intent.current = { opId: newId(), content }
    const answer = await explain.run({ opId: intent.current.opId, caseId, reason })
    if (answer === null) return
    announce('已向申请人说明')
    onDone()
  }
  return (
    <Dialog
      title={last === null ? '写超期说明' : '更正超期说明'}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>先不写</Button>
          <Button kind="solid" busy={explain.busy} onClick={() => void send()}>
            公开说明
          </Button>
        </>
      }
    >
      <div className="of-delay">
        <p className="ym-soft">
          超过办理时间，办理单位要公开说明理由（优化营商环境条例第三十六条）。申请人在“我的办件”里看得到；可以更正，不能删。
        </p>
        <Field
          label="为什么没有按时办完"
          required
          path="text"
          error={faultOf('text')}
          help="照实写，说人话；不写别人的姓名、病情、证件号。"
        >
          {(aria) => (
            <LongTextInput {...aria} rows={4} value={draft.text} onChange={(text) => setDraft({ ...draft, text })} />
          )}
        </Field>
        <Field label="预计哪天办好" path="expectedOn" error={faultOf('expectedOn')} help="说不准就空着。">
          {(aria) => (
            <DateInput
              {...aria}
              value={draft.expectedOn}
              onChange={(expectedOn) => setDraft({ ...draft, expectedOn })}
            />
          )}
        </Field>
        {explain.problem === null ? null : <ProblemPanel problem={explain.problem} />}
      </div>
    </Dialog>
  )
}
