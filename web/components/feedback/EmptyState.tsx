import type { ReactNode } from 'react'
import './feedback.css'

/** 空的时候 — says what this place is for and gives the next step (wording §6). */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="ym-empty">
      <p className="ym-empty-title">{title}</p>
      {children === undefined ? null : <div className="ym-soft">{children}</div>}
      {action}
    </div>
  )
}
