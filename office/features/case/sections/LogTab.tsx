import type { CaseDetail } from '@shared/case/view/case-view'
import { dayText } from '@web/components/data/Timeline'

/** 记录 — every act in order, newest first; it can be added to and never changed. */
export function LogTab({ detail }: { readonly detail: CaseDetail }) {
  const log = [...detail.log].reverse()
  return (
    <ol className="of-list">
      {log.map((entry) => (
        <li key={entry.seq}>
          <p>
            {entry.label} <span className="ym-soft">{entry.by}</span>
          </p>
          <p className="ym-note">{dayText(entry.at)}</p>
          {entry.note === null ? null : <p className="of-opinion">{entry.note}</p>}
        </li>
      ))}
    </ol>
  )
}
