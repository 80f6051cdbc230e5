import { joinBenchCounty } from '../bench-county'
import { findOffers } from './offers'
import { Shard } from './shard'

/** What the first process says: how to begin, a day to live, or that it is over. */
export type ToWorker =
  | {
      readonly kind: 'begin'
      readonly url: string
      readonly at: string
      readonly seed: number
      readonly firstSerial: number
    }
  | { readonly kind: 'day'; readonly day: number; readonly date: string; readonly arrivals: number }
  | { readonly kind: 'end' }

/** One process of several: its own connections, its own clock, its own share of the cases, one day at a word. */
let shard: Shard | null = null
let county: Awaited<ReturnType<typeof joinBenchCounty>> | null = null

process.on('message', (message: ToWorker) => {
  answer(message).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  })
})

async function answer(message: ToWorker): Promise<void> {
  if (message.kind === 'begin') {
    county = joinBenchCounty(message.url, message.at)
    const { offers } = await findOffers(county)
    shard = new Shard(county, offers, { seed: message.seed, firstSerial: message.firstSerial })
  }
  if (message.kind === 'day') await shard?.live(message.day, message.date, message.arrivals)
  const { user, system } = process.cpuUsage()
  process.send?.({ tally: shard?.result() ?? null, cpuMs: (user + system) / 1000 })
  if (message.kind === 'end') {
    await county?.close()
    process.disconnect()
  }
}
