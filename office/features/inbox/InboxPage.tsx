import { newId } from '@web/api/new-id'
import { useServer, useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { dayText } from '@web/components/data/Timeline'
import { EmptyState } from '@web/components/feedback/EmptyState'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import type { PageProps } from '../../app/page-props'
import './inbox.css'

/** 消息 — what the system told this officer, newest first; each leads to its case. */
export default function InboxPage({ openCase }: PageProps) {
  const inbox = useServer('notice.listInbox', {}, { everyMs: 60_000 })
  const mark = useServerAct('notice.markRead', ['notice'])
  const rows = inbox.data?.rows ?? []
  const unread = inbox.data?.unread ?? 0
  const open = (id: string, caseId: string | null) => {
    void mark.run({ opId: newId(), ids: [id] })
    if (caseId !== null) openCase(caseId)
  }
  return (
    <div className="of-page">
      <header className="of-page-head">
        <h1>消息</h1>
        <p className="ym-note">{unread > 0 ? `${unread} 条没看` : ''}</p>
        {unread > 0 ? (
          <Button kind="text" size="small" busy={mark.busy} onClick={() => void mark.run({ opId: newId(), ids: null })}>
            都看过了
          </Button>
        ) : null}
      </header>
      {inbox.problem === null ? null : (
        <ProblemPanel problem={inbox.problem} actions={<Button onClick={inbox.again}>再试一次</Button>} />
      )}
      {inbox.loading ? <Skeleton lines={6} /> : null}
      {!inbox.loading && rows.length === 0 && inbox.problem === null ? (
        <div className="of-empty-box">
          <EmptyState title="这里放给您的消息：催办、转办、快到期。">
            <p>现在没有消息。</p>
          </EmptyState>
        </div>
      ) : null}
      <ul className="of-inbox">
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" data-unread={!row.read || undefined} onClick={() => open(row.id, row.caseId)}>
              <span className="of-inbox-title">
                {row.read ? null : <span className="of-dot" role="img" aria-label="没看" />}
                {row.title}
              </span>
              <span className="ym-note">{dayText(row.at)}</span>
              <span className="of-inbox-text">{row.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
