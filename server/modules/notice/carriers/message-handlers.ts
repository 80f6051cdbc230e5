import { type Instant, toShanghaiTime } from '@shared/kernel/instant'
import { isQuietTime } from '@shared/notice/fill-message'
import { inTransaction, type Tx } from '../../../platform/db'
import type { Settings } from '../../../platform/env'
import { type OutboxHandler, type OutboxHandlers, PostponeError, putIntoOutbox } from '../../../platform/outbox'
import type { Services } from '../../../platform/trpc'
import { openFrozen } from '../frozen'
import type { FrozenMessage } from '../send-message'
import { findNotice, type Notice, noteFallback, saveDelivery } from '../store/notice-store'
import { getRules } from '../store/template-store'
import { templateOf } from '../wechat-templates'
import { sendPlainSms } from './plain-sms'
import { askSmsState, sendSms } from './sms-gateway'
import { makeWechatSender, type WechatSender } from './wechat-sender'

/** 没送到的消息 — what was to be said of which case, and the number that it did not reach. */
export type MessageNotReached = {
  readonly caseId: string
  readonly noticeId: string
  readonly text: string
  readonly phone: string | null
}

/** What the carriers ask of other modules. */
export type CarrierNeeds = {
  /** The openid bound to an account, in plain text; null when none is. */
  readonly openidOf: (tx: Tx, accountId: string) => Promise<string | null>
  /** Told when nobody could be reached by any way that is left; the case opens a call. */
  readonly onUndelivered?: (tx: Tx, message: MessageNotReached) => Promise<void>
}

type Desk = CarrierNeeds & { readonly services: Services; readonly settings: Pick<Settings, 'sms' | 'wechat'> }

const NOT_CONNECTED_MS = 3_600_000
/** How soon, and how often, the gateway is asked what became of a text, and when it is given up. */
const ASK_MS = 20_000
const ASK_AGAIN_MS = 120_000
const ASK_UNTIL_MS = 24 * 3_600_000
/** A subscribe message that does not get out in so many tries becomes a text message: late news is no news. */
const WECHAT_TRIES = 4

/** The handlers of messages: text, subscribe message, state of a text, and a plain text without a notice (one-time codes). */
export function messageHandlers(desk: Desk): OutboxHandlers {
  const { services, settings } = desk
  const wechat = settings.wechat === null ? null : makeWechatSender(settings.wechat, services.clock.nowMs)
  return {
    'notice.sms': withNotice(desk, (message) => carryBySms(desk, message)),
    'notice.wechat': withNotice(desk, (message, tries) => carryByWechat(desk, wechat, message, tries)),
    'notice.smsState': withNotice(desk, (message) => askState(desk, message)),
    sms: sendPlainSms(services, settings.sms),
  }
}

type Opened = { readonly notice: Notice; readonly frozen: FrozenMessage }

/** Opens the notice that a row names; one that is done with, or whose case was shredded, needs nothing more. */
function withNotice(desk: Desk, carry: (message: Opened, tries: number) => Promise<void>): OutboxHandler {
  const { db, keys } = desk.services
  return async ({ payload, tries }) => {
    const noticeId = String((payload as { noticeId?: unknown }).noticeId)
    const notice = await findNotice(db, noticeId)
    if (notice === null || (notice.state !== 'waiting' && notice.state !== 'sent')) return
    const frozen = await openFrozen<FrozenMessage>(db, keys, notice.caseId, notice.cipher).catch(() => null)
    if (frozen === null) await fail(desk, { notice, frozen }, 'shredded')
    else await carry({ notice, frozen }, tries)
  }
}

async function carryBySms(desk: Desk, { notice, frozen }: Opened): Promise<void> {
  const { db, clock } = desk.services
  if (notice.state !== 'waiting') return
  const { phone } = frozen.recipient
  if (phone === null) return fail(desk, { notice, frozen }, 'noPhone')
  if (desk.settings.sms === null) throw new PostponeError(new Date(clock.nowMs() + NOT_CONNECTED_MS))
  assertAwake(clock.now(), clock.nowMs())
  const { smsRule } = await getRules(db)
  const { noticeId } = notice
  const refused = await sendSms(desk.settings.sms, {
    requestId: noticeId,
    mobile: phone,
    text: frozen.text ?? '',
    sign: smsRule.signature,
  })
  if (refused !== null) return fail(desk, { notice, frozen }, `sms ${refused}`)
  await inTransaction(db, async (tx) => {
    const at = new Date(clock.nowMs())
    await saveDelivery(tx, { noticeId, state: 'sent', at, failure: notice.failure })
    await putIntoOutbox(tx, desk.services, {
      kind: 'notice.smsState',
      key: `notice/${noticeId}/state`,
      payload: { noticeId },
      notBefore: new Date(at.getTime() + ASK_MS).toISOString(),
    })
  })
}

async function askState(desk: Desk, { notice, frozen }: Opened): Promise<void> {
  const { clock } = desk.services
  if (desk.settings.sms === null) throw new PostponeError(new Date(clock.nowMs() + NOT_CONNECTED_MS))
  const state = await askSmsState(desk.settings.sms, notice.noticeId)
  const { noticeId } = notice
  if (state === 'delivered') {
    await saveDelivery(desk.services.db, { noticeId, state, at: new Date(clock.nowMs()), failure: null })
  } else if (state === 'undeliverable') {
    await fail(desk, { notice, frozen }, 'sms undeliverable')
  } else if (clock.nowMs() - (notice.sentAt ?? notice.createdAt).getTime() > ASK_UNTIL_MS) {
    await fail(desk, { notice, frozen }, 'sms without receipt')
  } else {
    throw new PostponeError(new Date(clock.nowMs() + ASK_AGAIN_MS))
  }
}

async function carryByWechat(
  desk: Desk,
  send: WechatSender | null,
  { notice, frozen }: Opened,
  tries: number,
): Promise<void> {
  const { db, clock } = desk.services
  if (notice.state !== 'waiting') return
  const { accountId } = frozen.recipient
  const openid = accountId === null || send === null ? null : await desk.openidOf(db, accountId)
  if (send === null || openid === null) return turnIntoSms(desk, notice, 'wechat not bound')
  assertAwake(clock.now(), clock.nowMs())
  const refused = await send({
    openid,
    templateId: templateOf(notice.key),
    page: MY_CASE_PAGE + (notice.caseId ?? ''),
    lines: [frozen.itemName, frozen.title, '点开看下一步'],
  }).catch((error: unknown) => {
    if (tries >= WECHAT_TRIES) return 'unreachable'
    throw error
  })
  if (refused !== null) return turnIntoSms(desk, notice, `wechat ${refused}`)
  await saveDelivery(db, { noticeId: notice.noticeId, state: 'sent', at: new Date(clock.nowMs()), failure: null })
}

/** Page of the mini-program that a subscribe message opens. */
const MY_CASE_PAGE = 'packages/mine/case/index?id='

async function turnIntoSms(desk: Desk, notice: Notice, why: string): Promise<void> {
  const { noticeId } = notice
  await inTransaction(desk.services.db, async (tx) => {
    if (!(await noteFallback(tx, { noticeId, why }))) return
    await putIntoOutbox(tx, desk.services, {
      kind: 'notice.sms',
      key: `notice/${noticeId}/sms`,
      payload: { noticeId },
    })
  })
  desk.services.wakeOutbox()
}

async function fail(
  desk: Desk,
  { notice, frozen }: { notice: Notice; frozen: FrozenMessage | null },
  failure: string,
): Promise<void> {
  const { noticeId, caseId } = notice
  const { db, clock } = desk.services
  await inTransaction(db, async (tx) => {
    const why = notice.failure === null ? failure : `${notice.failure}, ${failure}`
    const changed = await saveDelivery(tx, { noticeId, state: 'failed', at: new Date(clock.nowMs()), failure: why })
    if (!changed || caseId === null || frozen === null) return
    await desk.onUndelivered?.(tx, { caseId, noticeId, text: frozen.text ?? '', phone: frozen.recipient.phone })
  })
}

/** No message but a one-time code goes out between 21:00 and 8:00. */
function assertAwake(now: Instant, nowMs: number): void {
  const [hour = 0, minute = 0] = toShanghaiTime(now).split(':').map(Number)
  const minuteOfDay = hour * 60 + minute
  if (!isQuietTime(minuteOfDay)) return
  const untilMorning = (24 * 60 + 8 * 60 - minuteOfDay) % (24 * 60)
  throw new PostponeError(new Date(nowMs + untilMorning * 60_000))
}
