import type { ActAnswer, CaseDetail } from '@shared/case/view/case-view'
import type { StaffMe } from '@shared/identity/view/session-view'
import { Button } from '@web/components/action/Button'
import { ErrorSummary } from '@web/components/feedback/ErrorSummary'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { moveByEnter } from '@web/keys/move-focus'
import { useKeys } from '@web/keys/useKeys'
import { type KeyboardEvent, useState } from 'react'
import { useSendAct } from '../../../act/useSendAct'
import { ActDone } from './ActDone'
import { ActPreview } from './ActPreview'
import type { ActFacts } from './act-form'
import { ACT_FORMS } from './act-table'
import { useActDraft } from './useActDraft'
import { useActFacts } from './useActFacts'
import { usePreview } from './usePreview'

type ActSheetProps = {
  readonly me: StaffMe
  readonly name: string
  readonly detail: CaseDetail
  readonly again: () => void
  readonly onClose: () => void
  readonly onNext: (name: string) => void
}

/** 办一步 — the form of one act beside the papers; what was typed stays when the case changed meanwhile or the form is closed. */
export function ActSheet(props: ActSheetProps) {
  const facts = useActFacts(props.me, props.detail)
  if (facts === null) return <Skeleton lines={8} />
  return <ActEntry {...props} facts={facts} />
}

/** Enter goes to the next field and never sends: what is decided is said by the button, or by Ctrl+Enter. */
function stepOn(event: KeyboardEvent<HTMLFormElement>) {
  const { key, shiftKey, ctrlKey, target, currentTarget } = event
  if (key !== 'Enter' || ctrlKey || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return
  moveByEnter({ key, shiftKey, ctrlKey, target, currentTarget })
  event.preventDefault()
}

function ActEntry({ name, detail, again, onClose, onNext, facts }: ActSheetProps & { readonly facts: ActFacts }) {
  const form = ACT_FORMS[name]
  const act = useSendAct(name)
  const entry = useActDraft(name, form, facts)
  const [done, setDone] = useState<ActAnswer | null>(null)
  const send = async () => {
    if (form === undefined || act.busy) return
    if (!entry.check()) return
    const answer = await act.run({
      caseId: detail.row.caseId,
      baseVersion: detail.row.version,
      input: form.draft.toInput(entry.draft, facts),
    })
    if (answer === null) return
    entry.forget()
    setDone(answer)
    again()
  }
  const preview = usePreview(name)
  const look = () => {
    if (form === undefined || preview.busy || !entry.check()) return
    preview.ask(detail.row.caseId, form.draft.toInput(entry.draft, facts))
  }
  const hasPapers = form?.papers === true && done === null
  useKeys({ 'Ctrl+Enter': done === null ? () => void send() : null, F7: hasPapers ? look : null })
  if (form === undefined) return null
  if (done !== null)
    return <ActDone title={form.title} answer={done} detail={detail} onClose={onClose} onNext={onNext} />
  const changed = act.problem?.code === 'case.changedMeanwhile'
  return (
    <form
      className="of-act"
      aria-label={form.title}
      onKeyDown={stepOn}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <header className="of-act-head">
        <h3>{form.title}</h3>
        {form.hint === null ? null : <p className="ym-soft">{form.hint}</p>}
      </header>
      <div className="of-act-body">
        {act.problem === null ? null : (
          <ProblemPanel
            problem={act.problem}
            actions={changed ? <Button onClick={act.startOver(again)}>看最新的，接着填</Button> : undefined}
          />
        )}
        {preview.problem === null ? null : <ProblemPanel problem={preview.problem} />}
        <ErrorSummary lines={entry.faults.map((fault) => ({ path: fault.field, label: '', message: fault.message }))} />
        <form.Fields facts={facts} draft={entry.draft} faults={entry.faults} change={entry.change} />
      </div>
      <footer className="of-act-foot">
        {hasPapers ? (
          <Button kind="text" busy={preview.busy} keyHint="F7" onClick={look}>
            先看文书
          </Button>
        ) : null}
        <span className="of-bar-gap" />
        <Button onClick={onClose}>先不办</Button>
        <Button type="submit" kind={form.tone === 'grave' ? 'danger' : 'solid'} busy={act.busy} keyHint="Ctrl Enter">
          {act.busy ? '正在办' : form.send}
        </Button>
      </footer>
      {preview.papers === null ? null : (
        <ActPreview title={form.title} papers={preview.papers} onClose={preview.close} />
      )}
    </form>
  )
}
