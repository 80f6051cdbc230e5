import type { NoticeView } from '@shared/case/view/case-view'
import { openJsons } from '../../platform/crypto'
import type { RunContext } from '../../platform/trpc'
import type { Frozen } from './frozen'
import { canReadNotice } from './policy'
import { presentNotice } from './presenter'
import { listNoticesOfCase } from './store/notice-store'

/** Papers and messages of a case that this actor, who may read the case, may see. A message says what it said; a shredded one nothing. */
export async function listNotices(ctx: RunContext, caseId: string): Promise<NoticeView[]> {
  const notices = await listNoticesOfCase(ctx.tx, caseId)
  const seen = notices.filter((notice) => canReadNotice(ctx.actor, { key: notice.key, mayReadCase: true }))
  const messages = seen.filter((notice) => notice.kind !== 'paper')
  const opened = await openJsons<Frozen>(
    ctx.tx,
    ctx.services.keys,
    caseId,
    messages.map((message) => message.cipher),
  )
  const texts = new Map(messages.map((message, index) => [message.noticeId, opened[index]?.text ?? null]))
  return seen.map((notice) => presentNotice(notice, texts.get(notice.noticeId) ?? null))
}
