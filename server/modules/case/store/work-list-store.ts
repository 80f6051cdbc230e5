import type { WorkListQuery, WorkView } from '@shared/case/view/case-view'
import type { Tx } from '../../../platform/db'
import { Prisma } from '../../../platform/db/generated/client'
import { type CaseFile, type CaseRow, toCaseFile } from './case-store'
import { listEnded } from './ended-list-store'
import type { WorkScope } from './work-scope'

const VIEW_STATUS: Record<WorkView, readonly string[] | null> = {
  toReceive: ['submitted'],
  toAccept: ['received'],
  supplementing: ['supplementAsked', 'prereviewReturned'],
  inHandling: ['accepted', 'inHandling'],
  toDecide: ['pendingDecision', 'accepted'],
  toMake: ['granted', 'refused'],
  toHandOut: ['readyForPickup', 'unclaimed', 'returnedMail'],
  inTransit: ['posted'],
  soon: null,
  late: null,
  suspended: ['suspended', 'transferredUp'],
  ended: null,
  all: null,
}

const LIVE = Prisma.sql`"endedAt" IS NULL`
/** Sorts cases without a due day behind all others and keeps the keyset comparable. */
const FAR = '9999-12-31'

/** Late or about to be: these stand above all others but those on the fast track, whatever day those wait for. */
export const URGENT_LIGHTS: readonly string[] = ['late', 'soon']
// Letter by letter what the index Case_live_order_idx is built on: with a parameter in it the list would be sorted anew for every page.
const RANK = Prisma.sql`CASE WHEN "fast" THEN 0 WHEN "light" IN ('late', 'soon') THEN 1 ELSE 2 END`
const DUE = Prisma.sql`COALESCE("dueOn", '9999-12-31')`

/**
 * A page of the work list: cases under way first, the fast track on top, then who is late or soon will be, nearest deadline first; then those that have ended, the last first.
 * By keyset; one row more than the page has is read to know whether more follow. How long it takes does not grow with the cases that have ended.
 */
export async function listWork(
  tx: Tx,
  scope: WorkScope,
  query: WorkListQuery,
  find: FindKey | null,
): Promise<CaseFile[]> {
  const most = (query.limit ?? 50) + 1
  const { cursor } = query
  const pastLive = query.view === 'ended' || (cursor?.endedAt ?? null) !== null
  const live = pastLive ? [] : await listLive(tx, scope, query, find, most)
  if (live.length === most || !ENDED_VIEWS.includes(query.view) || query.mine === true) return live.map(toCaseFile)
  const filters = [...narrowed(query), ...(find === null ? [] : [matches(find)])]
  const after = pastLive && cursor !== undefined ? cursor : null
  const ended = await listEnded(tx, scope, { filters, after, most: most - live.length })
  return [...live, ...ended].map(toCaseFile)
}

/** Views that go on into what has ended. Nobody holds an ended case, so none is among the caller's own. */
const ENDED_VIEWS: readonly WorkView[] = ['ended', 'all']

async function listLive(
  tx: Tx,
  scope: WorkScope,
  query: WorkListQuery,
  find: FindKey | null,
  most: number,
): Promise<CaseRow[]> {
  const { cursor } = query
  const where = [
    Prisma.sql`"county" = ${scope.county}`,
    LIVE,
    inScope(scope),
    inView(query.view),
    ...narrowed(query),
    ...(query.mine === true ? [heldBy(scope)] : []),
    ...(find === null ? [] : [matches(find)]),
    ...(cursor === undefined
      ? []
      : [
          Prisma.sql`(${RANK}, ${DUE}, "caseId") > (${cursor.fast === true ? 0 : cursor.urgent ? 1 : 2}, ${cursor.dueOn ?? FAR}, ${cursor.caseId}::uuid)`,
        ]),
  ]
  return tx.$queryRaw<CaseRow[]>`
    SELECT * FROM "Case" WHERE ${Prisma.join(where, ' AND ')} ORDER BY ${RANK}, ${DUE}, "caseId" LIMIT ${most}`
}

/** What the person at the list chose beside the view. */
function narrowed(query: WorkListQuery): Prisma.Sql[] {
  return [
    ...(query.itemId === undefined ? [] : [Prisma.sql`"itemId" = ${query.itemId}`]),
    ...(query.pointId === undefined
      ? []
      : [Prisma.sql`("pointId" = ${query.pointId} OR "intakePoint" = ${query.pointId})`]),
  ]
}

/** What a search text turned out to be; a name is looked up by its blind index. */
export type FindKey = { number: string } | { queryCode: string } | { nameBlind: Uint8Array }

function matches(find: FindKey): Prisma.Sql {
  if ('number' in find) return Prisma.sql`"number" = ${find.number}`
  if ('queryCode' in find) return Prisma.sql`"queryCode" = ${find.queryCode}`
  return Prisma.sql`"nameBlind" = ${Buffer.from(find.nameBlind)}`
}

function inView(view: WorkView): Prisma.Sql {
  if (view === 'soon') return Prisma.sql`${LIVE} AND "light" = 'soon'`
  if (view === 'late') return Prisma.sql`${LIVE} AND "light" = 'late'`
  const statuses = VIEW_STATUS[view]
  if (statuses === null) return Prisma.sql`TRUE`
  if (view === 'toDecide') {
    return Prisma.sql`("status" = 'pendingDecision' OR ("status" = 'accepted' AND "nodeKey" IS NOT NULL))`
  }
  return Prisma.sql`"status" = ANY(${[...statuses]})`
}

function inScope(scope: WorkScope): Prisma.Sql {
  const parts = [
    ...(scope.units.length === 0
      ? []
      : [Prisma.sql`"holderUnit" = ANY(${[...scope.units]})`, Prisma.sql`"unitId" = ANY(${[...scope.units]})`]),
    ...(scope.points.length === 0
      ? []
      : [
          Prisma.sql`"pointId" = ANY(${[...scope.points]})`,
          Prisma.sql`"intakePoint" = ANY(${[...scope.points]})`,
          Prisma.sql`"custodyPoint" = ANY(${[...scope.points]})`,
        ]),
    ...scope.places.map((stem) => Prisma.sql`"place" LIKE ${`${stem}%`}`),
  ]
  return parts.length === 0 ? Prisma.sql`FALSE` : Prisma.sql`(${Prisma.join(parts, ' OR ')})`
}

/** Cases whose next step lies in the hands of the caller's own units, rather than anywhere in the scope. */
function heldBy(scope: WorkScope): Prisma.Sql {
  return Prisma.sql`"holderUnit" = ANY(${[...scope.units]})`
}

/** Live cases of a scope that a warning was sent of, nearest due day first; at most 200. */
export async function listWarnedCases(tx: Tx, scope: WorkScope): Promise<CaseFile[]> {
  const rows = await tx.$queryRaw<CaseRow[]>`
    SELECT * FROM "Case" WHERE "county" = ${scope.county} AND ${LIVE} AND ${inScope(scope)}
      AND EXISTS (SELECT 1 FROM "CaseWarning" w WHERE w."caseId" = "Case"."caseId")
    ORDER BY ${DUE}, "caseId" LIMIT 200`
  return rows.map(toCaseFile)
}

/** How many cases wait in each view of a scope. One pass over the scope's live rows, bounded by what a unit holds. */
export async function countWork(tx: Tx, scope: WorkScope): Promise<Record<string, number>> {
  const rows = await tx.$queryRaw<{ view: string; count: number }[]>`
    SELECT v.view, count(*)::int AS count FROM "Case" c
    CROSS JOIN LATERAL (VALUES
      ('toReceive', c."status" = 'submitted'), ('toAccept', c."status" = 'received'),
      ('supplementing', c."status" IN ('supplementAsked', 'prereviewReturned')),
      ('inHandling', c."status" IN ('accepted', 'inHandling')),
      ('toDecide', c."status" = 'pendingDecision' OR (c."status" = 'accepted' AND c."nodeKey" IS NOT NULL)),
      ('toMake', c."status" IN ('granted', 'refused')),
      ('toHandOut', c."status" IN ('readyForPickup', 'unclaimed', 'returnedMail')),
      ('inTransit', c."status" = 'posted'),
      ('soon', c."light" = 'soon'), ('late', c."light" = 'late'),
      ('suspended', c."status" IN ('suspended', 'transferredUp'))
    ) AS v(view, holds)
    WHERE c."county" = ${scope.county} AND c."endedAt" IS NULL AND v.holds AND ${inScope(scope)}
    GROUP BY v.view`
  return Object.fromEntries(rows.map((row) => [row.view, row.count]))
}

/** How many live cases lie with one of these posts; those of a unit without a role lie with everybody of it. */
export async function countHeldBy(
  tx: Tx,
  county: string,
  posts: readonly { readonly unit: string; readonly role: string }[],
): Promise<number> {
  const [units, roles] = [posts.map((post) => post.unit), posts.map((post) => post.role)]
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Case" WHERE "county" = ${county} AND ${LIVE}
      AND ("holderUnit", COALESCE("holderRole", '')) IN (
        SELECT unit, role FROM unnest(${units}::text[], ${roles}::text[]) AS post(unit, role)
        UNION SELECT unit, '' FROM unnest(${units}::text[]) AS unit
      )`
  return row?.count ?? 0
}
