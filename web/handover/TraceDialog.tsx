import { endsOf } from '@shared/handover/paper-mark'
import type { ListedPaper } from '@shared/handover/view/handover-view'
import type { Problem } from '@shared/problem/problem'
import { useState } from 'react'
import { Button } from '../components/action/Button'
import { ProblemPanel } from '../components/feedback/ProblemPanel'
import { Choice } from '../components/field/Choice'
import { Field } from '../components/field/Field'
import { TextInput } from '../components/field/TextInput'
import { Dialog } from '../components/overlay/Dialog'
import './handover.css'

const WORDS = {
  found: '找到了，已收',
  returned: '在站里找到了，随下一张清单送',
  lost: '确认丢了',
  settled: '破损的事说清了',
} as const
/** 追查的结果 */
export type TraceEnd = keyof typeof WORDS

type TraceProps = {
  readonly paper: ListedPaper
  readonly side: 'receiver' | 'sender'
  readonly busy: boolean
  readonly problem: Problem | null
  readonly onSave: (end: { readonly outcome: TraceEnd; readonly note: string }) => void
  readonly onClose: () => void
}

/** 追查有了结果 — what came of a paper that did not arrive or came spoilt; both sides see it at once, and so it needs the network. */
export function TraceDialog({ paper, side, busy, problem, onSave, onClose }: TraceProps) {
  const ends = endsOf(paper.state, side).filter((end): end is TraceEnd => end in WORDS)
  const [outcome, setOutcome] = useState<TraceEnd | null>(ends.length === 1 ? (ends[0] ?? null) : null)
  const [note, setNote] = useState('')
  return (
    <Dialog
      title={`${paper.applicantMasked} ${paper.name}`}
      onClose={onClose}
      actions={
        <Button
          kind="solid"
          busy={busy}
          disabled={outcome === null || note.trim().length < 2}
          onClick={() => outcome !== null && onSave({ outcome, note: note.trim() })}
        >
          记下结果
        </Button>
      }
    >
      <div className="ym-trace">
        {problem === null ? null : <ProblemPanel problem={problem} />}
        <Field label="查到什么" required group>
          {(aria) => (
            <Choice<TraceEnd>
              id={aria.id}
              options={ends.map((end) => ({ value: end, label: WORDS[end] }))}
              value={outcome}
              onChange={setOutcome}
            />
          )}
        </Field>
        <Field label="在哪里找到的，或者怎么回事" required>
          {(aria) => <TextInput {...aria} maxLength={200} value={note} onChange={setNote} />}
        </Field>
        {outcome === 'lost' ? (
          <p className="ym-note">丢了的要告诉申请人，请他补一份；补来的收进这一件，再移交。</p>
        ) : null}
      </div>
    </Dialog>
  )
}
