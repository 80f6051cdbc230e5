import type { NoticeView } from '@shared/case/view/case-view'
import type { StaffActor } from '@shared/identity/actor'
import { NoticeTemplate } from '@shared/notice/notice-template'
import { partsOf } from '@shared/notice/template-parts'
import type { InboxRow } from '@shared/notice/view/inbox-view'
import type { TemplateDetail, TemplateRow } from '@shared/notice/view/template-view'
import * as z from 'zod/mini'
import { TEMPLATE_EDITORS, TEMPLATE_REVIEWERS } from './policy'
import type { InboxMessage } from './store/inbox-store'
import type { Notice } from './store/notice-store'
import { type TemplateProposal, textsOf } from './store/proposal-store'
import type { PublishedTemplate } from './store/template-store'

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

/** A template as the list shows it. */
export function presentTemplateRow(
  stored: { readonly version: number; readonly body: unknown; readonly publishedAt: Date },
  waiting: boolean,
): TemplateRow {
  const { key, title, kind, audience } = z.parse(NoticeTemplate, stored.body)
  return { key, title, kind, audience, version: stored.version, publishedAt: stored.publishedAt.toISOString(), waiting }
}

/** A template with its words by place, what is proposed beside what is, and what this officer may do. */
export function presentTemplate(
  { template, version }: PublishedTemplate,
  proposal: TemplateProposal | null,
  actor: StaffActor,
): TemplateDetail {
  const { key, title, kind, law, placeholders } = template
  const parts = partsOf(template)
  const holds = (roles: readonly string[]) => actor.roles.some((grant) => roles.includes(grant.role))
  return {
    ...{ key, title, kind, version, law, parts, blanks: placeholders },
    proposal:
      proposal === null
        ? null
        : {
            ...{ proposalId: proposal.proposalId, proposedBy: proposal.proposedName, reason: proposal.reason },
            proposedAt: proposal.proposedAt.toISOString(),
            changes: textsOf(proposal).map(({ path, text }) => {
              const part = parts.find((one) => one.path === path)
              return { path, label: part?.label ?? path, before: part?.text ?? '', after: text }
            }),
            mayDecide: holds(TEMPLATE_REVIEWERS) && proposal.proposedBy !== actor.staffId,
          },
    mayPropose: holds(TEMPLATE_EDITORS) && proposal === null,
  }
}
