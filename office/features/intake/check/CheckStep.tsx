import { checkForm } from '@shared/form/check-form'
import type { StaffMe } from '@shared/identity/view/session-view'
import { linesToBring, materialList } from '@shared/material/material-list'
import type { FormView } from '@shared/service-item/view/form-view'
import { useServerAct } from '@web/api/useServer'
import { SignPad } from '@web/capture/SignPad'
import { Button } from '@web/components/action/Button'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { Choice } from '@web/components/field/Choice'
import { Field } from '@web/components/field/Field'
import { TextInput } from '@web/components/field/TextInput'
import { useKeys } from '@web/keys/useKeys'
import { useScrollable } from '@web/keys/useScrollable'
import { useMemo, useState } from 'react'
import { type MadeFile, useSentFile } from '../../../act/useSentFile'
import { dictionaryOf } from '../fill/FillStep'
import { slotState } from '../fill/slot-state'
import { useFormContext } from '../fill/useFormContext'
import { askedAtCheck, EMPTY_SLOT, pagesToSend, proofsOf, toSubmit } from '../intake-state'
import type { StepProps } from '../start/StartStep'
import { CONFIRM_WAYS, type ConfirmWay, signFaults } from './confirm-way'
import { FieldProblems, Summary } from './Summary'

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
  const submit = useServerAct('case.submit', ['case', 'task'])
  const file = useSentFile()
  const [way, setWay] = useState<ConfirmWay>('signature')
  const [drawn, setDrawn] = useState<MadeFile | null>(null)
  const [witness, setWitness] = useState('')
  const [promised, setPromised] = useState(false)
  const [tried, setTried] = useState(false)
  const check = useMemo(
    () => checkForm(asked.form, dictionary, intake.filled, ctx),
    [asked, dictionary, intake.filled, ctx],
  )
  const lines = materialList(asked.form, dictionary, check.visible.filled, ctx, proofsOf(intake.person, ctx.today))
  const waiting = pagesToSend(intake)
  const faults = signFaults({ way, signed: drawn !== null, witness, promised })
  const busy = submit.busy || file.share !== null
  const send = async () => {
    setTried(true)
    if (faults.length > 0 || waiting > 0 || busy) return
    const fileId = drawn === null ? null : await file.send(drawn, 'signature')
    if (drawn !== null && fileId === null) return
    const confirmation = {
      way,
      fileId,
      witness: way === 'signature' ? null : witness.trim(),
      digest: null,
      at: new Date().toISOString(),
    }
    const mark = fileId ?? way
    const answers = { ...intake.filled.answers, commitmentAccepted: true, applicantSignature: mark }
    const signed = checkForm(asked.form, dictionary, { ...intake.filled, answers }, ctx)
    const receipt = await submit.run(
      toSubmit(intake, {
        filled: signed.visible.filled,
        lineKeys: lines.map((line) => line.key),
        pointId: me.points[0]?.pointId ?? null,
        confirmation,
      }),
    )
    if (receipt !== null) change((now) => ({ ...now, confirmation, receipt, step: 'done' }))
  }
  const sendByKey = () => void send()
  useKeys({ F9: sendByKey })
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
          <Field label="怎么确认" group required>
            {(aria) => <Choice id={aria.id} options={CONFIRM_WAYS} value={way} onChange={setWay} />}
          </Field>
          {way === 'signature' ? (
            <Field label="申请人签名" group required>
              {() => <SignPad label="申请人签名" onChange={setDrawn} />}
            </Field>
          ) : (
            <Field label="见证人" required help="念过一遍、在场看着的另一名工作人员。">
              {(aria) => <TextInput {...aria} maxLength={40} value={witness} onChange={setWitness} />}
            </Field>
          )}
          {tried
            ? faults.map((fault) => (
                <p key={fault} className="ym-field-error">
                  {fault}
                </p>
              ))
            : null}
          {waiting > 0 ? <p className="ym-soft">还有 {waiting} 页在传，传完再提交。</p> : null}
          {file.problem === null ? null : <ProblemPanel problem={file.problem} />}
          {submit.problem === null ? null : (
            <ProblemPanel problem={submit.problem} actions={<Button onClick={onBack}>回去改</Button>} />
          )}
          <FieldProblems fields={submit.problem?.fields ?? []} />
        </section>
      </div>
      <footer className="of-foot">
        <Button onClick={onBack}>上一步</Button>
        <Button kind="solid" keyHint="F9" busy={busy} disabled={waiting > 0} onClick={() => void send()}>
          {busy ? '正在提交' : '提交并收件'}
        </Button>
      </footer>
    </>
  )
}
