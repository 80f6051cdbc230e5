import { sweepCases } from '../../server/modules/case'
import type { TestCounty } from '../../test/support/actors'
import type { Offer } from './offers'
import type { Tally } from './shard'
import { Shard } from './shard'
import type { Day } from './year'

/** Whoever lives a day: one shard in this process, or several in processes of their own. */
export type Lives = { live(day: number, date: string, arrivals: number): Promise<void> }

/**
 * Lives the days one after the other: before the doors open the law's clock goes its round, as the job does each night. Lives that wait beyond the
 * last day stay open, as a county's do at the end of a year.
 */
export async function liveDays(
  county: TestCounty,
  lives: Lives,
  days: readonly Day[],
  onDay: (day: Day, index: number) => void = () => undefined,
): Promise<void> {
  for (const [index, day] of days.entries()) {
    county.clock.moveTo(`${day.date}T00:05:00+08:00`)
    await sweepCases(county.services)
    await lives.live(index, day.date, day.arrivals)
    onDay(day, index)
  }
}

/** So many lives in this process, over the working days given. */
export async function simulate(
  county: TestCounty,
  offers: readonly Offer[],
  options: { readonly seed: number; readonly days: readonly Day[]; readonly firstSerial?: number },
): Promise<Tally> {
  const shard = new Shard(county, offers, { seed: options.seed, firstSerial: options.firstSerial ?? 0 })
  await liveDays(county, shard, options.days)
  return shard.result()
}
