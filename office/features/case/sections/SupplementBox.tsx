import type { CaseDetail } from '@shared/case/view/case-view'
import { dayText } from '@web/components/data/Timeline'
import { Tag } from '@web/components/feedback/Light'

/** 补正清单 — what the applicant was told to bring, once, and what of it came in. */
export function SupplementBox({ detail }: { readonly detail: CaseDetail }) {
  const { supplement, row } = detail
  if (supplement === null) return null
  const waiting = row.status === 'supplementAsked' || row.status === 'prereviewReturned'
  return (
    <section className="of-supplement" aria-label="补正清单" data-waiting={waiting || undefined}>
      <h3>{waiting ? `等申请人补这些，到 ${dayText(supplement.dueOn)}` : '告诉过申请人要补这些'}</h3>
      <ol>
        {supplement.lines.map((line) => (
          <li key={line.lineId}>
            <p>
              {line.name} <Tag tone={line.supplied ? 'good' : 'soon'}>{line.supplied ? '补来了' : '还没来'}</Tag>
            </p>
            <p className="ym-note">
              {line.reason}
              {line.how === '' ? '' : `。${line.how}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
