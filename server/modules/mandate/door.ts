import type { Actor } from '@shared/identity/actor'
import { covers, type Mandate } from '@shared/mandate/mandate'
import type { MandateProxy } from '@shared/mandate/view/mandate-view'
import type { Keys } from '../../platform/crypto'
import type { Tx } from '../../platform/db'
import { pointsOfUnits } from '../organisation'
import { COUNTER_CLERKS, mayRecord } from './policy'
import {
  agentNameOf,
  findByNumber,
  findMandate,
  listBetween,
  listLiveHeld,
  listLiveOf,
  listMandates,
  listPrincipals,
  toMandate,
} from './store'

/**
 * All that one person gave another, ended ones too, for a rule to choose from. With `holds` none of them ends before the transaction does
 * (revoke and act queue up, and whoever comes second sees what the first did).
 */
export async function mandatesBetween(
  tx: Tx,
  between: { readonly principalId: string; readonly agentId: string },
  { holds }: { readonly holds: boolean },
): Promise<Mandate[]> {
  return (await listBetween(tx, between, { holds })).map(toMandate)
}

/** For whom this person may do everything today. */
export async function principalsByMandate(tx: Tx, agentId: string, today: string): Promise<string[]> {
  return listPrincipals(tx, agentId, today)
}

/** What a person holds today, whoever gave it. */
export async function mandatesHeld(tx: Tx, agentId: string, today: string): Promise<Mandate[]> {
  return (await listLiveHeld(tx, agentId, today)).map(toMandate)
}

/** 凭哪份委托 — number and agent's name of mandates, by id, for the story of a case. */
export async function nameMandates(
  tx: Tx,
  keys: Keys,
  mandateIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly number: string; readonly agent: string }>> {
  if (mandateIds.length === 0) return new Map()
  const rows = await listMandates(tx, [...new Set(mandateIds)])
  return new Map(rows.map((row) => [row.mandateId, { number: row.number ?? '', agent: agentNameOf(keys, row) }]))
}

/** Who may fetch the result of a case of this person today. */
export async function proxiesOf(
  tx: Tx,
  keys: Keys,
  about: { readonly principalId: string; readonly itemId: string; readonly caseId: string; readonly today: string },
): Promise<MandateProxy[]> {
  const { principalId, itemId, caseId, today } = about
  const rows = await listLiveOf(tx, principalId, today)
  return rows
    .filter((row) => covers(toMandate(row), { itemId, caseId, act: 'pickup' }, today))
    .map((row) => ({
      mandateId: row.mandateId,
      number: row.number ?? '',
      agentName: agentNameOf(keys, row),
      relation: row.relation,
      until: row.untilOn,
    }))
}

/** A mandate of this county by id or printed number, held until the transaction ends; null when it is none of ours. */
export async function shownMandate(
  tx: Tx,
  keys: Keys,
  shown: { readonly county: string; readonly mandateId: string | null; readonly number: string | null },
): Promise<{ readonly mandate: Mandate; readonly agentName: string } | null> {
  const found =
    shown.mandateId !== null
      ? await findMandate(tx, shown.mandateId)
      : shown.number === null
        ? null
        : await findByNumber(tx, shown.county, shown.number)
  if (found === null) return null
  if (found.agentId !== null)
    await listBetween(tx, { principalId: found.principalId, agentId: found.agentId }, { holds: true })
  const row = await findMandate(tx, found.mandateId)
  return row === null ? null : { mandate: toMandate(row), agentName: agentNameOf(keys, row) }
}

/** May this actor read the papers of this mandate? Its two sides may, and the clerks of the counter in whose name they are made. */
export async function mayReadMandate(tx: Tx, actor: Actor, mandateId: string): Promise<boolean> {
  const row = await findMandate(tx, mandateId)
  if (row === null) return false
  if (actor.kind === 'citizen')
    return actor.personId !== null && [row.principalId, row.agentId].includes(actor.personId)
  if (actor.kind !== 'staff' || !mayRecord(actor, [row.principalId, row.agentId])) return false
  const pointsOf = await pointsOfUnits(tx)
  return actor.roles.some(({ role, unit }) => COUNTER_CLERKS.includes(role) && pointsOf(unit).includes(row.pointId))
}
