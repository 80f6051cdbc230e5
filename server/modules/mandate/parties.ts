import type { Recipient } from '@shared/notice/recipient'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../platform/trpc'
import { findPerson, isSameName, type KnownPerson, reachOf } from '../identity'
import { sideOf } from './policy'
import { agentNameOf, findMandate, lockMandate, type MandateRow, toMandate } from './store'

/** 我自己 — the citizen behind a call with the person record and the phone of the account. */
export type Self = { readonly personId: string; readonly person: KnownPerson; readonly phone: string | null }

/** The citizen behind a call; null before name and number are registered. Throws `identity.signInFirst`. */
export async function findSelf(ctx: RunContext): Promise<Self | null> {
  if (ctx.actor.kind !== 'citizen') throw problem('identity.signInFirst')
  const { personId, accountId } = ctx.actor
  if (personId === null) return null
  const person = await findPerson(ctx.tx, ctx.services.keys, personId)
  if (person === null) return null
  const { phone } = await reachOf(ctx.tx, ctx.services.keys, { personId, accountId })
  return { personId, person, phone }
}

/** The same, where somebody must be registered. Throws `identity.personNeeded`. */
export async function getSelf(ctx: RunContext): Promise<Self> {
  const self = await findSelf(ctx)
  if (self === null) throw problem('identity.personNeeded')
  return self
}

/** True when an unanswered mandate names this person: by name, and by the number of the card or the phone of the account. */
export function isOffered(ctx: RunContext, row: MandateRow, { person, phone }: Self): boolean {
  if (row.agentId !== null || row.state !== 'waiting') return false
  const { keys } = ctx.services
  const equal = (blind: Uint8Array | null, kind: 'idNumber' | 'phone', text: string | null) =>
    blind !== null && text !== null && Buffer.from(blind).equals(Buffer.from(keys.blind(kind, text)))
  const named = equal(row.agentIdBlind, 'idNumber', person.idNumber) || equal(row.agentPhoneBlind, 'phone', phone)
  return named && isSameName(agentNameOf(keys, row), person.name)
}

/** A mandate for one of its two sides, locked for a write. Throws `mandate.notFound` for everybody else. */
export async function ofMine(
  ctx: RunContext,
  mandateId: string,
  wanted: 'principal' | 'agent',
): Promise<{ row: MandateRow; self: Self }> {
  const self = await getSelf(ctx)
  const row = await lockMandate(ctx.tx, mandateId)
  if (row === null || sideOf(toMandate(row), self.personId, isOffered(ctx, row, self)) !== wanted)
    throw problem('mandate.notFound')
  ctx.audit.about('mandate', mandateId)
  return { row, self }
}

/** Which side of a mandate the caller is, without a lock. Throws `mandate.notFound` for everybody else. */
export async function seenByMe(
  ctx: RunContext,
  mandateId: string,
): Promise<{ row: MandateRow; side: 'principal' | 'agent' }> {
  const self = await getSelf(ctx)
  const row = await findMandate(ctx.tx, mandateId)
  const side = row === null ? null : sideOf(toMandate(row), self.personId, isOffered(ctx, row, self))
  if (row === null || side === null) throw problem('mandate.notFound')
  return { row, side }
}

/** How a person can be told something. */
export async function recipientOf(ctx: RunContext, personId: string): Promise<Recipient> {
  const { accountId, phone } = await reachOf(ctx.tx, ctx.services.keys, { personId, accountId: null })
  return { accountId, staffId: null, phone, electronic: false }
}
