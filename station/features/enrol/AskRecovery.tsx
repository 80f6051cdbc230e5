import { type FormEvent, useState } from 'react'
import { Button } from '../../../web/components/action/Button'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { ReasonChoice } from '../../../web/components/field/ReasonChoice'
import { useStation } from '../../app/station-context'
import { useAttempt } from '../../app/useAttempt'

const REASONS = ['忘了口令', '输错太多次，口令停用了', '很久没用，记不清了'] as const

type AskRecoveryProps = { readonly onAsked: (checkCode: string) => void; readonly onBack: () => void }

/** 申请找回 — says what will happen, and that this device stays shut for the clerk until somebody has agreed. */
export function AskRecovery({ onAsked, onBack }: AskRecoveryProps) {
  const station = useStation()
  const [reason, setReason] = useState<string | null>(null)
  const { busy, problem, attempt } = useAttempt()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (reason !== null && !busy) void attempt(async () => onAsked(await station.askRecovery(reason)))
  }
  return (
    <main className="ym-sign-in">
      <form className="ym-sign-in-card st-enrol" onSubmit={send}>
        <h1>申请找回</h1>
        {problem === null ? null : <ProblemPanel problem={problem} />}
        <ol className="st-recovery-steps">
          <li>申请送到乡里和县里管设备的人那里。</li>
          <li>这里出一个核对码，您打电话念给对方听。</li>
          <li>对方同意以后，您在这台设备上定新口令，草稿都还在。</li>
        </ol>
        <p>等的时候，您开不了这台设备。同事可以照常用自己的口令收件；已经提交的件照常上传。</p>
        <ReasonChoice label="为什么找回" reasons={REASONS} onChange={setReason} />
        <Button kind="solid" size="large" type="submit" busy={busy} disabled={reason === null}>
          申请找回
        </Button>
        <Button kind="text" onClick={onBack}>
          返回
        </Button>
      </form>
    </main>
  )
}
