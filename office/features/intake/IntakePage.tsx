import { newId } from '@web/api/new-id'
import { Button } from '@web/components/action/Button'
import { Dialog } from '@web/components/overlay/Dialog'
import { useState } from 'react'
import type { PageProps } from '../../app/page-props'
import { CheckStep } from './check/CheckStep'
import { SittingStep } from './done/SittingStep'
import { FillStep } from './fill/FillStep'
import { beginIntake, type Intake, STEPS, type StepKey } from './intake-state'
import { keepIntake, keptIntake } from './kept-intake'
import { StartStep } from './start/StartStep'
import './intake.css'

/** 窗口收件 — one sitting: who and what, form and papers, check and signature, then receipt and, where it ends at once, the decision. */
export default function IntakePage({ me, openCase }: PageProps) {
  const [intake, setIntake] = useState<Intake>(() => keptIntake(me.staffId) ?? fresh())
  const [leaving, setLeaving] = useState(false)
  const change = (next: (now: Intake) => Intake) =>
    setIntake((now) => {
      const changed = next(now)
      keepIntake(me.staffId, changed)
      return changed
    })
  const go = (step: StepKey) => change((now) => ({ ...now, step }))
  const restart = () => {
    setLeaving(false)
    change(fresh)
  }
  const begun = intake.step !== 'done' && (intake.person !== null || intake.asked !== null)
  return (
    <div className="of-intake">
      <header className="of-page-head">
        <h1>窗口收件</h1>
        <ol className="of-steps" aria-label="到哪一步">
          {STEPS.map((step, index) => (
            <li key={step.key} aria-current={step.key === intake.step ? 'step' : undefined}>
              {index + 1}. {step.title}
            </li>
          ))}
        </ol>
        {begun ? (
          <Button kind="text" size="small" onClick={() => setLeaving(true)}>
            换一个人办
          </Button>
        ) : null}
      </header>
      {intake.step === 'start' ? <StartStep me={me} intake={intake} change={change} onNext={() => go('fill')} /> : null}
      {intake.step === 'fill' ? (
        <FillStep intake={intake} change={change} onBack={() => go('start')} onNext={() => go('check')} />
      ) : null}
      {intake.step === 'check' ? <CheckStep me={me} intake={intake} change={change} onBack={() => go('fill')} /> : null}
      {intake.step === 'done' ? <SittingStep me={me} intake={intake} openCase={openCase} onNext={restart} /> : null}
      {leaving ? (
        <Dialog
          title="换一个人办"
          onClose={() => setLeaving(false)}
          actions={
            <>
              <Button kind="danger" onClick={restart}>
                丢掉，换人
              </Button>
              <Button kind="solid" onClick={() => setLeaving(false)}>
                接着办
              </Button>
            </>
          }
        >
          <p>现在填的内容和拍的照片还没有提交，换人后就没有了。</p>
        </Dialog>
      ) : null}
    </div>
  )
}

function fresh(): Intake {
  return beginIntake({ caseId: newId(), opId: newId() })
}
