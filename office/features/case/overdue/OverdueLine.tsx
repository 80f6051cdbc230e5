import type { CaseOverdue } from '@shared/case/view/overdue-view'
import { Button } from '@web/components/action/Button'
import { useState } from 'react'
import { DelayDialog } from './DelayDialog'
import { overdueSentence } from './delay-draft'

type OverdueLineProps = { readonly caseId: string; readonly overdue: CaseOverdue; readonly again: () => void }

/** 超期 — said at the head of the case in words, with the way to say why for those whose it is. */
export function OverdueLine({ caseId, overdue, again }: OverdueLineProps) {
  const [writing, setWriting] = useState(false)
  const said = overdue.reasons.length > 0
  return (
    <section className="of-overdue" aria-label="超期">
      <p>{overdueSentence(overdue)}</p>
      {overdue.mayExplain ? (
        <Button size="small" kind={said ? 'line' : 'solid'} onClick={() => setWriting(true)}>
          {said ? '更正说明' : '写超期说明'}
        </Button>
      ) : null}
      {writing ? (
        <DelayDialog
          caseId={caseId}
          last={overdue.reasons.at(-1) ?? null}
          onClose={() => setWriting(false)}
          onDone={() => {
            setWriting(false)
            again()
          }}
        />
      ) : null}
    </section>
  )
}
