/**
 * 收件人 — who is told, and how this person can be reached. `phone` in plain digits; `electronic` is true when the person agreed
 * to electronic service in writing.
 */
export type Recipient = {
  readonly accountId: string | null
  readonly staffId: string | null
  readonly phone: string | null
  readonly electronic: boolean
}

/** 渠道 — how a message leaves: the inbox of this system, a subscribe message, a text message. */
export type NoticeChannel = 'inApp' | 'wechat' | 'sms'

/**
 * The channels of a message by its kind: always the inbox when there is an account; then what the template is made for. A
 * subscribe message that cannot be delivered becomes a text message later; so does one for whom there is no account.
 */
export function channelsFor(kind: string, recipient: Recipient): NoticeChannel[] {
  const inbox: NoticeChannel[] = recipient.accountId !== null || recipient.staffId !== null ? ['inApp'] : []
  if (kind === 'inApp') return inbox
  if (kind === 'subscribe' && recipient.accountId !== null) return [...inbox, 'wechat']
  return recipient.phone === null ? inbox : [...inbox, 'sms']
}
