import { maskIdNumber, maskName, maskPhone } from '@shared/identity/mask'
import { MANDATE_ENDS, type Mandate } from '@shared/mandate/mandate'
import { sayActs, sayActsLeftOut } from '@shared/mandate/mandate-scope'
import { longDate } from '@shared/notice/chinese-text'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../platform/trpc'
import { findPerson, findPersonByIdNumber, isSameName, type KnownPerson } from '../identity'
import { type PersonPaper, tellPerson, writePersonPaper } from '../notice'
import { caseOf, itemsOf, sayMatters } from './matters'
import { recipientOf } from './parties'
import { agentNameOf, type MandateRow, type NamedAgent, savePaper } from './store'

/** A mandate with the row it was read from. */
export type MadeMandate = { readonly row: MandateRow; readonly mandate: Mandate }

/** 委托书 — made when the mandate takes effect: numbered, both sides get it and hear of it. A mandate to fetch one result is 代领委托书. */
export async function writeMandate(ctx: RunContext, { row, mandate }: MadeMandate): Promise<void> {
  const [principal, agent] = [await getPerson(ctx, mandate.principalId), await getPerson(ctx, mandate.agentId)]
  const about = mandate.scope.kind === 'case' ? await caseOf(ctx.tx, mandate.scope.caseId) : null
  const fetches = about !== null && mandate.acts.length === 1 && mandate.acts[0] === 'pickup'
  const { noticeId, docNumber } = await writePersonPaper(ctx, {
    ...(await paperOf(ctx, { row, mandate }, fetches ? 'pickupProxy' : 'mandate')),
    facts: {
      ...(await factsOf(ctx, { row, mandate })),
      applicant: principal.name,
      idMasked: principal.idNumber === null ? '' : maskIdNumber(principal.idNumber),
      phoneMasked: principal.phone === null ? '没有留电话' : maskPhone(principal.phone),
      agentIdMasked: agent.idNumber === null ? '' : maskIdNumber(agent.idNumber),
      relation: row.relation,
      scope: sayActs(mandate.acts),
      scopeNot: sayActsLeftOut(mandate.acts),
      validFrom: longDate(mandate.from),
      signWay: SIGN_WAYS[mandate.origin],
      ...(about === null
        ? {}
        : {
            ...{ item: about.itemName, licence: about.resultName },
            ...{ caseNumber: about.numberText, queryCode: about.queryCode },
          }),
    },
    recipients: [await recipientOf(ctx, mandate.principalId), await recipientOf(ctx, agent.personId)],
  })
  await savePaper(ctx.tx, mandate.mandateId, { number: docNumber, noticeId })
}

/** How the two confirmed it, where they would sign on paper. */
const SIGN_WAYS: Readonly<Record<Mandate['origin'], string>> = {
  phone: '实名账号在手机上确认',
  counter: '本人到场签名',
  paper: '见所附签名的委托书',
}

/** 终止委托通知书 — both sides, whoever ended it. An offer that never took effect has no paper: the other side is told by message alone. */
export async function writeEnd(ctx: RunContext, { row, mandate }: MadeMandate): Promise<void> {
  if (mandate.agentId === null || mandate.number === null) return
  const { noticeId } = await writePersonPaper(ctx, {
    ...(await paperOf(ctx, { row, mandate }, 'mandateEnd')),
    facts: {
      ...(await factsOf(ctx, { row, mandate })),
      applicant: (await getPerson(ctx, mandate.principalId)).name,
      mandateNumber: mandate.number,
      endReason: mandate.end === null ? '' : MANDATE_ENDS[mandate.end.why],
    },
    recipients: [await recipientOf(ctx, mandate.principalId), await recipientOf(ctx, mandate.agentId)],
  })
  await savePaper(ctx.tx, mandate.mandateId, { endNoticeId: noticeId })
}

/**
 * Tells whoever was asked, where the county knows exactly this person and how to reach them. Nothing goes to a phone that merely was typed: it would
 * be somebody else's as often as not.
 */
export async function tellAsked(ctx: RunContext, made: MadeMandate, agent: NamedAgent): Promise<void> {
  if (agent.idNumber === null) return
  const known = await findPersonByIdNumber(ctx.tx, ctx.services.keys, agent.idNumber)
  if (known === null || !isSameName(known.name, agent.name)) return
  const recipient = await recipientOf(ctx, known.personId)
  await tellPerson(ctx, { ...(await paperOf(ctx, made, 'm.mandateAsked')), facts: await factsOf(ctx, made), recipient })
}

/** Tells the principal that the agent said no. */
export async function tellDeclined(ctx: RunContext, made: MadeMandate): Promise<void> {
  const recipient = await recipientOf(ctx, made.mandate.principalId)
  await tellPerson(ctx, {
    ...(await paperOf(ctx, made, 'm.mandateDeclined')),
    facts: await factsOf(ctx, made),
    recipient,
  })
}

/** Tells the principal of the last day, a week before. */
export async function tellEnding(ctx: RunContext, made: MadeMandate): Promise<void> {
  const recipient = await recipientOf(ctx, made.mandate.principalId)
  await tellPerson(ctx, {
    ...(await paperOf(ctx, made, 'm.mandateEnding')),
    facts: await factsOf(ctx, made),
    recipient,
  })
}

async function paperOf(
  ctx: RunContext,
  { row, mandate }: MadeMandate,
  key: string,
): Promise<Pick<PersonPaper, 'key' | 'mandateId' | 'pointId' | 'itemIds'>> {
  return { key, mandateId: row.mandateId, pointId: row.pointId, itemIds: await itemsOf(ctx.tx, mandate.scope) }
}

/** What every text about a mandate may say. */
async function factsOf(ctx: RunContext, { row, mandate }: MadeMandate): Promise<Record<string, string>> {
  const matters = await sayMatters(ctx.tx, mandate.scope)
  return {
    agent: agentNameOf(ctx.services.keys, row),
    applicantMasked: maskName((await getPerson(ctx, mandate.principalId)).name),
    item: matters.length > 3 ? `${matters[0]}等${matters.length}项` : matters.join('、'),
    validTo: longDate(mandate.until),
  }
}

async function getPerson(ctx: RunContext, personId: string | null): Promise<KnownPerson> {
  const person = personId === null ? null : await findPerson(ctx.tx, ctx.services.keys, personId)
  if (person === null) throw problem('identity.personUnknown')
  return person
}
