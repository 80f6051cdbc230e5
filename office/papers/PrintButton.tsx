import { makeProblem, type Problem } from '@shared/problem/problem'
import { Button } from '@web/components/action/Button'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { printPaper } from '@web/files/print-paper'
import { useState } from 'react'
import { PaperPreview } from './PaperPreview'

type PrintButtonProps = {
  readonly noticeId: string
  readonly title: string
  readonly printed: number
  readonly kind?: 'solid' | 'line'
}

/** 看和打印一张文书 — the paper itself comes from the server, with its number and verification code; a reprint says so. */
export function PrintButton({ noticeId, title, printed, kind = 'line' }: PrintButtonProps) {
  const [busy, setBusy] = useState(false)
  const [shown, setShown] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const print = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await printPaper(pathOf(noticeId, printed > 0))
    } catch {
      setProblem(makeProblem('net.unreachable'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <span className="of-row">
      <Button kind="text" size="small" onClick={() => setShown(true)} aria-label={`看${title}`}>
        看
      </Button>
      <Button
        kind={kind}
        size="small"
        icon="print"
        busy={busy}
        onClick={() => void print()}
        aria-label={`打印${title}`}
      >
        {printed > 0 ? `补打（第 ${printed} 次）` : '打印'}
      </Button>
      {problem === null ? null : <ProblemPanel problem={problem} />}
      {shown ? <PaperPreview path={pathOf(noticeId, false)} title={title} onClose={() => setShown(false)} /> : null}
    </span>
  )
}

/** Address of a paper; a copy is marked 补打 and counted. */
function pathOf(noticeId: string, copy: boolean): string {
  return `/papers/${noticeId}.pdf${copy ? '?copy=1' : ''}`
}
