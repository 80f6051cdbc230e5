import pg from 'pg'
import type { BenchCounty } from '../bench-county'
import { cpuMs } from '../cpu-clock'
import { Life, type World } from '../simulator/life'
import type { Offer } from '../simulator/offers'
import { Officers } from '../simulator/officers'
import { makeCitizen } from '../simulator/people'
import { isBracket, recordStatements, replayStatements } from '../statements'

const WARM = 6
const LIVES = 40
const AT_ONCE = 4
/** Straight through, whatever may happen elsewhere. */
const NOTHING_HAPPENS = () => 0.9
const ITEM = 'disability-cert-new'

/** What a whole life cost, beside the same statements sent by hand. CPU in ms, of server and database together. */
export type LifeCost = {
  readonly acts: number
  readonly statements: number
  readonly cpu: number
  readonly node: number
  readonly rawCpu: number
  readonly perSecond: number
}

/** Lives of 残疾人证新办 from the application to the result handed out. */
export async function measureLives(
  { county, url, postmaster }: BenchCounty,
  offers: readonly Offer[],
): Promise<LifeCost> {
  const offer = offers.find((one) => one.plan.itemId === ITEM)
  if (offer === undefined) throw new Error(`${ITEM} is not offered`)
  const world: World = { county, officers: new Officers(county), random: NOTHING_HAPPENS }
  let serial = 7_000_000
  const liveOne = async () => {
    serial += 1
    const life = new Life(world, offer, makeCitizen(serial, offer.birthYear, Math.random), 'window')
    for await (const _days of life.live()) {
      // The clock stands: what is measured is the work, not the waiting.
    }
    if (life.status !== 'closed') throw new Error(`a life ended as ${life.status}`)
    return life.acts
  }
  for (let count = 0; count < WARM; count += 1) await liveOne()
  const other = await recordStatements(async () => void (await liveOne()))
  const recorded = await recordStatements(async () => void (await liveOne()))

  const before = cpuMs(postmaster)
  let acts = 0
  for (let count = 0; count < LIVES; count += 1) acts += await liveOne()
  const after = cpuMs(postmaster)

  const began = performance.now()
  for (let count = 0; count < LIVES; count += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, liveOne))
  }
  const seconds = (performance.now() - began) / 1000

  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const rawBefore = cpuMs(postmaster)
  for (let count = 0; count < LIVES; count += 1) await replayStatements(client, recorded, other)
  const rawAfter = cpuMs(postmaster)
  await client.end()
  const node = (after.node - before.node) / LIVES
  return {
    acts: acts / LIVES,
    statements: recorded.filter((one) => !isBracket(one)).length,
    cpu: node + (after.postgres - before.postgres) / LIVES,
    node,
    rawCpu: (rawAfter.node - rawBefore.node + rawAfter.postgres - rawBefore.postgres) / LIVES,
    perSecond: LIVES / seconds,
  }
}
