import { TASKS_AFTER_END } from '@shared/case/after-end'
import { ENDED_STATUSES } from '@shared/case/case-status'
import { BAD_FROM } from '@shared/case/rating-level'
import { MATERIAL_QUERIES } from './material-queries'
import { PAPER_QUERIES } from './paper-queries'
import { PERSON_QUERIES } from './person-queries'
import type { RecordQuery } from './record-query'

const CASE_QUERIES: readonly RecordQuery[] = [
  {
    id: 25,
    words: '每件开始时的事项版本和它的字段表都还在',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", c."itemId" || ' ' || c."itemVersion" AS "what" FROM "Case" c
      WHERE c."county" = ${county} AND NOT EXISTS (
        SELECT 1 FROM "ItemVersion" v WHERE v."itemId" = c."itemId" AND v."version" = c."itemVersion")
      LIMIT 100`,
  },
  {
    id: 52,
    words: '结束的办件没有没办的办理待办（结束以后还欠的除外）',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", t."kind" AS "what" FROM "Task" t JOIN "Case" c ON c."caseId" = t."caseId"
      WHERE c."county" = ${county} AND t."state" IN ('waiting', 'claimed') AND t."kind" <> ALL (${[...TASKS_AFTER_END]})
        AND c."status" = ANY (${[...ENDED_STATUSES]})
      LIMIT 100`,
  },
  {
    id: 53,
    words: '每个差评都派了联系本人的待办',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", 'level ' || r."level" AS "what" FROM "Rating" r JOIN "Case" c ON c."caseId" = r."caseId"
      WHERE r."county" = ${county} AND r."level" >= ${BAD_FROM}
        AND NOT EXISTS (SELECT 1 FROM "Task" t WHERE t."caseId" = r."caseId" AND t."kind" = 'contactBadRating')
      LIMIT 100`,
  },
]

/** Invariants of case-law §3.3 over the records beside the log. */
export const RECORD_QUERIES: readonly RecordQuery[] = [
  ...CASE_QUERIES,
  ...MATERIAL_QUERIES,
  ...PERSON_QUERIES,
  ...PAPER_QUERIES,
].sort((a, b) => a.id - b.id)
