import { ProblemError } from '../../shared/problem/problem'
import type { TestCounty } from '../../test/support/actors'
import { makeRandom } from '../../test/support/seeded-random'
import { type Channel, Life, type World } from './life'
import type { Offer } from './offers'
import { Officers } from './officers'
import { makeCitizen } from './people'

/** Half hours of a working day, from 08:30 to 17:30. */
const SLOTS = 18
/** Lives that go on at the same moment of the simulated day, at the desks of different people. */
const AT_ONCE = 4
/** Where cases come in, as shares. */
const ONLINE = 0.35

/** What came of the lives of one shard. `refused` counts, by code and act, the Problems that nobody should have met. */
export type Tally = {
  readonly begun: number
  readonly ended: number
  readonly acts: number
  readonly refused: Readonly<Record<string, number>>
}

type Waiting = { readonly life: Life; readonly steps: AsyncGenerator<number>; readonly random: () => number }

/** 一片 — the cases of one worker: begins as many a day as it is told, and leads each through its life. The same seed lives the same lives. */
export class Shard {
  private readonly officers: Officers
  /** Who comes, and for what; once come, each has a chance of their own. */
  private readonly random: () => number
  private readonly seed: number
  private readonly days = new Map<number, Waiting[]>()
  private serial: number
  private readonly tally = { begun: 0, ended: 0, acts: 0, refused: {} as Record<string, number> }

  constructor(
    private readonly county: TestCounty,
    private readonly offers: readonly Offer[],
    options: { readonly seed: number; readonly firstSerial: number },
  ) {
    this.officers = new Officers(county)
    this.random = makeRandom(options.seed)
    this.seed = options.seed
    this.serial = options.firstSerial
  }

  /** Lives one working day: whoever waited for it, and `arrivals` new ones. `moveTo` sets the county's clock. */
  async live(day: number, date: string, arrivals: number): Promise<void> {
    this.officers.forget()
    const slots: Waiting[][] = Array.from({ length: SLOTS }, () => [])
    const place = (one: Waiting, from = 0) => slots[from + Math.floor(one.random() * (SLOTS - from))]?.push(one)
    for (const one of this.days.get(day) ?? []) place(one)
    this.days.delete(day)
    for (let count = 0; count < arrivals; count += 1) place(this.begin())
    for (const [slot, waiting] of slots.entries()) {
      const minutes = 510 + slot * 30
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
      this.county.clock.moveTo(`${date}T${time}:00+08:00`)
      for (let at = 0; at < waiting.length; at += AT_ONCE) {
        await Promise.all(
          waiting.slice(at, at + AT_ONCE).map(async (one) => {
            const days = await this.goOn(one)
            if (days === null) return
            if (days === 0 && slot + 1 < SLOTS) place(one, slot + 1)
            else this.wait(one, day + Math.max(days, 1))
          }),
        )
      }
    }
  }

  result(): Tally {
    return this.tally
  }

  private begin(): Waiting {
    const offer = chosen(this.offers, this.random)
    this.serial += 1
    this.tally.begun += 1
    const random = makeRandom(this.seed + this.serial)
    const channel: Channel =
      offer.plan.nodes[0]?.unit === 'station' ? 'station' : offer.online && random() < ONLINE ? 'online' : 'window'
    const world: World = { county: this.county, officers: this.officers, random }
    const life = new Life(world, offer, makeCitizen(this.serial, offer.birthYear, random), channel)
    return { life, steps: life.live(), random }
  }

  /** The next step of a life; how many days it waits then, null when it is over. */
  private async goOn({ life, steps }: Waiting): Promise<number | null> {
    const before = life.acts
    try {
      const { done, value } = await steps.next()
      if (done !== true) return value
      this.tally.ended += 1
    } catch (error) {
      const cause = error instanceof Error ? (error.cause ?? error) : error
      if (!(cause instanceof ProblemError)) throw error
      const fields = cause.problem.fields?.map((field) => field.path).join('、') ?? ''
      const code = `${cause.problem.code} ${life.doing} ${fields || cause.problem.what}`
      this.tally.refused[code] = (this.tally.refused[code] ?? 0) + 1
    } finally {
      this.tally.acts += life.acts - before
    }
    return null
  }

  private wait(one: Waiting, day: number): void {
    this.days.set(day, [...(this.days.get(day) ?? []), one])
  }
}

/** A few things are asked for by most people, most by a few: the n-th of the list 1/n as often as the first, what is done at once twice as often. */
function chosen(offers: readonly Offer[], random: () => number): Offer {
  const weights = offers.map((offer, index) => (offer.plan.instant ? 2 : 1) / (1 + index))
  let left = random() * weights.reduce((sum, one) => sum + one, 0)
  for (const [index, weight] of weights.entries()) {
    left -= weight
    if (left <= 0) return offers[index] as Offer
  }
  return offers.at(-1) as Offer
}
