import type { Db } from '../../../platform/db'
import { BEGUN_AFTERWARDS, OUTLIVES } from '../act/ending-tasks'

/** Tasks that an ended case may have. */
const OF_ENDED = [...OUTLIVES, ...BEGUN_AFTERWARDS]

/** 记录的核对 — what only the tables beside the log can answer; `list` gives at most a hundred of what is wrong. */
export type RecordQuery = {
  readonly id: number
  readonly words: string
  readonly list: (db: Db, county: string) => Promise<{ about: string; what: string }[]>
}

/** Invariants of case-law §3.3 over tasks, papers and numbers. No row names a person. */
export const RECORD_QUERIES: readonly RecordQuery[] = [
  {
    id: 52,
    words: '结束的办件没有没办的待办（结束以后才有的、结束了还欠着的除外）',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", t."kind" AS "what" FROM "Task" t JOIN "Case" c ON c."caseId" = t."caseId"
      WHERE c."county" = ${county} AND t."state" IN ('waiting', 'claimed') AND t."kind" <> ALL (${OF_ENDED})
        AND c."status" IN ('closed', 'refusedAcceptance', 'withdrawn', 'deemedWithdrawn', 'terminated', 'voided', 'revoked', 'archived')
      LIMIT 100`,
  },
  {
    id: 56,
    words: '同一机关同一字号一年的文号从 1 编起，不缺不重',
    list: (db, county) => db.$queryRaw`
      SELECT s."series" || '〔' || s."year" || '〕' AS "about", s."papers" || ' papers, ' || s."numbers" || ' numbers up to ' || s."top" AS "what"
      FROM (
        SELECT m[1] AS "series", m[2] AS "year", count(*) AS "papers", count(DISTINCT m[3]) AS "numbers", max(m[3]::integer) AS "top"
        FROM (SELECT regexp_match("docNumber", '^(.*)〔([0-9]+)〕([0-9]+)号$') AS m FROM "Notice" WHERE "county" = ${county} AND "docNumber" IS NOT NULL) n
        WHERE m IS NOT NULL GROUP BY 1, 2
      ) s WHERE s."papers" <> s."numbers" OR s."numbers" <> s."top" LIMIT 100`,
  },
  {
    id: 57,
    words: '每个办件的动作都有审计记录',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", a."name" AS "what" FROM "CaseAction" a JOIN "Case" c ON c."caseId" = a."caseId"
      WHERE a."county" = ${county} AND NOT EXISTS (
        SELECT 1 FROM "AuditRow" r WHERE r."county" = a."county" AND r."objectKind" = 'case' AND r."objectId" = a."caseId"::text)
      LIMIT 100`,
  },
]
