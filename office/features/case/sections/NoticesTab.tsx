import type { CaseDetail, NoticeView } from '@shared/case/view/case-view'
import { dayText } from '@web/components/data/Timeline'
import { EmptyState } from '@web/components/feedback/EmptyState'
import { PrintButton } from '../../../papers/PrintButton'

/** The papers of a case; what else was sent are messages. */
export function papersOf(detail: CaseDetail): NoticeView[] {
  return detail.notices.filter((notice) => notice.kind === 'paper')
}

/** 文书 — the papers of the case to look at and to print, what the applicant was told, and what waits to be done. */
export function NoticesTab({ detail }: { readonly detail: CaseDetail }) {
  const papers = papersOf(detail)
  const messages = detail.notices.filter((notice) => notice.kind !== 'paper')
  return (
    <>
      {papers.length === 0 ? (
        <EmptyState title="这里放这件的文书。收件、受理、决定以后会自己出现。" />
      ) : (
        <ul className="of-list">
          {papers.map((notice) => (
            <li key={notice.noticeId} className="of-notice">
              <div>
                <p>{notice.title}</p>
                <p className="ym-note">{paperNote(notice)}</p>
              </div>
              <PrintButton noticeId={notice.noticeId} title={notice.title} printed={notice.printed} />
            </li>
          ))}
        </ul>
      )}
      {detail.tasks.length === 0 ? null : (
        <section className="of-section" aria-label="这件的待办">
          <h3>这件的待办</h3>
          <ul className="of-list">
            {detail.tasks.map((task) => (
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
      {messages.length === 0 ? null : (
        <section className="of-section" aria-label="发给申请人的消息">
          <h3>发给申请人的消息</h3>
          <ul className="of-list">
            {messages.map((notice) => (
              <li key={notice.noticeId}>
                <p className="ym-note">{dayText(notice.issuedOn)}</p>
                <p>{notice.text ?? notice.title}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Words for a paper that no longer holds. */
const STATES: Readonly<Record<string, string>> = { void: '已作废', revoked: '决定已撤销' }

function paperNote(notice: NoticeView): string {
  const printed = notice.printed > 0 ? `打印过 ${notice.printed} 次` : null
  const state = STATES[notice.state] ?? null
  return [state, notice.docNumber, dayText(notice.issuedOn), printed].filter(Boolean).join(' · ')
}
