import type { RecordQuery } from './record-query'

/** Invariants of case-law §3.3 over papers, warnings, numbers and the audit. No row names a person. */
export const PAPER_QUERIES: readonly RecordQuery[] = [
  {
    id: 3,
    words: '每次停计时都发了通知',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", a."on" AS "what" FROM "CaseAction" a JOIN "Case" c ON c."caseId" = a."caseId"
      WHERE a."county" = ${county} AND a."name" = 'startProcedure' AND a."input"->>'stops' = 'true'
        AND NOT EXISTS (SELECT 1 FROM "Notice" n
          WHERE n."actionId" = a."actionId" AND n."kind" = 'paper' AND n."key" IN ('specialProcedure', 'pauseNotice') AND n."issuedOn" <= a."on")
      LIMIT 100`,
  },
  {
    id: 22,
    words: '受理、不予受理的文书有文号、单位和日期',
    list: (db, county) => db.$queryRaw`
      SELECT COALESCE(c."number", '') AS "about", n."key" AS "what" FROM "Notice" n LEFT JOIN "Case" c ON c."caseId" = n."caseId"
      WHERE n."county" = ${county} AND n."kind" = 'paper' AND n."key" IN ('acceptNotice', 'refuseAcceptance')
        AND (n."docNumber" IS NULL OR n."unitId" IS NULL OR n."issuedOn" = '')
      LIMIT 100`,
  },
  {
    id: 55,
    words: '收件号没有借重、没有作废了又用',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", 'spoilt and used' AS "what" FROM "Case" c
      JOIN "SpoiltNumber" s ON s."county" = c."county" AND s."number" = c."number" WHERE c."county" = ${county}
      UNION ALL
      SELECT a."pointId" || ' ' || a."year", a."fromSeq" || '–' || a."toSeq" || ' and ' || b."fromSeq" || '–' || b."toSeq"
      FROM "NumberBlock" a JOIN "NumberBlock" b ON b."pointId" = a."pointId" AND b."year" = a."year" AND b."id" > a."id"
        AND b."fromSeq" <= a."toSeq" AND a."fromSeq" <= b."toSeq"
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
        UNION ALL
        SELECT '预警', "year"::text, count(*), count(DISTINCT "no"), max("no") FROM "CaseWarning" WHERE "county" = ${county} GROUP BY "year"
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
  {
    id: 57,
    words: '要出文书的动作都出了文书，同一种只出一份',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", a."name" || ' without a paper' AS "what" FROM "CaseAction" a JOIN "Case" c ON c."caseId" = a."caseId"
      WHERE a."county" = ${county} AND a."name" IN ('requestSupplement', 'returnForCorrection', 'refuseAcceptance', 'acceptTolerant',
          'acceptCommitment', 'deemAccept', 'lapse', 'extend', 'refuse', 'transferUp', 'handOut', 'withdraw', 'terminate', 'revokeGrant', 'archive')
        AND NOT EXISTS (SELECT 1 FROM "Notice" n WHERE n."actionId" = a."actionId" AND n."kind" = 'paper')
      UNION ALL
      SELECT c."number", n."key" || ' ' || count(*) || ' times' FROM "Notice" n JOIN "Case" c ON c."caseId" = n."caseId"
      WHERE n."county" = ${county} AND n."kind" = 'paper' AND n."actionId" IS NOT NULL
      GROUP BY c."number", n."actionId", n."key" HAVING count(*) > 1
      LIMIT 100`,
  },
  {
    id: 58,
    words: '练习的件没有报出去，也没有预警',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", 'reported or warned of' AS "what" FROM "Case" c WHERE c."county" = ${county} AND c."practice"
        AND (EXISTS (SELECT 1 FROM "ExchangeRecord" e WHERE e."caseId" = c."caseId")
          OR EXISTS (SELECT 1 FROM "CaseWarning" w WHERE w."caseId" = c."caseId"))
      LIMIT 100`,
  },
  {
    id: 62,
    words: '撤销了的决定，文书核验是已撤销',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", n."key" AS "what" FROM "Notice" n JOIN "Case" c ON c."caseId" = n."caseId"
      JOIN "CaseAction" a ON a."actionId" = n."actionId"
      WHERE c."county" = ${county} AND c."status" = 'revoked' AND n."kind" = 'paper' AND n."state" = 'valid'
        AND a."name" = 'grant' AND n."key" IN ('grant', 'benefitGrant', 'registerGrant', 'serviceDone')
      LIMIT 100`,
  },
]
