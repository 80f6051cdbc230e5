import pg from 'pg'
import type { WorkView } from '../../shared/case/view/case-view'
import type { TestCounty } from '../../test/support/actors'
import { percentile } from '../figure'
import { Officers } from '../simulator/officers'

/** Who looks, at what: the window by its points, an organ's approver by the unit, the county's supervisor by the place. */
const LOOKS: readonly { readonly who: string; readonly view: WorkView }[] = [
  { who: 'yh.win1', view: 'toAccept' },
  { who: 'yh.win1', view: 'ended' },
  { who: 'cl.shenpi', view: 'inHandling' },
  { who: 'cl.shenpi', view: 'ended' },
  { who: 'hs.jiancha', view: 'late' },
  { who: 'hs.jiancha', view: 'all' },
  { who: 'hs.jiancha', view: 'ended' },
]
const WARM = 5
const ROUNDS = 40
/** The page that is turned to: far enough that what stands before it counts. */
const PAGES_ON = 20

/** Milliseconds of one way of looking: the middle one and the slow one of a hundred. */
export type Waits = { readonly p50: number; readonly p99: number }

/** What was measured at one size. */
export type ListWaits = {
  readonly list: Waits
  readonly further: Waits
  readonly counts: Waits
  readonly timeline: Waits
  /** The same page by OFFSET with the number of all rows beside it, as lists are often built. */
  readonly byOffset: Waits
}

/** Measures lists and timelines as screens ask for them: the whole procedure, with rights, presentation and audit. */
export async function measureLists(county: TestCounty, url: string): Promise<ListWaits> {
  const officers = new Officers(county)
  const waits: Record<keyof ListWaits, number[]> = { list: [], further: [], counts: [], timeline: [], byOffset: [] }
  const peer = new pg.Client({ connectionString: url })
  await peer.connect()
  const time = async (kind: keyof ListWaits, round: number, run: () => Promise<unknown>) => {
    const began = performance.now()
    await run()
    if (round >= WARM) waits[kind].push(performance.now() - began)
  }
  const deep = await deepCursor(county, officers)
  for (let round = 0; round < WARM + ROUNDS; round += 1) {
    for (const { who, view } of LOOKS) {
      const { call } = await officers.as(who)
      await time('list', round, () => call.case.list({ view, limit: 50 }))
    }
    const { call } = await officers.as('hs.jiancha')
    await time('further', round, () => call.case.list({ view: 'ended', limit: 50, cursor: deep }))
    await time('counts', round, () => call.case.counts({}))
    const { rows } = await call.case.list({ view: 'inHandling', limit: 50 })
    const caseId = rows[round % rows.length]?.caseId
    if (caseId === undefined) throw new Error('nothing is under way')
    await time('timeline', round, () => call.case.get({ caseId }))
    await time('byOffset', round, () => byOffset(peer))
  }
  await peer.end()
  return Object.fromEntries(
    Object.entries(waits).map(([kind, values]) => [
      kind,
      { p50: percentile(values, 0.5), p99: percentile(values, 0.99) },
    ]),
  ) as ListWaits
}

async function deepCursor(county: TestCounty, officers: Officers) {
  const { call } = await officers.as('hs.jiancha')
  let page = await call.case.list({ view: 'ended', limit: 50 })
  for (let turned = 1; turned < PAGES_ON && page.next !== null; turned += 1) {
    page = await call.case.list({ view: 'ended', limit: 50, cursor: page.next })
  }
  if (page.next === null) throw new Error(`fewer than ${PAGES_ON} pages at ${county.clock.today()}`)
  return page.next
}

async function byOffset(client: pg.Client): Promise<void> {
  const where = `"county" = '430423000000' AND "endedAt" IS NOT NULL`
  await client.query(
    `SELECT * FROM "Case" WHERE ${where} ORDER BY "endedAt" DESC, "caseId" DESC LIMIT 50 OFFSET ${50 * PAGES_ON}`,
  )
  await client.query(`SELECT count(*) FROM "Case" WHERE ${where}`)
}
