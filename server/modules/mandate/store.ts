import type { MandateDeed } from '@shared/mandate/decide-mandate'
import type { Mandate } from '@shared/mandate/mandate'
import type { MandateScope } from '@shared/mandate/mandate-scope'
import { problem } from '@shared/problem/problem'
import type { Keys } from '../../platform/crypto'
import type { Tx } from '../../platform/db'
import type { Mandate as Stored } from '../../platform/db/generated/client'

export type MandateRow = Stored

const NAME_SEAL = 'Mandate.agentNameCipher'

/** The row as the rules read it. */
export function toMandate(row: MandateRow): Mandate {
  return {
    mandateId: row.mandateId,
    number: row.number,
    principalId: row.principalId,
    agentId: row.agentId,
    scope: scopeOf(row),
    acts: row.acts as Mandate['acts'],
    from: row.fromOn,
    until: row.untilOn,
    origin: row.origin as Mandate['origin'],
    state: row.state as Mandate['state'],
    end: row.endWhy === null ? null : { why: row.endWhy as NonNullable<Mandate['end']>['why'], on: row.endOn ?? '' },
    version: row.version,
  }
}

function scopeOf(row: MandateRow): MandateScope {
  if (row.scopeKind === 'items') return { kind: 'items', itemIds: row.itemIds }
  return row.scopeKind === 'case' && row.caseId !== null ? { kind: 'case', caseId: row.caseId } : { kind: 'all' }
}

/** The agent as the principal named them. */
export type NamedAgent = {
  readonly name: string
  readonly idNumber: string | null
  readonly phone: string | null
}

/** The agent's name as it was written down. */
export function agentNameOf(keys: Keys, row: Pick<MandateRow, 'agentNameCipher'>): string {
  return keys.openText(row.agentNameCipher, NAME_SEAL)
}

/** What is stored of a new mandate beside its fold. */
export type NewMandate = {
  readonly county: string
  readonly mandate: Mandate
  readonly agent: NamedAgent
  readonly relation: string
  readonly pointId: string
  readonly at: Date
}

/** Writes the first row of a mandate; its first deed follows. False when the id is taken. */
export async function insertMandate(tx: Tx, keys: Keys, made: NewMandate): Promise<boolean> {
  const { mandate, agent } = made
  const { count } = await tx.mandate.createMany({
    skipDuplicates: true,
    data: {
      mandateId: mandate.mandateId,
      county: made.county,
      principalId: mandate.principalId,
      agentId: mandate.agentId,
      agentNameCipher: keys.sealText(agent.name, NAME_SEAL),
      agentIdBlind: agent.idNumber === null ? null : keys.blind('idNumber', agent.idNumber),
      agentPhoneBlind: agent.phone === null ? null : keys.blind('phone', agent.phone),
      relation: made.relation,
      scopeKind: mandate.scope.kind,
      itemIds: mandate.scope.kind === 'items' ? [...new Set(mandate.scope.itemIds)] : [],
      caseId: mandate.scope.kind === 'case' ? mandate.scope.caseId : null,
      acts: [...mandate.acts],
      fromOn: mandate.from,
      untilOn: mandate.until,
      origin: mandate.origin,
      state: mandate.state,
      version: 0,
      pointId: made.pointId,
      createdAt: made.at,
      updatedAt: made.at,
    },
  })
  return count === 1
}

/** One row of the log with the fold after it. */
export type Deed = {
  readonly actId: string
  readonly opId: string
  readonly county: string
  readonly at: Date
  readonly on: string
  readonly actor: object
  readonly deed: MandateDeed
  readonly note: object
  /** The fold after the deed. */
  readonly after: Mandate
}

/** Appends a deed and writes the fold (compare and set). Throws `mandate.settled` when the other side was faster. */
export async function saveDeed(tx: Tx, { after, deed, ...row }: Deed): Promise<void> {
  const { count } = await tx.mandate.updateMany({
    where: { mandateId: after.mandateId, version: after.version - 1 },
    data: {
      version: after.version,
      state: after.state,
      agentId: after.agentId,
      endWhy: after.end?.why ?? null,
      endOn: after.end?.on ?? null,
      updatedAt: row.at,
    },
  })
  if (count !== 1) throw problem('mandate.settled', { how: '刚刚有了变化' })
  await tx.mandateAct.create({
    data: {
      ...{ actId: row.actId, opId: row.opId, county: row.county, at: row.at, on: row.on, actor: row.actor },
      ...{ mandateId: after.mandateId, seq: after.version, name: deed.name },
      input: { ...row.note, ...(deed.name === 'end' ? { why: deed.why } : {}) },
    },
  })
}

/** Keeps number and paper of a mandate that took effect, or the paper of its end. */
export async function savePaper(
  tx: Tx,
  mandateId: string,
  paper: { number?: string | null; noticeId?: string; endNoticeId?: string },
): Promise<void> {
  await tx.mandate.update({ where: { mandateId }, data: paper })
}

/** A mandate, locked until the transaction ends: who revokes and who acts queue up. Null when there is none. */
export async function lockMandate(tx: Tx, mandateId: string): Promise<MandateRow | null> {
  await tx.$executeRaw`SELECT 1 FROM "Mandate" WHERE "mandateId" = ${mandateId}::uuid FOR UPDATE`
  return findMandate(tx, mandateId)
}

/** A mandate by id, or null. */
export async function findMandate(tx: Tx, mandateId: string): Promise<MandateRow | null> {
  return tx.mandate.findUnique({ where: { mandateId } })
}

/** What a person has given, newest first; at most 50. */
export async function listGiven(tx: Tx, principalId: string): Promise<MandateRow[]> {
  return tx.mandate.findMany({ where: { principalId }, orderBy: { mandateId: 'desc' }, take: 50 })
}

/** How many mandates of a person have not ended and not run out. */
export async function countOpen(tx: Tx, principalId: string, today: string): Promise<number> {
  return tx.mandate.count({ where: { principalId, state: { not: 'ended' }, untilOn: { gte: today } } })
}

/** What a person holds, and what was offered to whoever has this number or phone, newest first; at most 50. */
export async function listHeld(
  tx: Tx,
  keys: Keys,
  agent: { readonly personId: string; readonly idNumber: string | null; readonly phone: string | null },
): Promise<MandateRow[]> {
  const offered = [
    ...(agent.idNumber === null ? [] : [{ agentIdBlind: keys.blind('idNumber', agent.idNumber) }]),
    ...(agent.phone === null ? [] : [{ agentPhoneBlind: keys.blind('phone', agent.phone) }]),
  ]
  return tx.mandate.findMany({
    where: {
      OR: [
        { agentId: agent.personId },
        ...(offered.length === 0 ? [] : [{ agentId: null, state: 'waiting', OR: offered }]),
      ],
    },
    orderBy: { mandateId: 'desc' },
    take: 50,
  })
}

/**
 * All that one person gave another and the other has confirmed, ended ones too. With `holds` the rows cannot end before the transaction
 * does: whoever revokes waits, and whoever acts after a revocation sees it.
 */
export async function listBetween(
  tx: Tx,
  between: { readonly principalId: string; readonly agentId: string },
  { holds }: { readonly holds: boolean },
): Promise<MandateRow[]> {
  const { principalId, agentId } = between
  if (holds)
    await tx.$executeRaw`
      SELECT 1 FROM "Mandate" WHERE "principalId" = ${principalId}::uuid AND "agentId" = ${agentId}::uuid
      ORDER BY "mandateId" FOR SHARE`
  return tx.mandate.findMany({ where: { principalId, agentId }, orderBy: { mandateId: 'desc' }, take: 50 })
}

/** Mandates of a person that have taken effect and not ended. */
export async function listLiveOf(tx: Tx, principalId: string, today: string): Promise<MandateRow[]> {
  return tx.mandate.findMany({
    where: { principalId, state: 'live', fromOn: { lte: today }, untilOn: { gte: today } },
    orderBy: { mandateId: 'desc' },
    take: 50,
  })
}

/** What a person holds that has taken effect and not ended; at most 20. */
export async function listLiveHeld(tx: Tx, agentId: string, today: string): Promise<MandateRow[]> {
  return tx.mandate.findMany({
    where: { agentId, state: 'live', fromOn: { lte: today }, untilOn: { gte: today } },
    orderBy: { mandateId: 'desc' },
    take: 20,
  })
}

/** Persons who let this one do everything for them today; at most 20. */
export async function listPrincipals(tx: Tx, agentId: string, today: string): Promise<string[]> {
  const rows = await tx.mandate.findMany({
    where: { agentId, state: 'live', scopeKind: 'all', fromOn: { lte: today }, untilOn: { gte: today } },
    select: { principalId: true },
    distinct: ['principalId'],
    take: 20,
  })
  return rows.map((row) => row.principalId)
}

/** A mandate of this county by its printed number, or null. */
export async function findByNumber(tx: Tx, county: string, number: string): Promise<MandateRow | null> {
  return tx.mandate.findFirst({ where: { county, number } })
}

/** Mandates by id. */
export async function listMandates(tx: Tx, mandateIds: readonly string[]): Promise<MandateRow[]> {
  return tx.mandate.findMany({ where: { mandateId: { in: [...mandateIds] } } })
}

/** Live mandates whose last day is this one and whose principal has not been told. */
export async function listEnding(tx: Tx, county: string, on: string, limit: number): Promise<MandateRow[]> {
  return tx.mandate.findMany({
    where: { county, state: 'live', untilOn: on, remindedOn: null },
    orderBy: { mandateId: 'asc' },
    take: limit,
  })
}

/** The principal was told of the coming end. */
export async function noteReminded(tx: Tx, mandateId: string, on: string): Promise<void> {
  await tx.mandate.update({ where: { mandateId }, data: { remindedOn: on } })
}
