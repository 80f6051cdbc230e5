import type { Tx } from '../../../platform/db'
import { Prisma } from '../../../platform/db/generated/client'
import type { CaseRow } from './case-store'
import type { WorkScope } from './work-scope'

/** Where a page of ended cases begins, how many rows it has, and what else they must be. */
export type EndedPage = {
  readonly filters: readonly Prisma.Sql[]
  readonly after: { readonly endedAt?: string | null | undefined; readonly caseId: string } | null
  readonly most: number
}

/**
 * Ended cases of a scope, the last first. Each unit, point and place of the scope gives its own newest rows by an index that is sorted as they are, and
 * these are merged: what is read is the page as often as the scope has parts, however many cases the county has stored.
 */
export async function listEnded(tx: Tx, scope: WorkScope, page: EndedPage): Promise<CaseRow[]> {
  const parts = partsOf(scope).map((part) => newestOf(scope.county, part, page))
  if (parts.length === 0) return []
  return tx.$queryRaw<CaseRow[]>`
    SELECT * FROM "Case" WHERE "caseId" IN (
      SELECT "caseId" FROM (${Prisma.join(parts, ' UNION ')}) newest ORDER BY "endedAt" DESC, "caseId" DESC LIMIT ${page.most})
    ORDER BY "endedAt" DESC, "caseId" DESC`
}

/** One kind of belonging to a scope: the values that count, and the column or expression that an index of ended cases begins with. */
type ScopePart = { readonly values: readonly string[] | null; readonly column: Prisma.Sql }

const COUNTY_DIGITS = 6
const TOWNSHIP_DIGITS = 9

function partsOf(scope: WorkScope): ScopePart[] {
  if (scope.places.some((stem) => stem.length <= COUNTY_DIGITS && scope.county.startsWith(stem))) {
    return [{ values: null, column: Prisma.sql`"county"` }]
  }
  const townships = scope.places.filter((stem) => stem.length === TOWNSHIP_DIGITS)
  const villages = scope.places.filter((stem) => stem.length > TOWNSHIP_DIGITS)
  const parts: ScopePart[] = [
    { values: scope.units, column: Prisma.sql`"unitId"` },
    { values: scope.points, column: Prisma.sql`"pointId"` },
    { values: scope.points, column: Prisma.sql`"intakePoint"` },
    { values: scope.points, column: Prisma.sql`"custodyPoint"` },
    { values: townships, column: Prisma.sql`left("place", 9)` },
    { values: villages, column: Prisma.sql`"place"` },
  ]
  return parts.filter((part) => part.values?.length !== 0)
}

function newestOf(county: string, { values, column }: ScopePart, { filters, after, most }: EndedPage): Prisma.Sql {
  const where = [
    Prisma.sql`"county" = ${county}`,
    Prisma.sql`"endedAt" IS NOT NULL`,
    ...filters,
    ...(values === null ? [] : [Prisma.sql`${column} = wanted.value`]),
    ...(after === null
      ? []
      : [Prisma.sql`("endedAt", "caseId") < (${new Date(after.endedAt ?? 0)}, ${after.caseId}::uuid)`]),
  ]
  const newest = Prisma.sql`SELECT "caseId", "endedAt" FROM "Case" WHERE ${Prisma.join(where, ' AND ')}
    ORDER BY "endedAt" DESC, "caseId" DESC LIMIT ${most}`
  if (values === null) return Prisma.sql`(${newest})`
  return Prisma.sql`(SELECT one."caseId", one."endedAt" FROM unnest(${[...values]}::text[]) AS wanted(value)
    CROSS JOIN LATERAL (${newest}) one)`
}
