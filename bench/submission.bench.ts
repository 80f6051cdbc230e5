import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import type { SubmitCase } from '../shared/case/view/submit-case'
import { newId, type Somebody, signIn } from '../test/support/actors'
import { application, ELDER } from '../test/support/builders'
import { openBenchCounty } from './bench-county'
import { cpuMs } from './cpu-clock'
import { report, rounded } from './figure'

/**
 * 一件申请要多少 CPU — the whole product path of a submission (rules, encryption, log, fold, tasks, papers, audit, outbox) beside the very
 * same SQL statements sent by hand, with new ids, on the same server.
 */
const CASES = 120
const WARM = 20
const CLERK = 'shatou'
const RESIDENT = 'P001'

type Statement = { readonly text: string; readonly values: readonly unknown[] }

const bench = await openBenchCounty()
const { county, postmaster } = bench
const clerk = await signIn(county, CLERK)

async function makeApplications(count: number): Promise<SubmitCase[]> {
  return Promise.all(
    Array.from({ length: count }, () =>
      application(
        county,
        { itemId: ELDER, resident: RESIDENT },
        {
          channel: 'station',
          confirmation: {
            way: 'fingerprint',
            fileId: newId(county),
            witness: null,
            digest: null,
            at: county.clock.now(),
          },
          practice: true,
        },
      ),
    ),
  )
}

async function submitAll(who: Somebody, applications: readonly SubmitCase[]): Promise<void> {
  for (const one of applications) await who.call.case.submit(one)
}

/** Everything that is sent to the database while `run` runs. */
async function recordStatements(run: () => Promise<void>): Promise<Statement[]> {
  const recorded: Statement[] = []
  const original = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
    if (typeof first === 'string') recorded.push({ text: first, values: Array.isArray(second) ? second : [] })
    else if (typeof first?.text === 'string')
      recorded.push({ text: first.text, values: first.values ?? (Array.isArray(second) ? second : []) })
    return (original as (...inner: unknown[]) => unknown).apply(this, args)
  } as typeof original
  try {
    await run()
  } finally {
    pg.Client.prototype.query = original
  }
  return recorded
}

const SAME = (value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : JSON.stringify(value)

/** The values of one run with what differs between two recorded runs made new: ids, numbers and codes, never what they refer to. */
function renewed(value: unknown, fresh: Map<string, unknown>, other: unknown): unknown {
  if (typeof value !== 'string' && !(value instanceof Uint8Array)) return value
  const key = SAME(value) ?? ''
  if (key === SAME(other)) return value
  const known = fresh.get(key)
  if (known !== undefined) return known
  const made = newLike(value)
  fresh.set(key, made)
  return made
}

function newLike(value: string | Uint8Array): unknown {
  if (value instanceof Uint8Array) return randomBytes(value.length)
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value) && value.length === 36) return randomUUID()
  if (value.startsWith('{') || value.startsWith('[')) return value
  if (value.length > 40) return value
  return randomBytes(32).toString('hex').toUpperCase().slice(0, value.length)
}

try {
  await submitAll(clerk, await makeApplications(WARM))
  const [a, b] = await makeApplications(2)
  if (a === undefined || b === undefined) throw new Error('no applications')
  const first = await recordStatements(() => submitAll(clerk, [a]))
  const second = await recordStatements(() => submitAll(clerk, [b]))
  const batch = await makeApplications(CASES)
  const began = cpuMs(postmaster)
  await submitAll(clerk, batch)
  const ended = cpuMs(postmaster)
  const ours = { node: (ended.node - began.node) / CASES, postgres: (ended.postgres - began.postgres) / CASES }

  const client = new pg.Client({ connectionString: bench.url })
  await client.connect()
  const writes = second.filter((one) => !/^\s*(BEGIN|COMMIT|ROLLBACK|SET|SAVEPOINT)/i.test(one.text))
  const replay = async () => {
    const fresh = new Map<string, unknown>()
    await client.query('BEGIN')
    for (const [at, one] of second.entries()) {
      if (!writes.includes(one)) continue
      const values = one.values.map((value, index) => renewed(value, fresh, first[at]?.values[index]))
      await client.query(one.text, values as unknown[])
    }
    await client.query('COMMIT')
  }
  const rawBegan = cpuMs(postmaster)
  for (let round = 0; round < CASES; round += 1) await replay()
  const rawEnded = cpuMs(postmaster)
  await client.end()
  const raw = {
    node: (rawEnded.node - rawBegan.node) / CASES,
    postgres: (rawEnded.postgres - rawBegan.postgres) / CASES,
  }
  const total = { ours: ours.node + ours.postgres, raw: raw.node + raw.postgres }
  report({
    metric: `CPU of one submission, server and database (${writes.length} statements)`,
    ours: rounded(total.ours),
    peer: rounded(total.raw),
    unit: 'ms',
    goal: 'shown',
    holds: true,
  })
  report({
    metric: '… of it in the server',
    ours: rounded(ours.node),
    peer: rounded(raw.node),
    unit: 'ms',
    goal: 'shown',
    holds: true,
  })
  report({
    metric: '… of it in PostgreSQL',
    ours: rounded(ours.postgres),
    peer: rounded(raw.postgres),
    unit: 'ms',
    goal: 'shown',
    holds: true,
  })
} finally {
  await bench.close()
}
