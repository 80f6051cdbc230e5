import pg from 'pg'
import type { SubmitCase } from '../shared/case/view/submit-case'
import { newId, type Somebody, signIn } from '../test/support/actors'
import { application, ELDER } from '../test/support/builders'
import { openBenchCounty } from './bench-county'
import { cpuMs } from './cpu-clock'
import { report, rounded } from './figure'
import { isBracket, recordStatements, replayStatements } from './statements'

/**
 * 一件申请要多少 CPU — the whole product path of a submission (rules, encryption, log, fold, tasks, papers, audit, outbox) beside the very
 * same SQL statements sent by hand, with new ids, on the same server.
 */
const CASES = 120
const WARM = 20
const CLERK = 'shatou'
const RESIDENT = 'P001'

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
  const statements = second.filter((one) => !isBracket(one))
  const rawBegan = cpuMs(postmaster)
  for (let round = 0; round < CASES; round += 1) await replayStatements(client, second, first)
  const rawEnded = cpuMs(postmaster)
  await client.end()
  const raw = {
    node: (rawEnded.node - rawBegan.node) / CASES,
    postgres: (rawEnded.postgres - rawBegan.postgres) / CASES,
  }
  const total = { ours: ours.node + ours.postgres, raw: raw.node + raw.postgres }
  report({
    metric: `CPU of one submission, server and database (${statements.length} statements)`,
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
