import type { ItemVersion } from '@shared/service-item/item-version'
import type { SigningFault } from '@shared/station/signed-check'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../../web/components/action/Button'
import { ErrorSummary, goToField } from '../../../../web/components/feedback/ErrorSummary'
import { Tag } from '../../../../web/components/feedback/Light'
import { ProblemPanel } from '../../../../web/components/feedback/ProblemPanel'
import { FormRenderer } from '../../../../web/form/FormRenderer'
import { useKeys } from '../../../../web/keys/useKeys'
import { useReference } from '../../../app/package-context'
import type { IntakeDraft } from '../../../data/station-api'
import type { IntakePerson } from '../person/intake-person'
import { PersonBar } from '../person/PersonBar'
import { BottomBar } from './BottomBar'
import { DeviceField } from './DeviceField'
import { MaterialPanel } from './MaterialPanel'
import { nextToTake, notesToSend } from './material-slots'
import type { OpenDraft } from './useDraft'
import type { IntakeForm } from './useIntakeForm'

export type FillScreenProps = {
  readonly open: OpenDraft
  readonly draft: IntakeDraft
  readonly item: ItemVersion
  readonly intake: IntakeForm
  readonly onSave: () => Promise<void>
  readonly onCheck: () => Promise<void>
  /** Null when somebody has signed what stands here; `void` when it was changed since. */
  readonly signing: SigningFault | null
}

/** 填写 — the person, the questions of this item, only the fields this person needs, and the papers at the right. */
export function FillScreen({ open, draft, item, intake, onSave, onCheck, signing }: FillScreenProps) {
  const { divisions } = useReference()
  const [taking, setTaking] = useState<string | null>(null)
  const { entry } = intake
  const save = () => void onSave()
  const check = () => void onCheck()
  useKeys({ F6: save, F8: check, F9: check })
  const begin = useRef(() => goToField(firstStop(intake)))
  useEffect(() => begin.current(), [])
  const takePerson = (person: IntakePerson) => {
    intake.setPerson(person)
    // The first field that is still empty comes next; the reader's dialog gives the focus back only after this.
    requestAnimationFrame(() => requestAnimationFrame(() => goToField(firstStop(intake))))
  }
  const setPaper = (lineKey: string, paper: boolean) =>
    open.change({
      materials: notesToSend(intake.slots).map((note) => (note.lineKey === lineKey ? { ...note, paper } : note)),
    })
  return (
    <div className="st-desk">
      <div className="st-desk-form">
        <header className="st-desk-head">
          <h1>{item.facts.name}</h1>
          {draft.practice ? <Tag tone="soon">练习，不上传</Tag> : null}
          <p className="ym-soft">{leftWords(intake)}</p>
        </header>
        {open.problem === null ? null : <ProblemPanel problem={open.problem} />}
        <ErrorSummary lines={entry.summary} asked={entry.asked} />
        <SignedWarning signing={signing} />
        <PersonBar person={intake.person} today={intake.today} itemId={item.itemId} onPerson={takePerson} />
        {entry.check.doubts.length === 0 || intake.person === null ? null : (
          <p className="st-warn">可能不符合条件：{entry.check.doubts.join('')}照样可以申请，由办的单位定</p>
        )}
        <FormRenderer
          form={intake.form}
          dictionary={intake.dictionary}
          divisions={divisions}
          visible={entry.check.visible}
          faults={entry.shown}
          known={intake.known}
          skip={intake.later}
          onAnswer={entry.answer}
          onSituation={entry.situation}
          onLeave={entry.leave}
          onEnd={() => document.getElementById('st-next')?.focus()}
          device={({ field, value, onChange, aria }) => (
            <DeviceField
              type={field.type}
              label={field.label}
              value={value}
              aria={aria}
              onChange={onChange}
              onPhoto={(photo) => open.addPhoto(field.key, photo)}
            />
          )}
        />
        {entry.check.warnings.map((warning) => (
          <p key={warning} className="st-warn">
            {warning}
          </p>
        ))}
      </div>
      <MaterialPanel
        slots={intake.slots}
        notNeeded={intake.notNeeded.map((line) => line.name)}
        taking={taking}
        onTaking={setTaking}
        onPhoto={open.addPhoto}
        onRemove={open.removePhoto}
        onPaper={setPaper}
      />
      <BottomBar savedAt={open.savedAt}>
        <Button
          keyHint="F4"
          disabled={nextToTake(intake.slots) === null}
          onClick={() => setTaking(nextToTake(intake.slots))}
        >
          拍材料
        </Button>
        <Button keyHint="F6" onClick={save}>
          保存草稿
        </Button>
        <Button id="st-next" kind="solid" keyHint="F8" onClick={check}>
          核对并念给他听
        </Button>
      </BottomBar>
    </div>
  )
}

function SignedWarning({ signing }: { readonly signing: SigningFault | null }) {
  if (signing === null) return <p className="st-warn">已经签过名。改了内容，签名就作废，要重新念、重新签</p>
  return signing === 'void' ? (
    <p className="st-warn" role="alert">
      内容改了，原来的签名作废。改好以后请重新念给他听、重新签
    </p>
  ) : null
}

function firstStop(intake: IntakeForm): string {
  const question = intake.entry.check.unanswered[0]
  return question === undefined ? (intake.left[0] ?? '') : `s.${question}`
}

function leftWords(intake: IntakeForm): string {
  const missing = intake.slots.filter((slot) => slot.missing).length
  const questions = intake.entry.check.unanswered.length
  const left = [
    questions === 0 ? '' : `还要问 ${questions} 句`,
    intake.empty === 0 ? '' : `还要填 ${intake.empty} 栏`,
    missing === 0 ? '' : `材料还缺 ${missing} 份`,
  ].filter((part) => part !== '')
  return left.length === 0 ? '都填好了' : left.join('，')
}
