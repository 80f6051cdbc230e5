import type { NoticeView } from '@shared/case/view/case-view'
import type { RunContext } from '../../platform/trpc'
import { type Frozen, openFrozen } from './frozen'
import { canReadNotice } from './policy'
import { presentNotice } from './presenter'
import { listNoticesOfCase, type Notice } from './store/notice-store'

/** Papers and messages of a case that this actor, who may read the case, may see. */
export async function listNotices(ctx: RunContext, caseId: string): Promise<NoticeView[]> {
  const notices = await listNoticesOfCase(ctx.tx, caseId)
  const seen = notices.filter((notice) => canReadNotice(ctx.actor, { key: notice.key, mayReadCase: true }))
  const views: NoticeView[] = []
  for (const notice of seen)
    views.push(presentNotice(notice, notice.kind === 'paper' ? null : await textOf(ctx, notice)))
  return views
}

/** What a message said; null when its case was shredded. */
async function textOf(ctx: RunContext, notice: Notice): Promise<string | null> {
  const { tx, services } = ctx
  const frozen = await openFrozen<Frozen>(tx, services.keys, notice.caseId, notice.cipher).catch(() => null)
  return frozen?.text ?? null
}
