import type { SupplementLine } from '@shared/case/view/case-view'
import { listKnownOf } from '@shared/material/bring-sentence'
import { materialList } from '@shared/material/material-list'
import { useMemo } from 'react'
import { Box, Words } from '../../components/base/base'
import { FormToolsContext } from '../../fields/form-tools'
import { contextOf, dictionaryOf, type LoadedForm } from '../../fields/load-form'
import { back } from '../../hooks/navigate'
import { useMe } from '../../hooks/useMe'
import { usePapers } from '../../papers/usePapers'
import { focusOn } from '../../platform/device/focus'
import type { DraftRecord } from './draft/draft-record'
import { BringList } from './steps/BringList'
import { faultsOf } from './steps/check-page'
import { FinishStep } from './steps/FinishStep'
import { MaterialsStep } from './steps/MaterialsStep'
import { missingPapers } from './steps/missing-papers'
import { QuestionFields } from './steps/QuestionFields'
import { aloudOf, SituationChoices } from './steps/SituationStep'
import { FaultSummary, StepFrame } from './steps/StepFrame'
import { useApplication } from './useApplication'
import { useProofs } from './useProofs'

/** 一步一步 — shows the step where the draft stands. */
export function ApplyCourse(props: { loaded: LoadedForm; first: DraftRecord; toMend: readonly SupplementLine[] }) {
  const { loaded, first, toMend } = props
  const { form } = loaded.view
  const dictionary = useMemo(() => dictionaryOf(loaded.view), [loaded.view])
  const ctx = useMemo(() => contextOf(loaded.county), [loaded.county])
  const me = useMe()
  const signedIn = me?.kind === 'citizen'
  const bundle = 'bundle' in loaded.view ? loaded.view.bundle : null
  const app = useApplication({ first, form, bundle, dictionary, ctx, signedIn })
  const papers = usePapers({ files: app.draft.files, signedIn, onFiles: (files) => app.change({ files }) })
  const proofs = useProofs(loaded.view, app.draft.answers, me?.kind === 'citizen' && me.registered)
  const lines = useMemo(
    () => materialList(form, dictionary, app.draft, ctx, proofs),
    [form, dictionary, app.draft, ctx, proofs],
  )
  const tools = {
    dictionary,
    faults: app.faults,
    keepSignature: (field: string, png: ArrayBuffer) =>
      papers.add(`signature.${field}`, { bytes: png, mime: 'image/png', pixels: null }, 'signature'),
    dropPaper: papers.remove,
  }
  const { step } = app
  const frame = {
    name: form.name,
    progress: app.progress,
    saved: app.saved,
    nextText: app.returning ? '保存，回去核对' : '下一步',
    onPrevious: () => {
      if (!app.previous()) back()
    },
  }
  const pass = (faults: readonly { path: string; text: string; message: string }[]) => {
    app.setFaults(new Map(faults.map((fault) => [fault.path, fault.message])))
    if (faults.length === 0) app.next()
    else focusOn('fault-title')
  }

  if (step.kind === 'situation') {
    const { situation } = step
    const answer = app.draft.situations[situation.key] ?? null
    return (
      <StepFrame
        {...frame}
        title={situation.question}
        help={situation.help}
        aloud={aloudOf(situation)}
        busy={answer === null && situation.type !== 'multi'}
        onNext={app.next}
      >
        {app.at === 0 && loaded.view.isFallback ? (
          <Words className="block-text second">这件事还没有专门的表，先填申请人和要办的事。</Words>
        ) : null}
        {app.at === 0 && bundle !== null ? (
          <Words className="block-text second">
            {`同样的内容只填一次：几件都一起办，少填 ${bundle.saved.fields} 栏，少交 ${bundle.saved.papers} 样材料。`}
          </Words>
        ) : null}
        <SituationChoices
          situation={situation}
          answer={answer}
          onAnswer={(next) => app.change({ situations: { ...app.draft.situations, [situation.key]: next } })}
        />
      </StepFrame>
    )
  }
  if (step.kind === 'list') {
    return (
      <StepFrame {...frame} title="要准备的，只有这些" aloud="这是按您的情况列的材料单。" onNext={app.next}>
        <BringList lines={lines} known={listKnownOf(loaded.view.item)} />
      </StepFrame>
    )
  }
  if (step.kind === 'check') return <FinishStep {...{ app, papers, lines, frame, tools, toMend }} />
  if (step.kind === 'materials') {
    return (
      <StepFrame
        {...frame}
        title="拍材料"
        help="四个角齐全、字看得清就行。拍不好也可以先交。"
        aloud="请把每样材料拍下来，四个角齐全，字看得清。"
        onNext={() => pass(missingPapers(app, papers, lines))}
      >
        <FaultSummary
          faults={summaryOf(app.faults, missingPapers(app, papers, lines))}
          onPick={(path) => focusOn(`paper-${path.replace(/^m\./, '')}`)}
        />
        <MaterialsStep app={app} papers={papers} lines={lines} signedIn={signedIn} />
      </StepFrame>
    )
  }
  const { fields } = step.page
  const now = faultsOf(app, fields).map((fault) => ({ ...fault, text: `${fault.label}：${fault.message}` }))
  return (
    <FormToolsContext.Provider value={tools}>
      <StepFrame
        {...frame}
        title={step.page.title}
        aloud={`${step.page.title}。${fields.map((one) => one.label).join('，')}`}
        onNext={() => pass(now)}
      >
        <FaultSummary faults={summaryOf(app.faults, now)} onPick={(path) => focusOn(`f-${path.split('.')[0] ?? ''}`)} />
        <QuestionFields app={app} fields={fields} />
        <Box className="gap" />
      </StepFrame>
    </FormToolsContext.Provider>
  )
}

/** Only faults that were shown and still stand. */
function summaryOf(
  shown: ReadonlyMap<string, string>,
  now: readonly { path: string; text: string }[],
): { path: string; text: string }[] {
  return now.filter((fault) => shown.has(fault.path))
}
