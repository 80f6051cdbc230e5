import { fork } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadCalendar } from '../../server/modules/calendar'
import { checkCases } from '../../server/modules/case'
import { standingClock } from '../../server/platform/clock'
import { type BenchCounty, openBenchCounty } from '../bench-county'
import { cpuMs } from '../cpu-clock'
import { findOffers } from './offers'
import type { Tally } from './shard'
import { type Lives, liveDays } from './simulate'
import type { ToWorker } from './worker'
import { yearOf } from './year'

/**
 * 模拟一年 — `npm run simulate -- --cases N`: a hall's year by the real procedures on a PostgreSQL of its own that is thrown away, then the check of every
 * case by the invariants of the law. `--seed` lives another year, `--workers` says how many processes (as many as cores), `--year` which year of
 * the table of working days. Ends with 1 when a procedure refused what it should not have, or a check found something.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '20260302' },
    workers: { type: 'string', default: String(cpus().length) },
    year: { type: 'string', default: '2026' },
  },
})
const wanted = {
  cases: atLeast('cases', values.cases, 1),
  seed: atLeast('seed', values.seed, 0),
  workers: atLeast('workers', values.workers, 1),
  year: atLeast('year', values.year, 2024),
}

/** The answer of a worker after each word. */
type Answer = { readonly tally: Tally | null; readonly cpuMs: number }

const seededAt = `${wanted.year}-01-01T08:00:00+08:00`
const bench = await openBenchCounty(standingClock(seededAt), seededAt)
try {
  process.exitCode = await liveYear(bench)
} finally {
  await bench.close()
}

async function liveYear({ county, url, postmaster }: BenchCounty): Promise<number> {
  const calendar = await loadCalendar(county.services.db)
  const days = yearOf(calendar, wanted.year, wanted.cases)
  const { offers, without } = await findOffers(county)
  say(`${offers.length} 个事项，${wanted.workers} 个进程，${days.length} 个工作日，${wanted.cases} 件`)
  if (without.length > 0) say(`不参加（要的东西一个人自己没有）：${without.join('、')}`)
  const workers = Array.from({ length: wanted.workers }, () => startWorker())
  await Promise.all(
    workers.map((worker, index) =>
      worker({ kind: 'begin', url, at: seededAt, seed: wanted.seed + index, firstSerial: index * 1_000_000 }),
    ),
  )
  const lives: Lives = {
    live: async (day, date, arrivals) => {
      await Promise.all(
        workers.map((worker, index) =>
          worker({ kind: 'day', day, date, arrivals: Math.floor((arrivals + index) / workers.length) }),
        ),
      )
    },
  }
  const began = Date.now()
  const before = cpuMs(postmaster)
  await liveDays(county, lives, days, (day, index) => {
    if ((index + 1) % 25 === 0) say(`${day.date}  ${Math.round((Date.now() - began) / 1000)} 秒`)
  })
  const seconds = (Date.now() - began) / 1000
  const after = cpuMs(postmaster)
  const answers = await Promise.all(workers.map((worker) => worker({ kind: 'end' })))
  const cpu = after.node - before.node + after.postgres - before.postgres + sum(answers.map((answer) => answer.cpuMs))
  return report(county, { tallies: answers.flatMap((answer) => answer.tally ?? []), seconds, cpu })
}

async function report(
  county: BenchCounty['county'],
  run: { readonly tallies: readonly Tally[]; readonly seconds: number; readonly cpu: number },
): Promise<number> {
  const { db } = county.services
  const begun = sum(run.tallies.map((one) => one.begun))
  const acts = sum(run.tallies.map((one) => one.acts))
  const refused = Object.entries(Object.assign({}, ...run.tallies.map((one) => one.refused)) as Record<string, number>)
  say(
    `${begun} 件，${acts} 步，${(begun / run.seconds).toFixed(1)} 件/秒，每件 ${(run.cpu / begun).toFixed(0)} 毫秒 CPU`,
  )
  const states = await db.case.groupBy({ by: ['status'], _count: true, orderBy: { status: 'asc' } })
  say(`年底：${states.map((one) => `${one.status} ${one._count}`).join('，')}`)
  say(
    `预警 ${await db.caseWarning.count()} 条，文书 ${await db.notice.count({ where: { kind: 'paper' } })} 份，待办 ${await db.task.count()} 项`,
  )
  for (const [code, count] of refused) say(`✗ 不该拒绝的：${code} ${count} 次`)
  const calendar = await loadCalendar(db)
  let findings = 0
  const checked = await checkCases(
    db,
    { county: county.services.county, today: county.clock.today(), calendar },
    (one) => {
      findings += 1
      if (findings <= 20) say(`✗ ${one.id}  ${one.about}  ${one.words}（${one.what}）`)
    },
  )
  say(findings === 0 ? `${checked.cases} 件都对得上。` : `看了 ${checked.cases} 件，${findings} 处不对。`)
  return findings + refused.length > 0 ? 1 : 0
}

/** A process of its own that answers each word once it has done it. */
function startWorker(): (message: ToWorker) => Promise<Answer> {
  const child = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
  return (message) =>
    new Promise((resolve, reject) => {
      const onExit = (code: number | null) => reject(new Error(`a worker ended with ${code}`))
      child.once('exit', onExit)
      child.once('message', (answer) => {
        child.off('exit', onExit)
        resolve(answer as Answer)
      })
      child.send(message)
    })
}

function atLeast(name: string, text: string, least: number): number {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= least) return value
  process.stderr.write(`--${name} 要一个不小于 ${least} 的整数，现在是“${text}”。\n`)
  process.exit(1)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
