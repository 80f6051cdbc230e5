import type { NoticeView } from '@shared/case/view/case-view'
import type { InboxRow } from '@shared/notice/view/inbox-view'
import type { InboxMessage } from './store/inbox-store'
import type { Notice } from './store/notice-store'

/** A notice as lists show it; `text` is what a message said. */
export function presentNotice(notice: Notice, text: string | null): NoticeView {
  const { noticeId, key, kind, title, docNumber, issuedOn, state, printed } = notice
  return { noticeId, key, kind, title, docNumber, issuedOn, state, printed, text }
}

/** A message of an inbox; `paper` says that there is a paper to open. */
export function presentInboxMessage(message: InboxMessage, about: { text: string; paper: boolean }): InboxRow {
  return {
    id: message.id,
    title: message.title,
    text: about.text,
    caseId: message.caseId,
    noticeId: message.noticeId,
    paper: about.paper,
    at: message.createdAt.toISOString(),
    read: message.readAt !== null,
  }
}
