import pg from 'pg'
import { type CopiedColumns, copyRows } from '../../test/support/many-cases'

/** What a stored case consists of, beside its own row, as far as lists, timelines and acts look at it. */
const PARTS = ['CaseAction', 'CaseMaterial', 'Task', 'Notice'] as const
/** Columns that name a row by itself, and those by which copies are spread over the years before. */
const OWN: CopiedColumns = {
  'Case.number': `'COPY-' || m.n`,
  'Case.queryCode': `lpad(to_hex(m.n), 8, 'x')`,
  'Case.applicantId': 'gen_random_uuid()',
  'Case.partyIds': 'ARRAY[gen_random_uuid()]',
  'Case.nameBlind': `decode(md5('name' || m.n % 50000), 'hex')`,
  'Case.accountId': 'NULL',
  'Case.endedAt': `t."endedAt" - make_interval(secs => m.n * 60)`,
  'Notice.verifyCode': 'NULL',
  'Notice.docNumber': 'NULL',
}
/** Copies made by one statement: what is under way of them fits into memory. */
const AT_ONCE = 20_000

/**
 * Brings a county to `count` stored cases by copying those that have ended, with their logs, papers and tasks, in turn: places, organs and kinds stay as mixed as
 * the simulated ones, and what is under way stays as much as it is. The copies' contents are left out, whose keys are the originals'. Answers the rows written.
 */
export async function storeCases(databaseUrl: string, count: number): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const stored = Number((await client.query('SELECT count(*) FROM "Case"')).rows[0]?.count)
    await client.query(`CREATE TABLE IF NOT EXISTS bench_source AS
      SELECT row_number() OVER (ORDER BY "caseId") - 1 AS at, "caseId" FROM "Case" WHERE "endedAt" IS NOT NULL`)
    const sources = Number((await client.query('SELECT count(*) FROM bench_source')).rows[0]?.count)
    let rows = 0
    for (let from = stored; from < count; from += AT_ONCE) {
      const until = Math.min(from + AT_ONCE, count)
      await client.query('DROP TABLE IF EXISTS bench_made')
      await client.query(
        `CREATE UNLOGGED TABLE bench_made AS
         SELECT n, gen_random_uuid() AS "caseId", s."caseId" AS source
         FROM generate_series($1::integer, $2::integer) AS n JOIN bench_source s ON s.at = n % $3::integer`,
        [from, until - 1, sources],
      )
      await client.query('ANALYZE bench_made')
      for (const table of ['Case', ...PARTS]) {
        const joined = `bench_made m JOIN "${table}" t ON t."caseId" = m.source`
        rows += await copyRows(client, table, { own: OWN, joined })
      }
    }
    await client.query('DROP TABLE IF EXISTS bench_made')
    await client.query('VACUUM (ANALYZE) "Case"')
    for (const table of PARTS) await client.query(`ANALYZE "${table}"`)
    return rows
  } finally {
    await client.end()
  }
}
