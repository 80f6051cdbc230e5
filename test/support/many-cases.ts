import pg from 'pg'

/** What a case is made of, beside its own row. */
const PARTS = ['CaseKey', 'CaseAnswers', 'CaseAction', 'CaseMaterial', 'Attachment', 'Task', 'Notice'] as const
/** Columns that name a row by itself and are in no copy what they are in the original. */
const OWN: CopiedColumns = {
  'Case.caseId': 'm."caseId"',
  'Case.number': `'COPY-' || m.n`,
  'Case.queryCode': `lpad(to_hex(m.n), 8, 'x')`,
  'Case.pointId': `'archive'`,
  'Case.intakePoint': `'archive'`,
  'Case.custodyPoint': 'NULL',
  'Case.applicantId': 'gen_random_uuid()',
  'Case.partyIds': `ARRAY[gen_random_uuid()]`,
  'Case.nameBlind': `decode(md5('name' || m.n % 5000), 'hex')`,
  'Case.deviceId': 'md5((m.n % 200)::text)::uuid',
  'Attachment.ownerStaff': `'archive-' || m.n % 200`,
  'Attachment.ownerDevice': 'md5((m.n % 200)::text)::uuid',
  'Notice.verifyCode': 'NULL',
}
const ROW_IDS = ['actionId', 'fileId', 'taskId', 'noticeId']

/**
 * 充数的办件 — fills a county's database with so many copies of one case and all its parts, as a county of some years has them, at a point that no
 * device belongs to. Answers how many rows were written. For weighing the database: nobody could read the copies, whose keys are the original's.
 */
export async function addManyCases(databaseUrl: string, caseId: string, count: number): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('CREATE TEMP TABLE made (n integer PRIMARY KEY, "caseId" uuid NOT NULL)')
    await client.query('INSERT INTO made SELECT n, gen_random_uuid() FROM generate_series(1, $1::integer) AS n', [
      count,
    ])
    let rows = 0
    for (const table of ['Case', ...PARTS]) {
      const joined = `"${table}" t CROSS JOIN made m WHERE t."caseId" = $1`
      rows += await copyRows(client, table, { own: OWN, joined, values: [caseId] })
    }
    await client.query('ANALYZE')
    return rows
  } finally {
    await client.end()
  }
}

/** Columns that are something else in a copy than in the original, by `Table.column`: an SQL expression over `m` (what is made) and `t` (the original). */
export type CopiedColumns = Readonly<Record<string, string>>

/**
 * Copies the rows of a table that belong to cases: for each pair of a made case `m` and an original row `t` (`joined` says which), with an id of its own and
 * the columns of `own` in their place. Answers how many rows were written.
 */
export async function copyRows(
  client: pg.Client,
  table: string,
  copy: { readonly own: CopiedColumns; readonly joined: string; readonly values?: readonly unknown[] },
): Promise<number> {
  const { rows } = await client.query<{ column_name: string }>(
    `SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  )
  const names = rows.map((row) => row.column_name)
  const values = names.map((name) => {
    if (name === 'caseId') return 'm."caseId"'
    if (ROW_IDS.includes(name)) return 'gen_random_uuid()'
    return copy.own[`${table}.${name}`] ?? `t."${name}"`
  })
  const columns = names.map((name) => `"${name}"`).join(', ')
  const copied = await client.query(
    `INSERT INTO "${table}" (${columns}) SELECT ${values.join(', ')} FROM ${copy.joined}`,
    [...(copy.values ?? [])],
  )
  return copied.rowCount ?? 0
}
