import type { Problem } from '@shared/problem/problem'
import type { ReactNode } from 'react'
import { Icon } from '../action/Icon'
import './feedback.css'

/** 出错了 — what happened, what was kept, what to do, and the buttons that do it. */
export function ProblemPanel({ problem, actions }: { readonly problem: Problem; readonly actions?: ReactNode }) {
  return (
    <section role="alert" className="ym-problem">
      <h3>
        <Icon name="alert" />
        {problem.title}
      </h3>
      <p>
        {problem.what}
        {problem.kept}
      </p>
      <p>{problem.todo}</p>
      {actions === undefined ? null : <div className="ym-problem-actions">{actions}</div>}
    </section>
  )
}
