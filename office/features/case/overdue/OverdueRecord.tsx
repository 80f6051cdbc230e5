import type { CaseDetail } from '@shared/case/view/case-view'
import { dayText } from '@web/components/data/Timeline'
import { Tag } from '@web/components/feedback/Light'

/** 预警和超期说明 — what was sent, and what was said of it; nothing where the case was always in time. */
export function OverdueRecord({ detail }: { readonly detail: CaseDetail }) {
  const { overdue, warnings = [] } = detail
  const reasons = overdue?.reasons ?? []
  if (warnings.length === 0 && reasons.length === 0) return null
  return (
    <section className="of-section" aria-label="预警和超期说明">
      <h3>预警和超期说明</h3>
      <ul className="of-list">
        {warnings.map((one) => (
          <li key={one.number}>
            <p>
              {one.clock} <Tag tone={one.label.startsWith('超期') ? 'late' : 'soon'}>{one.label}</Tag>
            </p>
            <p className="ym-note">
              {one.number}，{dayText(one.on)}
            </p>
          </li>
        ))}
        {reasons.map((one) => (
          <li key={one.seq}>
            <p>
              {one.seq === 1 ? '说明' : '更正'}：{one.text}
            </p>
            <p className="ym-note">
              {[
                one.unit,
                one.by,
                dayText(one.at),
                one.expectedOn === null ? null : `预计 ${dayText(one.expectedOn)}办好`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
