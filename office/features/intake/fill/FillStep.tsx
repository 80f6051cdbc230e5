import type { FieldDictionary } from '@shared/form/field-definition'
import { materialList } from '@shared/material/material-list'
import type { FormView } from '@shared/service-item/view/form-view'
import { useServer } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { ErrorSummary } from '@web/components/feedback/ErrorSummary'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { FormRenderer } from '@web/form/FormRenderer'
import { useFormEntry } from '@web/form/useFormEntry'
import { useKeys } from '@web/keys/useKeys'
import { useMemo } from 'react'
import { askedAtCheck, knownOf, proofsOf, withFilled } from '../intake-state'
import type { StepProps } from '../step-props'
import { PhotoField } from './PhotoField'
import { SlotList } from './SlotList'
import { useFormContext } from './useFormContext'
import { usePages } from './usePages'

type FillStepProps = StepProps & { readonly onBack: () => void; readonly onNext: () => void }

/** 填写和材料 — form and papers side by side; the list of papers follows what is answered. */
export function FillStep(props: FillStepProps) {
  const { asked } = props.intake
  if (asked === null) return <Skeleton />
  return <FillDesk {...props} asked={asked} />
}

/** The dictionary of a form as shared/form reads it. */
export function dictionaryOf(asked: FormView): FieldDictionary {
  return {
    fields: new Map(asked.fields.map((field) => [field.key, field])),
    codeLists: new Map(Object.entries(asked.codeLists)),
  }
}

function FillDesk({ intake, change, onBack, onNext, asked }: FillStepProps & { readonly asked: FormView }) {
  const dictionary = useMemo(() => dictionaryOf(asked), [asked])
  const ctx = useFormContext()
  const skip = useMemo(() => askedAtCheck(asked), [asked])
  const known = useMemo(() => knownOf(asked, intake.person), [asked, intake.person])
  const divisions = useServer('catalogue.getPackage', {}).data
  const pages = usePages(change)
  const entry = useFormEntry({
    form: asked.form,
    dictionary,
    ctx,
    filled: intake.filled,
    onFilled: (filled) => change((now) => withFilled(now, filled)),
    skip,
  })
  const { visible } = entry.check
  const lines = materialList(asked.form, dictionary, visible.filled, ctx, proofsOf(intake.person, ctx.today))
  const next = () => {
    entry.showAll()
    if (entry.complete) onNext()
  }
  useKeys({ F8: next })
  return (
    <>
      <div className="of-fill">
        <section className="of-fill-form" aria-label="填写">
          <p className="of-fill-who">
            {intake.person?.name} · {asked.item.facts.name}
          </p>
          {asked.isFallback ? <p className="of-masked">这件事没有专门的表。填申请人信息，再写明要办什么。</p> : null}
          <ErrorSummary lines={entry.summary} />
          <FormRenderer
            form={asked.form}
            dictionary={dictionary}
            divisions={
              divisions === undefined || divisions.unchanged
                ? []
                : divisions.divisions.map((one) => ({ ...one, level: String(one.level) }))
            }
            visible={visible}
            faults={entry.shown}
            onAnswer={entry.answer}
            onSituation={entry.situation}
            onLeave={entry.leave}
            known={known}
            skip={skip}
            device={(field) => <PhotoField control={field} onSent={pages.addPhoto} />}
            onEnd={next}
          />
          <Warnings warnings={[...entry.check.warnings, ...entry.check.doubts]} />
        </section>
        <SlotList lines={lines} intake={intake} pages={pages} change={change} />
      </div>
      <footer className="of-foot">
        <Button onClick={onBack}>上一步</Button>
        <Button kind="solid" keyHint="F8" onClick={next}>
          去核对
        </Button>
      </footer>
    </>
  )
}

/** What may be wrong and does not stop the submission: the clerk says it to the person. */
function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null
  return (
    <ul className="of-warnings" aria-label="请当面说一声">
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  )
}
