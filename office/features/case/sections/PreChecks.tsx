import type { CaseDetail } from '@shared/case/view/case-view'
import { Icon } from '@web/components/action/Icon'

/** 预审 — what the rules noticed; none found is said too, for silence is no check. */
export function PreChecks({ detail }: { readonly detail: CaseDetail }) {
  const { preChecks, row } = detail
  return (
    <section className="of-prechecks" aria-label="预审" data-found={preChecks.length > 0 || undefined}>
      {preChecks.length === 0 ? (
        <p className="ym-soft">预审没有发现问题。请逐份核对材料。</p>
      ) : (
        <ul>
          {preChecks.map((check) => (
            <li key={check.message}>
              <Icon name="alert" size={14} />
              {check.message}
            </li>
          ))}
        </ul>
      )}
      {row.uploadsPending > 0 ? <p>还有 {row.uploadsPending} 张照片在传，传到了会自己出现在右边。</p> : null}
    </section>
  )
}
