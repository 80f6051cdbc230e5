import { loadCalendar } from '../../server/modules/calendar'
import { standingClock } from '../../server/platform/clock'
import { openBenchCounty } from '../bench-county'
import { report, rounded } from '../figure'
import { findOffers } from '../simulator/offers'
import { simulate } from '../simulator/simulate'
import { yearOf } from '../simulator/year'
import { type ListWaits, measureLists } from './lists'
import { type LifeCost, measureLives } from './lives'
import { storeCases } from './stored-cases'

/**
 * 库存多少都一样快 — a simulated year, brought to 10,000, 100,000 and 1,000,000 stored cases: work lists and timelines at each size beside OFFSET and `count(*)`,
 * and what a whole life of a case costs beside the same statements by hand. `YIMEN_BENCH_CASES=10000,100000` names other sizes.
 */
const SIZES = (process.env.YIMEN_BENCH_CASES ?? '10000,100000,1000000').split(',').map(Number)
const SIMULATED = 600
const SEED = 20_260_302
/** How much a hundred times the cases may slow a list down: 100 ** 0.1. */
const SLOPE = 0.1
const KINDS: Readonly<Record<Exclude<keyof ListWaits, 'byOffset'>, string>> = {
  list: 'a page of the work list (seven views)',
  further: 'the 21st page of what has ended',
  counts: 'the numbers beside the views',
  timeline: 'a case with its timeline',
}

const at = '2026-01-01T08:00:00+08:00'
const bench = await openBenchCounty(standingClock(at), at)
try {
  const { county, url } = bench
  const { offers } = await findOffers(county)
  const days = yearOf(await loadCalendar(county.services.db), 2026, SIMULATED)
  await simulate(county, offers, { seed: SEED, days })
  county.clock.moveTo('2026-12-31T10:00:00+08:00')
  const waits: ListWaits[] = []
  const costs: LifeCost[] = []
  for (const size of SIZES) {
    await storeCases(url, size)
    waits.push(await measureLists(county, url))
    costs.push(await measureLives(bench, offers))
    process.stderr.write(`${size}: ${JSON.stringify({ ...waits.at(-1), ...costs.at(-1) })}\n`)
  }
  for (const [kind, words] of Object.entries(KINDS)) reportWaits(words, waits, kind as keyof typeof KINDS)
  reportLives(costs)
} finally {
  await bench.close()
}

function reportWaits(words: string, waits: readonly ListWaits[], kind: keyof typeof KINDS): void {
  for (const [index, size] of SIZES.entries()) {
    const own = waits[index]?.[kind]
    report({
      ...{
        metric: `${words}, ${size} stored cases: p50 / p99`,
        ours: `${rounded(own?.p50 ?? 0, 1)} / ${rounded(own?.p99 ?? 0, 1)}`,
      },
      ...{ peer: rounded(waits[index]?.byOffset.p50 ?? 0, 1), unit: 'ms', goal: 'shown', holds: true },
    })
  }
  const slope = slopeOf(waits.map((one) => one[kind].p50))
  const peer = slopeOf(waits.map((one) => one.byOffset.p50))
  report({
    ...{ metric: `… growth slope (0: none, 1: as the cases)`, ours: rounded(slope), peer: rounded(peer) },
    ...{ unit: '', goal: `≤ ${SLOPE}`, holds: slope <= SLOPE },
  })
}

function reportLives(costs: readonly LifeCost[]): void {
  for (const [index, size] of SIZES.entries()) {
    const cost = costs[index]
    if (cost === undefined) continue
    report({
      ...{ metric: `CPU of a whole life, ${cost.acts} acts, ${cost.statements} statements, ${size} stored cases` },
      ...{ ours: rounded(cost.cpu, 0), peer: rounded(cost.rawCpu, 0), unit: 'ms', goal: 'shown', holds: true },
    })
    report({
      ...{ metric: `… whole lives a second, ${size} stored cases`, ours: rounded(cost.perSecond, 1) },
      ...{ peer: size >= 1_000_000 ? '6.3 (published, 16 cores)' : null, unit: '/s', goal: 'shown', holds: true },
    })
  }
}

/** Slope of the wait over the number of cases, both by their logarithms, from the smallest size to the largest. */
function slopeOf(values: readonly number[]): number {
  const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0]
  return Math.log(last / first) / Math.log((SIZES.at(-1) ?? 1) / (SIZES[0] ?? 1))
}
