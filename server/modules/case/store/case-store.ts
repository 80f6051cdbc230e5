import { ACTION_LABELS } from '@shared/case/action-name'
import type { CaseAction } from '@shared/case/case-action'
import type { CaseState } from '@shared/case/case-state'
import { toShanghaiDate, toShanghaiTime } from '@shared/kernel/instant'
import { type ProblemError, problem } from '@shared/problem/problem'
import type { Db, Tx } from '../../../platform/db'
import type { CaseAction as CaseActionRow, Case as CaseRow } from '../../../platform/db/generated/client'

export type { CaseRow }

/** A case as loaded: its index row and its fold. */
export type CaseFile = { readonly row: CaseRow; readonly state: CaseState }

/** What the fold and its clocks say about a case, written to the index row with every act. */
export type CaseIndex = Pick<
  CaseRow,
  | 'status'
  | 'holderUnit'
  | 'holderRole'
  | 'holderPost'
  | 'nodeKey'
  | 'nodeName'
  | 'custodyPoint'
  | 'dueOn'
  | 'light'
  | 'receivedOn'
  | 'acceptedOn'
  | 'endedAt'
  | 'pointId'
  | 'unitId'
  | 'partyIds'
  | 'fast'
>

/** Loads a case and locks its row until the transaction ends, so that two acts on one case queue up. Throws `case.notFound`. */
export async function lockCaseFile(tx: Tx, caseId: string): Promise<CaseFile> {
  await tx.$executeRaw`SELECT 1 FROM "Case" WHERE "caseId" = ${caseId}::uuid FOR UPDATE`
  return getCaseFile(tx, caseId)
}

/** Locks the rows of several cases in one order, whoever names them in whichever, so that two who join the same cases queue up. */
export async function lockCases(tx: Tx, caseIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Case" WHERE "caseId" = ANY (${[...caseIds]}::uuid[]) ORDER BY "caseId" FOR UPDATE`
}

/** Loads a case without a lock. Throws `case.notFound`. */
export async function getCaseFile(tx: Tx, caseId: string): Promise<CaseFile> {
  const row = await tx.case.findUnique({ where: { caseId } })
  if (row === null) throw problem('case.notFound')
  return toCaseFile(row)
}

/** The index row of a case; null when there is none. */
export async function findCaseRow(tx: Tx, caseId: string): Promise<CaseRow | null> {
  return tx.case.findUnique({ where: { caseId } })
}

/** The row and its stored fold as one value. */
export function toCaseFile(row: CaseRow): CaseFile {
  return { row, state: row.state as unknown as CaseState }
}

/** Inserts the first index row of a case. */
export async function insertCase(tx: Tx, row: CaseRow): Promise<void> {
  await tx.case.create({ data: { ...row, state: row.state as object } })
}

/**
 * Appends actions and writes the fold; `had` is the version that the fold was made from (compare and set). Throws `case.alreadyDone` with who and
 * when where one of them is in the log under its natural key, `case.changedMeanwhile` where the log has grown in between.
 */
export async function saveActs(
  tx: Tx,
  change: {
    caseId: string
    county: string
    had: number
    state: CaseState
    index: CaseIndex
    actions: readonly CaseAction[]
    keys: ReadonlyMap<string, string | null>
    at: Date
  },
): Promise<void> {
  const { count } = await tx.caseAction.createMany({
    data: change.actions.map((action) => toActionRow(action, change.county, change.keys.get(action.actionId) ?? null)),
    // A row that is there already is told in words: a failed statement would leave nothing to ask the database.
    skipDuplicates: true,
  })
  if (count !== change.actions.length) throw await doneBefore(tx, change)
  const written = await tx.case.updateMany({
    where: { caseId: change.caseId, version: change.had },
    data: {
      ...change.index,
      state: change.state as unknown as object,
      version: change.state.version,
      updatedAt: change.at,
    },
  })
  if (written.count !== 1) throw problem('case.changedMeanwhile')
}

/** Who did what was to be written once more, as the log has it. */
async function doneBefore(
  tx: Tx,
  { caseId, had, keys }: { caseId: string; had: number; keys: ReadonlyMap<string, string | null> },
): Promise<ProblemError> {
  const wanted = [...keys.values()].filter((key) => key !== null)
  const ours = [...keys.keys()]
  const where = { caseId, actionId: { notIn: ours } }
  const twin = await tx.caseAction.findFirst({ where: { ...where, naturalKey: { in: wanted } } })
  const row =
    twin ?? (await tx.caseAction.findFirst({ where: { ...where, seq: { gt: had } }, orderBy: { seq: 'desc' } }))
  if (row === null) return problem('case.changedMeanwhile')
  const done = fromActionRow(row)
  if (twin !== null) return problem('case.alreadyDone', whoDid(done))
  const { who } = whoDid(done)
  return problem('case.changedMeanwhile', { who, when: toShanghaiTime(done.at), action: ACTION_LABELS[done.name] })
}

/** Who did an act and when, for the words of a Problem. */
export function whoDid({ actor, at }: CaseAction): { who: string; when: string } {
  const who = actor.name ?? (actor.kind === 'citizen' ? '申请人' : '系统')
  return { who, when: `${toShanghaiDate(at)} ${toShanghaiTime(at)}` }
}

function toActionRow(action: CaseAction, county: string, naturalKey: string | null) {
  return {
    actionId: action.actionId,
    county,
    caseId: action.caseId,
    seq: action.seq,
    opId: action.opId,
    name: action.name,
    naturalKey,
    at: new Date(action.at),
    on: action.on,
    actor: action.actor as object,
    input: action.input as object,
  }
}

/** The log of a case in order. */
export async function listActions(tx: Tx, caseId: string): Promise<CaseAction[]> {
  const rows = await tx.caseAction.findMany({ where: { caseId }, orderBy: { seq: 'asc' } })
  return rows.map(fromActionRow)
}

function fromActionRow(row: CaseActionRow): CaseAction {
  return {
    actionId: row.actionId,
    opId: row.opId,
    caseId: row.caseId,
    seq: row.seq,
    name: row.name,
    at: row.at.toISOString(),
    on: row.on,
    actor: row.actor,
    input: row.input,
  } as unknown as CaseAction
}

/** 拆出单办 — a case that was split out of its application for a bundle goes on by itself. */
export async function leaveBundle(tx: Tx, caseId: string): Promise<void> {
  await tx.case.updateMany({ where: { caseId }, data: { bundleApplicationId: null } })
}

/** Cases by id, in no order. */
export async function listCaseFiles(tx: Tx, caseIds: readonly string[]): Promise<CaseFile[]> {
  const rows = await tx.case.findMany({ where: { caseId: { in: [...caseIds] } } })
  return rows.map(toCaseFile)
}

/** Cases that have not ended, by id; a page after `after`. */
export async function listLiveCases(
  tx: Tx,
  county: string,
  page: { after: string | null; limit: number },
): Promise<CaseFile[]> {
  const rows = await tx.case.findMany({
    where: { county, endedAt: null, ...(page.after === null ? {} : { caseId: { gt: page.after } }) },
    orderBy: { caseId: 'asc' },
    take: page.limit,
  })
  return rows.map(toCaseFile)
}

/** Every case of the county, ended ones too, in the order of their ids. */
export async function listCases(
  db: Tx,
  county: string,
  page: { after: string | null; limit: number },
): Promise<CaseFile[]> {
  const rows = await db.case.findMany({
    where: { county, ...(page.after === null ? {} : { caseId: { gt: page.after } }) },
    orderBy: { caseId: 'asc' },
    take: page.limit,
  })
  return rows.map(toCaseFile)
}

/** The logs of many cases, each in order. */
export async function listActionsOf(
  db: Db,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseAction[]>> {
  const rows = await db.caseAction.findMany({ where: { caseId: { in: [...caseIds] } }, orderBy: { seq: 'asc' } })
  const logs = new Map<string, CaseAction[]>()
  for (const row of rows) logs.set(row.caseId, [...(logs.get(row.caseId) ?? []), fromActionRow(row)])
  return logs
}

/** Brings day and light of a case that nobody changed since up to date. */
export async function saveLight(tx: Tx, now: LightNow): Promise<void> {
  await tx.case.updateMany({
    where: { caseId: now.caseId, version: now.version },
    data: { dueOn: now.dueOn, light: now.light },
  })
}

/** 列表上的日子和灯 — as they are of a case that has this version. */
export type LightNow = {
  readonly caseId: string
  readonly version: number
  readonly dueOn: string | null
  readonly light: string
}

/** Brings days and lights of many cases up to date at once; one that somebody changed since keeps its own. */
export async function saveLights(tx: Tx, now: readonly LightNow[]): Promise<void> {
  if (now.length === 0) return
  const [ids, versions] = [now.map((one) => one.caseId), now.map((one) => one.version)]
  const [days, lights] = [now.map((one) => one.dueOn), now.map((one) => one.light)]
  await tx.$executeRaw`
    UPDATE "Case" c SET "dueOn" = v."dueOn", "light" = v."light"
    FROM unnest(${ids}::uuid[], ${versions}::int[], ${days}::text[], ${lights}::text[]) AS v("caseId", "version", "dueOn", "light")
    WHERE c."caseId" = v."caseId" AND c."version" = v."version"`
}

/** Until the transaction ends no other application of the same person for the same item is looked at: of two sent at once the later one meets the earlier. */
export async function lockApplications(tx: Tx, of: { applicantId: string; itemId: string }): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`apply/${of.applicantId}/${of.itemId}`}, 0))`
}

/** An open case of the same applicant for the same item, if there is one (duplicate check, F054). */
export async function findOpenTwin(
  tx: Tx,
  search: { applicantId: string; itemId: string; not: string; ended: readonly string[] },
): Promise<CaseRow | null> {
  return tx.case.findFirst({
    where: {
      applicantId: search.applicantId,
      itemId: search.itemId,
      caseId: { not: search.not },
      status: { notIn: [...search.ended] },
      practice: false,
    },
    orderBy: { createdAt: 'desc' },
  })
}

/** Cases of an account or of its registered person, newest first; at most 100. */
export async function listCasesOf(tx: Tx, owner: { accountId: string; personId: string | null }): Promise<CaseFile[]> {
  const rows = await tx.case.findMany({
    where: {
      OR: [
        { accountId: owner.accountId },
        ...(owner.personId === null ? [] : [{ applicantId: owner.personId }, { partyIds: { has: owner.personId } }]),
      ],
    },
    orderBy: { caseId: 'desc' },
    take: 100,
  })
  return rows.map(toCaseFile)
}

/**
 * Persons whose guardian somebody is in a case that was accepted since a moment; at most 20. Before acceptance nobody has looked at the papers:
 * whoever knows a number could name themselves as its owner's guardian. Who acts by a mandate is in the register of mandates.
 */
export async function listWardsOf(tx: Tx, guardianId: string, since: Date): Promise<string[]> {
  const rows = await tx.case.findMany({
    where: {
      partyIds: { has: guardianId },
      applicantId: { not: guardianId },
      submittedAt: { gte: since },
      acceptedOn: { not: null },
      practice: false,
      state: { path: ['agency', 'kind'], equals: 'guardian' },
    },
    select: { applicantId: true },
    distinct: ['applicantId'],
    take: 20,
  })
  return rows.flatMap((row) => row.applicantId ?? [])
}

/** Cases of which a person is the applicant, newest first; at most 20. */
export async function listCasesOfPerson(tx: Tx, personId: string): Promise<CaseFile[]> {
  const rows = await tx.case.findMany({
    where: { applicantId: personId, practice: false },
    orderBy: { caseId: 'desc' },
    take: 20,
  })
  return rows.map(toCaseFile)
}

/** A case by query code, within the county. */
export async function findByQueryCode(tx: Tx, county: string, queryCode: string): Promise<CaseFile | null> {
  const row = await tx.case.findFirst({ where: { county, queryCode } })
  return row === null ? null : toCaseFile(row)
}

/** A case by its printed number, within the county. */
export async function findByNumber(tx: Tx, county: string, number: string): Promise<CaseFile | null> {
  const row = await tx.case.findFirst({ where: { county, number } })
  return row === null ? null : toCaseFile(row)
}
