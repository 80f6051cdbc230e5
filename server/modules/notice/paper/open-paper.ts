import { type FilledBlock, fillTemplate } from '@shared/notice/fill'
import { tickBox } from '@shared/notice/paper/delivery-tick'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../../platform/trpc'
import { mayReadCase } from '../case-reader'
import { type Frozen, openFrozen } from '../frozen'
import { canReadNotice } from '../policy'
import { findNotice, type Notice } from '../store/notice-store'
import { getRules, getTemplate } from '../store/template-store'

/** 打开的文书 — its row and its words, filled as on the day when it was made. */
export type OpenPaper = { readonly notice: Notice; readonly frozen: Frozen; readonly blocks: readonly FilledBlock[] }

/** A paper that the caller may read. Throws `file.notFound` for everything else: whether a paper exists is not for everybody. */
export async function openPaper(ctx: RunContext, noticeId: string): Promise<OpenPaper> {
  const { tx, actor, services } = ctx
  const notice = await findNotice(tx, noticeId)
  if (notice === null || notice.kind !== 'paper' || notice.caseId === null) throw problem('file.notFound')
  const mayRead = await mayReadCase(tx, actor, notice.caseId)
  if (!canReadNotice(actor, { key: notice.key, mayReadCase: mayRead })) throw problem('file.notFound')
  ctx.audit.about('notice', noticeId)
  const frozen = await openFrozen<Frozen>(tx, services.keys, notice.caseId, notice.cipher).catch(() => {
    throw problem('file.notFound')
  })
  const { template } = await getTemplate(tx, notice.key, notice.templateVersion)
  const blocks = fillTemplate(template, frozen.values, { ...frozen.choice, rules: await getRules(tx) })
  return { notice, frozen, blocks: frozen.tick === undefined ? blocks : tickBox(blocks, frozen.tick) }
}
