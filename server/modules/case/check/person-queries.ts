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
    id: 30,
    words: '代理人的每一步都有当时有效、写明这一项的委托',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", a."name" || ' #' || a."seq" AS "what"
      FROM "CaseAction" a JOIN "Case" c ON c."caseId" = a."caseId"
      LEFT JOIN "Account" u ON u."accountId"::text = a."actor"->>'id'
      WHERE a."county" = ${county} AND a."actor"->>'kind' = 'citizen' AND c."applicantId" IS NOT NULL
        AND (jsonb_exists(a."actor", 'mandate')
          OR (c."state"->'agency'->>'basis' = 'register' AND u."personId" IS DISTINCT FROM c."applicantId"))
        AND NOT EXISTS (SELECT 1 FROM "Mandate" m
          WHERE m."mandateId"::text = a."actor"->'mandate'->>'mandateId'
            AND m."principalId" = c."applicantId" AND m."agentId" = u."personId"
            AND m."fromOn" <= a."on" AND m."untilOn" >= a."on"
            AND (m."scopeKind" = 'all' OR c."itemId" = ANY (m."itemIds") OR m."caseId" = c."caseId")
            AND CASE a."name" WHEN 'withdraw' THEN 'withdraw' WHEN 'supply' THEN 'supply' ELSE 'apply' END = ANY (m."acts")
            AND EXISTS (SELECT 1 FROM "MandateAct" t WHERE t."mandateId" = m."mandateId" AND t."name" IN ('confirm', 'record')
              AND t."seq" <= (a."actor"->'mandate'->>'version')::int)
            AND NOT EXISTS (SELECT 1 FROM "MandateAct" t WHERE t."mandateId" = m."mandateId" AND t."name" = 'end'
              AND t."seq" <= (a."actor"->'mandate'->>'version')::int))
      LIMIT 100`,
  },
  {
    id: 49,
    words: '凭登记的委托代领的，那一天委托有效、写明代领、是申请人给的',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", 'handOut #' || a."seq" AS "what"
      FROM "CaseAction" a JOIN "Case" c ON c."caseId" = a."caseId"
      WHERE a."county" = ${county} AND a."name" = 'handOut' AND a."input"->>'mandateId' IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM "Mandate" m
          WHERE m."mandateId"::text = a."input"->>'mandateId' AND m."principalId" = c."applicantId"
            AND 'pickup' = ANY (m."acts") AND m."fromOn" <= a."on" AND m."untilOn" >= a."on"
            AND (m."endOn" IS NULL OR m."endOn" >= a."on")
            AND (m."scopeKind" = 'all' OR c."itemId" = ANY (m."itemIds") OR m."caseId" = c."caseId"))
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
