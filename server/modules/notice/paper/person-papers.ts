import { randomBytes } from 'node:crypto'
import { longDate } from '@shared/notice/chinese-text'
import { fillTemplate, type NoticeValues } from '@shared/notice/fill'
import { isSensitiveItem } from '@shared/notice/fill-message'
import { messageWords } from '@shared/notice/message-words'
import { choosePaper } from '@shared/notice/paper/paper-choice'
import { channelsFor, type Recipient } from '@shared/notice/recipient'
import { formatVerifyCode, makeVerifyCode } from '@shared/notice/verify-code'
import type { RunContext } from '../../../platform/trpc'
import { getPoint } from '../../organisation'
import { type Frozen, sealFrozen } from '../frozen'
import { orderedId } from '../ordered-id'
import { sendMessage } from '../send-message'
import { insertNotice } from '../store/notice-store'
import { getCountyWords, getRules, getTemplate } from '../store/template-store'
import { loadStationery } from './letterhead'
import { takePaperNumber } from './paper-number'
import type { WrittenNotice } from './write-notice'

/** 不属于哪一件的文书 — a paper about persons and no case: the mandate that it belongs to says who may read it. */
export type PersonPaper = {
  readonly key: string
  readonly mandateId: string
  /** In the name of the unit of this point. */
  readonly pointId: string
  readonly facts: Readonly<Record<string, string>>
  /** Items that it is about: of a sensitive one no message says the name. */
  readonly itemIds: readonly string[]
  /** Who hears of it by the paper's short text. */
  readonly recipients: readonly Recipient[]
}

/** Makes one numbered paper that belongs to no case, in the caller's transaction. Throws MissingValueError: a paper with a hole is not made. */
export async function writePersonPaper(ctx: RunContext, paper: PersonPaper): Promise<WrittenNotice> {
  const { published, head, known } = await deskOf(ctx, paper)
  const { template } = published
  const verifyCode = makeVerifyCode(randomBytes(16))
  const docNumber = await takePaperNumber(ctx, paper.key, head)
  const values: NoticeValues = {
    text: {
      ...known,
      ...(docNumber === null ? {} : { docNumber }),
      verifyCode: formatVerifyCode(verifyCode),
      verifyUrl: `${ctx.services.publicUrl}/v/${verifyCode}`,
      ...paper.facts,
    },
    tables: {},
  }
  const choice = { ...choosePaper(template, null, []), remedy: null }
  fillTemplate(template, values, { ...choice, rules: await getRules(ctx.tx) })
  const noticeId = orderedId(ctx)
  const frozen: Frozen = {
    organ: head.name,
    values,
    choice,
    recipient: paper.recipients[0] ?? { accountId: null, staffId: null, phone: null, electronic: false },
    text: null,
    // Who lets whom act for them is nobody else's business: the public page names neither organ nor prefix.
    sensitive: true,
  }
  await insertNotice(ctx.tx, {
    ...{ noticeId, county: ctx.services.county, caseId: null, mandateId: paper.mandateId, key: paper.key },
    ...{ kind: 'paper', variant: null, templateVersion: published.version, title: template.title },
    ...{ docNumber, unitId: head.unitId, verifyCode, state: 'valid', failure: null, actionId: null },
    cipher: await sealFrozen(ctx.tx, ctx.services.keys, null, frozen),
    issuedOn: ctx.today,
    createdAt: new Date(ctx.now),
  })
  for (const recipient of paper.recipients)
    await tell(ctx, { ...paper, recipient, paperId: noticeId, text: values.text })
  return { noticeId, key: paper.key, title: template.title, docNumber }
}

/** Sends one message that is about no case to one person. */
export async function tellPerson(
  ctx: RunContext,
  message: Omit<PersonPaper, 'recipients' | 'mandateId'> & { readonly recipient: Recipient },
): Promise<void> {
  const { known } = await deskOf(ctx, message)
  await tell(ctx, { ...message, paperId: null, text: { ...known, ...message.facts } })
}

async function deskOf(ctx: RunContext, { key, pointId }: Pick<PersonPaper, 'key' | 'pointId'>) {
  const point = await getPoint(ctx.tx, pointId)
  const { heads, accepting } = await loadStationery(ctx.tx, {
    ...{ organId: point.unitId, pointId, intakePointId: null, custodyPointId: null },
  })
  const county = await getCountyWords(ctx.tx)
  const head = heads.accepting
  const known = {
    ...{ unit: head.name, place: accepting.name, date: longDate(ctx.today) },
    phone: head.phone ?? accepting.phone ?? county.supervisePhone,
  }
  return { published: await getTemplate(ctx.tx, key), head, known }
}

async function tell(
  ctx: RunContext,
  message: Pick<PersonPaper, 'key' | 'itemIds'> & {
    readonly recipient: Recipient
    readonly paperId: string | null
    readonly text: Readonly<Record<string, string>>
  },
): Promise<void> {
  const published = await getTemplate(ctx.tx, message.key)
  const { smsRule } = await getRules(ctx.tx)
  const sensitive = message.itemIds.some((itemId) => isSensitiveItem(smsRule, itemId))
  const words = messageWords(published.template, message.text, { sensitive, rule: smsRule })
  const channels = channelsFor(published.template.kind, message.recipient)
  // Nobody can be reached: whoever asked is told so on the spot, and there is no case whose counter could call.
  if (words === null || channels.length === 0) return
  await sendMessage(ctx, {
    ...{ caseId: null, actionId: null, recipient: message.recipient, published, words, sensitive },
    ...{ unitId: null, paperId: message.paperId, itemName: '委托', channels },
  })
}
