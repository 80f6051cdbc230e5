import type { FillChoice } from '@shared/notice/fill'
import type { MessageWords } from '@shared/notice/message-words'
import type { NoticeChannel, Recipient } from '@shared/notice/recipient'
import type { RunContext } from '../../platform/trpc'
import { type Frozen, sealFrozen } from './frozen'
import { orderedId } from './ordered-id'
import { insertInboxMessage } from './store/inbox-store'
import { insertNotice, type NoticeState } from './store/notice-store'
import type { PublishedTemplate } from './store/template-store'

/** 要发的一条 — words are filled; `paperId` is the paper that the message tells of. */
export type MessageToSend = {
  readonly caseId: string | null
  readonly actionId: string | null
  readonly recipient: Recipient
  readonly published: PublishedTemplate
  readonly words: MessageWords
  readonly sensitive: boolean
  readonly unitId: string | null
  readonly paperId: string | null
  readonly itemName: string
  readonly channels: readonly NoticeChannel[]
}

/** 消息定稿 — what the carrier handler needs besides the words. */
export type FrozenMessage = Frozen & { readonly title: string; readonly itemName: string; readonly urgent: boolean }

const NO_CHOICE: FillChoice = { variant: null, flags: [], remedy: null }

/**
 * Writes a message's row, puts it into the inbox at once and hands it to its carrier after the commit. Who has neither account nor
 * phone is not forgotten: the row says `failed` with `noPhone`, and the case opens a call.
 */
export async function sendMessage(ctx: RunContext, message: MessageToSend): Promise<void> {
  const { template, version } = message.published
  const carrier = message.channels.find((channel) => channel !== 'inApp') ?? null
  const noticeId = orderedId(ctx)
  const frozen: FrozenMessage = {
    organ: '',
    values: { text: {}, tables: {} },
    choice: NO_CHOICE,
    recipient: message.recipient,
    text: message.words.outside,
    sensitive: message.sensitive,
    title: template.title,
    itemName: message.itemName,
    urgent: false,
  }
  await insertNotice(ctx.tx, {
    noticeId,
    county: ctx.services.county,
    caseId: message.caseId,
    key: template.key,
    kind: carrier === 'wechat' ? 'subscribe' : carrier === 'sms' ? 'sms' : 'inApp',
    variant: null,
    templateVersion: version,
    title: template.title,
    docNumber: null,
    unitId: message.unitId,
    verifyCode: null,
    cipher: await sealFrozen(ctx.tx, ctx.services.keys, message.caseId, frozen),
    state: stateOf(message.channels, carrier),
    failure: message.channels.length === 0 ? 'noPhone' : null,
    actionId: message.actionId,
    issuedOn: ctx.today,
    createdAt: new Date(ctx.now),
  })
  if (message.channels.includes('inApp')) await putIntoInbox(ctx, message, noticeId)
  if (carrier !== null) ctx.outbox.put({ kind: `notice.${carrier}`, key: `notice/${noticeId}`, payload: { noticeId } })
}

function stateOf(channels: readonly NoticeChannel[], carrier: NoticeChannel | null): NoticeState {
  if (carrier !== null) return 'waiting'
  return channels.length === 0 ? 'failed' : 'delivered'
}

async function putIntoInbox(ctx: RunContext, message: MessageToSend, noticeId: string): Promise<void> {
  const { accountId, staffId } = message.recipient
  await insertInboxMessage(ctx.tx, {
    id: orderedId(ctx),
    accountId,
    staffId,
    caseId: message.caseId,
    noticeId: message.paperId ?? noticeId,
    title: message.published.template.title,
    cipher: await sealFrozen(ctx.tx, ctx.services.keys, message.caseId, { text: message.words.inside }),
    createdAt: new Date(ctx.now),
  })
}
