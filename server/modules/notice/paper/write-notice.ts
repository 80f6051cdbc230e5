import { randomBytes } from 'node:crypto'
import type { NoticeValues } from '@shared/notice/fill'
import { isSensitiveItem } from '@shared/notice/fill-message'
import { messageWords } from '@shared/notice/message-words'
import type { NoticeRules } from '@shared/notice/notice-template'
import { issuerOf } from '@shared/notice/paper/paper-issuer'
import type { PaperFacts } from '@shared/notice/paper-facts'
import { paperValues } from '@shared/notice/paper-values'
import { channelsFor, type NoticeChannel, type Recipient } from '@shared/notice/recipient'
import { formatVerifyCode, makeVerifyCode } from '@shared/notice/verify-code'
import type { RunContext } from '../../../platform/trpc'
import { type Frozen, sealFrozen } from '../frozen'
import { orderedId } from '../ordered-id'
import { sendMessage } from '../send-message'
import { insertNotice } from '../store/notice-store'
import { getTemplate, type PublishedTemplate } from '../store/template-store'
import { contextOf, type Desk, draftPaper, headFor } from './draft-paper'
import { takePaperNumber } from './paper-number'

/** 写给谁、关于哪一件 — the same for every paper and message of one act. */
export type NoticeSubject = {
  readonly caseId: string
  /** The act that makes it; null for what no act of the case makes: the clock by itself, an application for a bundle. */
  readonly actionId: string | null
  /** The case as it stands after the act. */
  readonly about: PaperFacts
  readonly recipient: Recipient
}

/** 一份文书 — `variant` in the act's word; `facts` and `lines` are the act's own and win over the case's. */
export type PaperRequest = {
  readonly key: string
  readonly variant?: string | undefined
  readonly flags?: readonly string[]
  readonly facts: Readonly<Record<string, string>>
  readonly lines?: readonly Readonly<Record<string, string>>[] | undefined
  /** Makes the paper in the name of this unit instead of the one that the law of papers names. */
  readonly unitId?: string
  /** Instead of the channels that template and recipient call for; none keeps the short text unsent. */
  readonly channels?: readonly NoticeChannel[]
}

/** 已制文书 — what the act answers of a paper. */
export type WrittenNotice = {
  readonly noticeId: string
  readonly key: string
  readonly title: string
  readonly docNumber: string | null
}

/**
 * Makes one numbered paper in the act's transaction: number without gaps, verification code, frozen values; its short text goes to the
 * person. Throws MissingValueError when the template asks for something that nobody gave: a paper with a hole is not made.
 */
export async function writePaper(
  ctx: RunContext,
  subject: NoticeSubject,
  request: PaperRequest,
  desk: Desk,
): Promise<WrittenNotice> {
  const { about } = subject
  const verifyCode = makeVerifyCode(randomBytes(16))
  const docNumber = await takePaperNumber(ctx, request.key, headFor(desk, request))
  const codes = {
    docNumber,
    code: formatVerifyCode(verifyCode),
    url: `${ctx.services.publicUrl}/v/${verifyCode}`,
  }
  const draft = await draftPaper(ctx, about, request, { desk, codes })
  const { published, head, values, choice, tick } = draft
  const { template } = published
  const noticeId = orderedId(ctx)
  const frozen: Frozen = {
    organ: head.name,
    values,
    choice,
    recipient: subject.recipient,
    ...(tick === null ? {} : { tick }),
    text: null,
    sensitive: isSensitiveItem(desk.rules.smsRule, about.item.itemId),
  }
  await insertNotice(ctx.tx, {
    noticeId,
    county: ctx.services.county,
    caseId: subject.caseId,
    key: request.key,
    kind: 'paper',
    variant: choice.variant ?? null,
    templateVersion: published.version,
    title: template.title,
    docNumber,
    unitId: head.unitId,
    verifyCode,
    cipher: await sealFrozen(ctx.tx, ctx.services.keys, subject.caseId, frozen),
    state: 'valid',
    failure: null,
    actionId: subject.actionId,
    issuedOn: ctx.today,
    createdAt: new Date(ctx.now),
  })
  await tell(ctx, subject, {
    published,
    values,
    unitId: head.unitId,
    rules: desk.rules,
    paperId: noticeId,
    ...channelOf(request),
  })
  return { noticeId, key: request.key, title: template.title, docNumber }
}

/** Sends one message that goes with no paper (`m.…`, `w.…`). */
export async function writeShortMessage(
  ctx: RunContext,
  subject: NoticeSubject,
  request: Pick<PaperRequest, 'key' | 'facts' | 'channels'>,
  desk: Desk,
): Promise<void> {
  const published = await getTemplate(ctx.tx, request.key)
  const head = desk.stationery.heads[issuerOf(request.key)]
  const context = contextOf(ctx, desk, head, { docNumber: null, code: null, url: null })
  const values = paperValues(published.template, { facts: subject.about, context }, request)
  await tell(ctx, subject, {
    published,
    values,
    unitId: head.unitId,
    rules: desk.rules,
    paperId: null,
    ...channelOf(request),
  })
}

function channelOf(request: Pick<PaperRequest, 'channels'>): { channels?: readonly NoticeChannel[] } {
  return request.channels === undefined ? {} : { channels: request.channels }
}

async function tell(
  ctx: RunContext,
  subject: NoticeSubject,
  message: {
    published: PublishedTemplate
    values: NoticeValues
    unitId: string
    rules: NoticeRules
    paperId: string | null
    channels?: readonly NoticeChannel[]
  },
): Promise<void> {
  if (message.channels?.length === 0) return
  const { template } = message.published
  const sensitive = isSensitiveItem(message.rules.smsRule, subject.about.item.itemId)
  const words = messageWords(template, message.values.text, { sensitive, rule: message.rules.smsRule })
  if (words === null) return
  await sendMessage(ctx, {
    ...subject,
    published: message.published,
    words,
    sensitive,
    unitId: message.unitId,
    paperId: message.paperId,
    itemName: sensitive ? '您办的这件事' : subject.about.item.name,
    channels: message.channels ?? channelsFor(template.kind, subject.recipient),
  })
}
