import type { Tx } from '../../../platform/db'
import type { InboxMessage } from '../../../platform/db/generated/client'

export type { InboxMessage }

/** Whose inbox. */
export type InboxOwner = { readonly accountId: string } | { readonly staffId: string }

/** Puts a message into an inbox. */
export async function insertInboxMessage(
  tx: Tx,
  message: Pick<InboxMessage, 'id' | 'accountId' | 'staffId' | 'caseId' | 'noticeId' | 'title' | 'createdAt'> & {
    readonly cipher: Uint8Array<ArrayBuffer>
  },
): Promise<void> {
  await tx.inboxMessage.create({ data: message })
}

/** Messages of an inbox, newest first; at most 100. */
export async function listInboxMessages(tx: Tx, owner: InboxOwner): Promise<InboxMessage[]> {
  return tx.inboxMessage.findMany({ where: owner, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 100 })
}

/** How many messages are unread. */
export async function countUnread(tx: Tx, owner: InboxOwner): Promise<number> {
  return tx.inboxMessage.count({ where: { ...owner, readAt: null } })
}

/** Marks messages of this inbox as read; those of others stay as they are. Answers how many were marked. */
export async function markMessagesRead(
  tx: Tx,
  change: { owner: InboxOwner; ids: readonly string[] | null; at: Date },
): Promise<number> {
  const { count } = await tx.inboxMessage.updateMany({
    where: { ...change.owner, readAt: null, ...(change.ids === null ? {} : { id: { in: [...change.ids] } }) },
    data: { readAt: change.at },
  })
  return count
}
