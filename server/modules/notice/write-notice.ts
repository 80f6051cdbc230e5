import { randomBytes } from 'node:crypto'
import { fillTemplate, type NoticeValues } from '@shared/notice/fill'
import { isSensitiveItem } from '@shared/notice/fill-message'
import { messageWords } from '@shared/notice/message-words'
import type { NoticeRules } from '@shared/notice/notice-template'
import { deliveryWayOf } from '@shared/notice/paper/delivery-tick'
import { choosePaper } from '@shared/notice/paper/paper-choice'
import { issuerOf } from '@shared/notice/paper/paper-issuer'
import { shiftedDue } from '@shared/notice/paper/shifted-due'
import type { PaperFacts } from '@shared/notice/paper-facts'
import { formatDocNumber, isPaperKey, PAPER_RULES } from '@shared/notice/paper-rule'
import { type CountyWords, type PaperContext, paperValues } from '@shared/notice/paper-values'
import { channelsFor, type NoticeChannel, type Recipient } from '@shared/notice/recipient'
import { remedyFor } from '@shared/notice/remedy'
import { formatVerifyCode, makeVerifyCode } from '@shared/notice/verify-code'
import type { RunContext } from '../../platform/trpc'
import { type Frozen, sealFrozen } from './frozen'
import { type Letterhead, loadStationery, type Stationery } from './letterhead'
import { orderedId } from './ordered-id'
import { sendMessage } from './send-message'
import { insertNotice } from './store/notice-store'
import { takeNumber } from './store/number-store'
import { getCountyWords, getRules, getTemplate, type PublishedTemplate } from './store/template-store'

/** 写给谁、关于哪一件 — the same for every paper and message of one act. */
export type NoticeSubject = {
  readonly caseId: string
  readonly actionId: string
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

/** What is looked up once for all papers of an act. */
export type Desk = { readonly stationery: Stationery; readonly rules: NoticeRules; readonly county: CountyWords }

/** Looks up organ, places, remedies and rules of messages for one case. */
export async function openDesk(ctx: RunContext, about: PaperFacts): Promise<Desk> {
  const stationery = await loadStationery(ctx.tx, about)
  return { stationery, rules: await getRules(ctx.tx), county: await getCountyWords(ctx.tx) }
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
  const published = await getTemplate(ctx.tx, request.key)
  const { template } = published
  const head =
    request.unitId === undefined ? desk.stationery.heads[issuerOf(request.key)] : desk.stationery.headOf(request.unitId)
  const choice = choosePaper(template, request.variant ?? null, request.flags ?? [])
  const remedy = remedyFor(request.key, {
    organ: head.kind,
    itemId: about.item.itemId,
    naturalResource: about.item.naturalResource,
    overdue: about.overdue,
  })
  const verifyCode = makeVerifyCode(randomBytes(16))
  const docNumber = await numberFor(ctx, request.key, head)
  const values = paperValues(
    template,
    { facts: about, context: contextOf(ctx, desk, head, { docNumber, verifyCode }) },
    { ...request, facts: await withDueDay(ctx, about, request.facts) },
  )
  const filling = { ...choice, remedy: remedy?.use ?? null }
  fillTemplate(template, values, { ...filling, rules: desk.rules })
  const noticeId = orderedId(ctx)
  const frozen: Frozen = {
    organ: head.name,
    values,
    choice: filling,
    recipient: subject.recipient,
    ...(request.key === 'deliveryReceipt' ? { tick: deliveryWayOf(request.facts, about.delivery) } : {}),
    text: null,
    sensitive: isSensitiveItem(desk.rules.smsRule, about.item.itemId),
  }
  await insertNotice(ctx.tx, {
    noticeId,
    county: ctx.services.county,
    caseId: subject.caseId,
    key: request.key,
    kind: 'paper',
    variant: choice.variant,
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

/** A paper that stops the clock tells the new due day, although the clock itself stands and shows none. */
async function withDueDay(
  ctx: RunContext,
  about: PaperFacts,
  facts: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  if (facts.pauseTo === undefined || facts.newDueDate !== undefined) return facts
  const newDueDate = shiftedDue(about, facts, await ctx.calendar())
  return newDueDate === null ? facts : { ...facts, newDueDate }
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
  const context = contextOf(ctx, desk, head, { docNumber: null, verifyCode: null })
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

async function numberFor(ctx: RunContext, key: string, head: Letterhead): Promise<string | null> {
  const series = isPaperKey(key) ? PAPER_RULES[key].series : null
  if (series === null) return null
  const year = Number(ctx.today.slice(0, 4))
  const { unitId, docPrefix } = head.numbering
  return formatDocNumber(docPrefix, series, year, await takeNumber(ctx.tx, { unitId, series, year }))
}

function contextOf(
  ctx: RunContext,
  desk: Desk,
  head: Letterhead,
  codes: { docNumber: string | null; verifyCode: string | null },
): PaperContext {
  const { accepting, intake, custody } = desk.stationery
  const { verifyCode } = codes
  return {
    organ: head,
    accepting,
    intake,
    custody,
    county: desk.county,
    today: ctx.today,
    docNumber: codes.docNumber,
    code: verifyCode === null ? null : formatVerifyCode(verifyCode),
    url: verifyCode === null ? null : `${ctx.services.publicUrl}/v/${verifyCode}`,
  }
}
