import { birthDateOf } from '@shared/identity/id-number'
import type { PlainDate } from '@shared/kernel/plain-date'
import { assertTerm } from '@shared/mandate/decide-mandate'
import type { Mandate, MandateOrigin } from '@shared/mandate/mandate'
import { inOrder, type MandateAct, type MandateScope } from '@shared/mandate/mandate-scope'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../platform/trpc'
import type { KnownPerson } from '../identity'
import { findPointOfDivision, orgTree } from '../organisation'
import { doDeed } from './deeds'
import { assertMatter } from './matters'
import { countOpen, findMandate, insertMandate, type NamedAgent } from './store'
import type { MadeMandate } from './tell-both'

/** Open mandates of one person; nobody needs as many, and a list that long is not looked after. */
const MOST_OPEN = 20
const ADULT = 18

/** 一份新委托 — what it says, and where it comes from. */
export type MandateDraft = {
  readonly mandateId: string
  readonly opId: string
  readonly principal: KnownPerson
  readonly agent: NamedAgent
  readonly agentId: string | null
  readonly relation: string
  readonly scope: MandateScope
  readonly acts: readonly MandateAct[]
  readonly from: PlainDate
  readonly until: PlainDate
  readonly origin: MandateOrigin
  /** The counter that writes it down; null on the phone. */
  readonly pointId: string | null
}

/**
 * Writes a mandate with its first deed: proposed on the phone, in force at a counter. Throws `mandate.badTerm`, `mandate.self`,
 * `mandate.minor`, `mandate.wardsOwn`, `mandate.matterUnknown`, `mandate.tooMany`, `mandate.settled` for an id that is taken.
 */
export async function makeMandate(ctx: RunContext, draft: MandateDraft): Promise<MadeMandate> {
  const { principal, agent } = draft
  assertTerm(draft, ctx.today)
  if (agent.idNumber !== null && agent.idNumber === principal.idNumber) throw problem('mandate.self')
  if (isMinor(principal.idNumber, ctx.today)) throw problem('mandate.wardsOwn')
  if (isMinor(agent.idNumber, ctx.today)) throw problem('mandate.minor')
  await assertMatter(ctx, draft.scope, principal.personId)
  if ((await countOpen(ctx.tx, principal.personId, ctx.today)) >= MOST_OPEN)
    throw problem('mandate.tooMany', { most: MOST_OPEN })
  const mandate: Mandate = {
    ...{ mandateId: draft.mandateId, number: null, principalId: principal.personId, agentId: draft.agentId },
    ...{ scope: draft.scope, acts: inOrder(draft.acts), from: draft.from, until: draft.until, origin: draft.origin },
    ...{ state: 'waiting', end: null, version: 0 },
  }
  const isNew = await insertMandate(ctx.tx, ctx.services.keys, {
    ...{ county: ctx.services.county, mandate, agent, relation: draft.relation, at: new Date(ctx.now) },
    pointId: draft.pointId ?? (await pointFor(ctx, principal)),
  })
  const row = await findMandate(ctx.tx, draft.mandateId)
  if (!isNew || row === null) throw problem('mandate.settled', { how: '这一份已经登记过' })
  ctx.audit.about('mandate', draft.mandateId)
  const name = draft.origin === 'phone' ? ('propose' as const) : ('record' as const)
  return doDeed(ctx, { row, mandate }, { deed: { name }, opId: draft.opId, note: { origin: draft.origin } })
}

/** True for somebody whose number says that they are not eighteen yet (民法典第十七条). */
export function isMinor(idNumber: string | null, today: PlainDate): boolean {
  const born = idNumber === null ? null : birthDateOf(idNumber)
  return born !== null && `${Number(born.slice(0, 4)) + ADULT}${born.slice(4)}` > today
}

/** In whose name the papers of a mandate made on the phone are: the hall of the principal's township, else that of the county. */
async function pointFor(ctx: RunContext, { division }: KnownPerson): Promise<string> {
  const township = division === null ? ctx.services.county : `${division.slice(0, 9)}000`
  const near = (await findPointOfDivision(ctx.tx, township)) ?? (await findPointOfDivision(ctx.tx, ctx.services.county))
  const { points } = await orgTree(ctx.tx)
  const found = near?.pointId ?? [...points.keys()][0]
  if (found === undefined) throw problem('place.unknown')
  return found
}
