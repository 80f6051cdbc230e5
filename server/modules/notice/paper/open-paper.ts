import type { Actor } from '@shared/identity/actor'
import { type FilledBlock, fillTemplate } from '@shared/notice/fill'
import { tickBox } from '@shared/notice/paper/delivery-tick'
import { problem } from '@shared/problem/problem'
import type { Tx } from '../../../platform/db'
import type { RunContext } from '../../../platform/trpc'
import { type Frozen, openFrozen } from '../frozen'
import { mayReadCase, mayReadMandate } from '../paper-readers'
import { canReadNotice } from '../policy'
import { findNotice, type Notice } from '../store/notice-store'
import { getRules, getTemplate } from '../store/template-store'

/** 打开的文书 — its row and its words, filled as on the day when it was made. */
export type OpenPaper = { readonly notice: Notice; readonly frozen: Frozen; readonly blocks: readonly FilledBlock[] }

/** A paper that the caller may read. Throws `file.notFound` for everything else: whether a paper exists is not for everybody. */
export async function openPaper(ctx: RunContext, noticeId: string): Promise<OpenPaper> {
  const { tx, actor, services } = ctx
  const notice = await findNotice(tx, noticeId)
  if (notice === null || notice.kind !== 'paper') throw problem('file.notFound')
  const mayRead = await mayReadOwner(tx, actor, notice)
  if (!canReadNotice(actor, { key: notice.key, mayReadCase: mayRead })) throw problem('file.notFound')
  ctx.audit.about('notice', noticeId)
  const frozen = await openFrozen<Frozen>(tx, services.keys, notice.caseId, notice.cipher).catch(() => {
    throw problem('file.notFound')
  })
  const { template } = await getTemplate(tx, notice.key, notice.templateVersion)
  const blocks = fillTemplate(template, frozen.values, { ...frozen.choice, rules: await getRules(tx) })
  return { notice, frozen, blocks: frozen.tick === undefined ? blocks : tickBox(blocks, frozen.tick) }
}

/** A paper lies in the file of a case, or with a mandate; whoever may read the one may read the other. */
async function mayReadOwner(tx: Tx, actor: Actor, notice: Notice): Promise<boolean> {
  if (notice.caseId !== null) return mayReadCase(tx, actor, notice.caseId)
  return notice.mandateId !== null && mayReadMandate(tx, actor, notice.mandateId)
}
