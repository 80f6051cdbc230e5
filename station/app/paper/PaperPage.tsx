import type { ReactNode } from 'react'
import { useScrollable } from '../../../web/keys/useScrollable'
import './paper-page.css'

type PaperPageProps = {
  /** The paper itself, or why there is none. */
  readonly paper: ReactNode
  /** What the side is about, for who does not see it. */
  readonly label: string
  /** What is said beside the paper, and what can be done; not printed. */
  readonly children: ReactNode
}

/** 一张纸 — a paper as it is printed, and beside it (at a phone's width above it) where it stands and what comes next. */
export function PaperPage({ paper, label, children }: PaperPageProps) {
  const scroll = useScrollable()
  return (
    <div className="st-paper">
      <div ref={scroll} className="st-paper-sheet">
        {paper}
      </div>
      <aside className="st-paper-side ym-no-print" aria-label={label}>
        {children}
      </aside>
    </div>
  )
}
