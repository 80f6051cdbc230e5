import { useEffect, useRef } from 'react'
import { Icon } from '../action/Icon'
import './feedback.css'

export type SummaryLine = { readonly path: string; readonly label: string; readonly message: string }

/** Moves the focus into the field of a path (`data-path`), for an error summary and for anything else that points at a field. */
export function goToField(path: string): void {
  const holder = document.querySelector(`[data-path="${CSS.escape(path)}"]`)
  const control = holder?.querySelector<HTMLElement>('input, textarea, button, select')
  holder?.scrollIntoView({ block: 'nearest' })
  control?.focus()
}

export type ErrorSummaryProps = {
  readonly lines: readonly SummaryLine[]
  readonly title?: string
  /** How often somebody wanted to go on; the focus comes here each time, and never while one is mending. */
  readonly asked?: number
}

/** 哪里没填好 — the same words as beside the fields, at the top; takes the focus when somebody wanted to go on. */
export function ErrorSummary({ lines, title, asked = 1 }: ErrorSummaryProps) {
  const ref = useRef<HTMLDivElement>(null)
  const count = lines.length
  useEffect(() => {
    if (asked > 0) ref.current?.focus()
  }, [asked])
  if (count === 0) return null
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="ym-summary">
      <p className="ym-summary-title">
        <Icon name="alert" />
        {title ?? `有 ${count} 处没填好，别的都存好了`}
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line.path}>
            <button type="button" className="ym-summary-link" onClick={() => goToField(line.path)}>
              {line.message.includes(line.label) ? line.message : `${line.label}：${line.message}`}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
