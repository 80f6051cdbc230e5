import type { RecordQuery } from './record-query'

/** Invariants of case-law §3.3 over who acted, as the records of the staff are now. */
export const PERSON_QUERIES: readonly RecordQuery[] = [
  {
    id: 28,
    words: '没有人办自己的或者登记亲属的件',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", a."name" || ': ' || s."staffId" AS "what"
      FROM "CaseAction" a JOIN "Case" c ON c."caseId" = a."caseId" JOIN "Staff" s ON s."staffId" = a."actor"->>'id'
      WHERE a."county" = ${county} AND a."actor"->>'kind' = 'staff'
        AND a."name" NOT IN ('saveDraft', 'rate', 'withdraw', 'supply', 'handOverPapers', 'confirmPapers')
        AND (s."personId" = c."applicantId" OR s."personId" = ANY (c."partyIds")
          OR s."relatives" && (c."partyIds" || ARRAY[c."applicantId"])::text[])
      LIMIT 100`,
  },
  {
    id: 31,
    words: '首席代表、中心主任的决定在当天有效的书面授权以内',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", a."name" || ': ' || (a."actor"->>'id') AS "what"
      FROM "CaseAction" a JOIN "Case" c ON c."caseId" = a."caseId"
      WHERE a."county" = ${county} AND a."name" IN ('grant', 'refuse') AND a."actor"->>'role' IN ('chiefRep', 'centreDirector')
        AND NOT EXISTS (SELECT 1 FROM "RoleHeld" r WHERE r."staffId" = a."actor"->>'id' AND r."role" IN ('deptLeader', 'leaderInCharge'))
        AND NOT EXISTS (SELECT 1 FROM "DecisionMandate" m
          WHERE m."staffId" = a."actor"->>'id' AND c."itemId" = ANY (m."items") AND '决定' = ANY (m."acts")
            AND m."fromOn" <= a."on" AND m."untilOn" >= a."on")
      LIMIT 100`,
  },
]
