import { checkForm } from '@shared/form/check-form'
import type { StaffMe } from '@shared/identity/view/session-view'
import { linesToBring, materialList } from '@shared/material/material-list'
import type { FormView } from '@shared/service-item/view/form-view'
import { Button } from '@web/components/action/Button'
import { FieldProblems } from '@web/components/feedback/FieldProblems'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { useKeys } from '@web/keys/useKeys'
import { useScrollable } from '@web/keys/useScrollable'
import { useMemo, useState } from 'react'
import { dictionaryOf } from '../fill/FillStep'
import { slotState } from '../fill/slot-state'
import { useFormContext } from '../fill/useFormContext'
import { askedAtCheck, EMPTY_SLOT, proofsOf } from '../intake-state'
import type { StepProps } from '../step-props'
import { ConfirmFields } from './ConfirmFields'
import { type Signed, signFaults, unsigned } from './confirm-way'
import { PagesLine } from './PagesLine'
import { Summary } from './Summary'
import { useHandIn } from './useHandIn'

type CheckStepProps = StepProps & { readonly me: StaffMe; readonly onBack: () => void }

/** 核对签名 — the person reads or hears what was filled in, says that it is true, and signs. */
export function CheckStep(props: CheckStepProps) {
  const { asked } = props.intake
  if (asked === null) return <Skeleton />
  return <CheckDesk {...props} asked={asked} />
}

function CheckDesk({ me, intake, change, onBack, asked }: CheckStepProps & { readonly asked: FormView }) {
  const dictionary = useMemo(() => dictionaryOf(asked), [asked])
  const ctx = useFormContext()
  const read = useScrollable()
  const [signed, setSigned] = useState<Signed>(unsigned('signature'))
  const [promised, setPromised] = useState(false)
  const [tried, setTried] = useState(false)
  const check = useMemo(
    () => checkForm(asked.form, dictionary, intake.filled, ctx),
    [asked, dictionary, intake.filled, ctx],
  )
  const lines = materialList(asked.form, dictionary, check.visible.filled, ctx, proofsOf(intake.person, ctx.today))
  const faults = signFaults(signed, promised)
  const sign = (next: Signed) => {
    setSigned(next)
    change((now) => ({ ...now, confirmation: null }))
  }
  const handIn = useHandIn({
    intake,
    change,
    signed,
    faults,
    pointId: me.points[0]?.pointId ?? null,
    lineKeys: lines.map((line) => line.key),
    checkWith: (mark) => {
      const answers = { ...intake.filled.answers, commitmentAccepted: true, applicantSignature: mark }
      return checkForm(asked.form, dictionary, { ...intake.filled, answers }, ctx)
    },
  })
  const press = () => {
    setTried(true)
    handIn.press()
  }
  useKeys({ F9: press })
  const missing = linesToBring(lines).filter(
    (line) => slotState(line, intake.slots[line.key] ?? EMPTY_SLOT).text === '缺',
  )
  return (
    <>
      <div className="of-check">
        <section ref={read} className="ym-card of-check-read" aria-label="请本人看一遍">
          <h2>请本人看一遍，或者念给他听</h2>
          <Summary
            dictionary={dictionary}
            situations={asked.form.situations}
            visible={check.visible}
            skip={askedAtCheck(asked)}
          />
        </section>
        <section className="ym-card of-sign" aria-label="签名">
          {missing.length === 0 ? null : (
            <p className="of-warnings">
              还差 {missing.map((line) => line.name).join('、')}。可以先收件，再一次讲清要补什么。
            </p>
          )}
          <label className="of-tick of-promise">
            <input type="checkbox" checked={promised} onChange={(event) => setPromised(event.target.checked)} />
            申请人看过（听过）以上内容，保证是真的
          </label>
          <ConfirmFields signed={signed} onSigned={sign} />
          {tried
            ? faults.map((fault) => (
                <p key={fault} className="ym-field-error">
                  {fault}
                </p>
              ))
            : null}
          {handIn.problems.map((problem) => (
            <ProblemPanel key={problem.code} problem={problem} actions={<Button onClick={onBack}>回去改</Button>} />
          ))}
          <FieldProblems fields={handIn.problems.flatMap((problem) => problem.fields ?? [])} />
        </section>
      </div>
      <footer className="of-foot">
        <Button onClick={onBack}>上一步</Button>
        <PagesLine intake={intake} tried={tried} waiting={handIn.waiting} onCancel={handIn.cancel} onBack={onBack} />
        <Button kind="solid" keyHint="F9" busy={handIn.busy} onClick={press}>
          {handIn.busy ? '正在提交' : '提交并收件'}
        </Button>
      </footer>
    </>
  )
}
