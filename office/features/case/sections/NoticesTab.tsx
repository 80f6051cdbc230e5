import type { CaseDetail } from '@shared/case/view/case-view'
import { dayText } from '@web/components/data/Timeline'
import { EmptyState } from '@web/components/feedback/EmptyState'
import { PrintButton } from '../../../papers/PrintButton'

/** 文书 — every paper and message of the case, to look at and to print. */
export function NoticesTab({ detail }: { readonly detail: CaseDetail }) {
  const tasks = detail.tasks
  return (
    <>
      {detail.notices.length === 0 ? (
        <EmptyState title="这里放这件的文书。收件、受理、决定以后会自己出现。" />
      ) : (
        <ul className="of-list">
          {detail.notices.map((notice) => (
            <li key={notice.noticeId} className="of-notice">
              <div>
                <p>{notice.title}</p>
                <p className="ym-note">
                  {[
                    notice.docNumber,
                    dayText(notice.issuedOn),
                    notice.printed > 0 ? `打印过 ${notice.printed} 次` : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                {notice.text === null ? null : <p className="of-opinion">{notice.text}</p>}
              </div>
              {notice.kind === 'paper' ? (
                <PrintButton noticeId={notice.noticeId} title={notice.title} printed={notice.printed} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {tasks.length === 0 ? null : (
        <section className="of-section" aria-label="这件的待办">
          <h3>这件的待办</h3>
          <ul className="of-list">
            {tasks.map((task) => (
              <li key={task.taskId}>
                <p>{task.title}</p>
                <p className="ym-note">
                  {[task.owner, task.dueOn === null ? null : `最迟 ${dayText(task.dueOn)}`].filter(Boolean).join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
