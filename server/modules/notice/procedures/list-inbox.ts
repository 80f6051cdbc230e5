import { Inbox } from '@shared/notice/view/inbox-view'
import * as z from 'zod/mini'
import { citizens, either, read, staff } from '../../../platform/trpc'
import { openFrozen } from '../frozen'
import { ownerOf } from '../inbox-owner'
import { presentInboxMessage } from '../presenter'
import { countUnread, listInboxMessages } from '../store/inbox-store'
import { listPapersAmong } from '../store/notice-store'

/** 我的消息 — the caller's own inbox, newest first. */
export const listInbox = read({
  access: either(citizens(), staff()),
  audit: 'notice.listInbox',
  input: z.strictObject({}),
  output: Inbox,
  run: async (ctx) => {
    const owner = ownerOf(ctx.actor)
    const { keys } = ctx.services
    const messages = await listInboxMessages(ctx.tx, owner)
    const papers = await listPapersAmong(
      ctx.tx,
      messages.flatMap((message) => message.noticeId ?? []),
    )
    const rows = []
    for (const message of messages) {
      const opened = await openFrozen<{ text: string }>(ctx.tx, keys, message.caseId, message.cipher).catch(() => null)
      if (opened === null) continue
      const paper = message.noticeId !== null && papers.has(message.noticeId)
      rows.push(presentInboxMessage(message, { text: opened.text, paper }))
    }
    if (rows.length === 0) ctx.audit.nothingShown()
    return { rows, unread: await countUnread(ctx.tx, owner) }
  },
})
