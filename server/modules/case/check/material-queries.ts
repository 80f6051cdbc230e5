import type { RecordQuery } from './record-query'

/** Invariants of case-law §3.3 over materials and files. */
export const MATERIAL_QUERIES: readonly RecordQuery[] = [
  {
    id: 16,
    words: '材料的文件没有传完的件没有受理',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", f."fileId"::text AS "what" FROM "Attachment" f JOIN "Case" c ON c."caseId" = f."caseId"
      JOIN "CaseAction" a ON a."caseId" = c."caseId" AND a."name" IN ('accept', 'acceptTolerant', 'acceptCommitment')
      WHERE c."county" = ${county} AND f."createdAt" <= a."at" AND f."state" <> 'refused'
        AND (f."completedAt" IS NULL OR f."completedAt" > a."at")
        AND EXISTS (SELECT 1 FROM "CaseMaterial" m WHERE m."caseId" = c."caseId" AND f."fileId"::text = ANY (m."fileIds"))
      LIMIT 100`,
  },
  {
    id: 17,
    words: '准予的件，要交的材料都齐了（承诺补交的除外）',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", m."lineKey" AS "what" FROM "CaseMaterial" m JOIN "Case" c ON c."caseId" = m."caseId"
      WHERE c."county" = ${county} AND m."need" = 'required' AND m."state" IN ('missing', 'unfit')
        AND EXISTS (SELECT 1 FROM "CaseAction" a WHERE a."caseId" = c."caseId" AND a."name" = 'grant')
        AND NOT COALESCE(c."state"->'commitment'->'lines', '[]') @> jsonb_build_array(jsonb_build_object('lineKey', m."lineKey"))
      LIMIT 100`,
  },
  {
    id: 20,
    words: '免交的每一样都写明凭什么免交',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", m."lineKey" AS "what" FROM "CaseMaterial" m JOIN "Case" c ON c."caseId" = m."caseId"
      WHERE c."county" = ${county} AND m."state" = 'exempt' AND COALESCE(m."satisfied"->>'by', '') = ''
      LIMIT 100`,
  },
  {
    id: 23,
    words: '收进来的材料，文件都还在',
    list: (db, county) => db.$queryRaw`
      SELECT c."number" AS "about", m."lineKey" AS "what" FROM "CaseMaterial" m JOIN "Case" c ON c."caseId" = m."caseId"
      CROSS JOIN LATERAL unnest(m."fileIds") AS named("fileId")
      WHERE c."county" = ${county} AND m."state" = 'present'
        AND NOT EXISTS (SELECT 1 FROM "Attachment" f WHERE f."fileId"::text = named."fileId")
      LIMIT 100`,
  },
]
