import { median, report, rounded } from '../figure'
import { bundlePage } from '../line/bundle'
import { type OpenSide, openContest } from '../line/contest'
import type { Driver, Workload } from '../page/driver'

/**
 * 断网保存 — handing in without a line, turn by turn with PouchDB's `put` and with the floor: one record in one strict transaction of the same page.
 * Ours checks the form, takes a number, seals record, receipt and signature, and writes all of it in one transaction.
 */
const ROUNDS = 5
const RECORDS = 20
const PHOTO_RECORDS = 8
const PHOTOS = { photosEach: 3, photoBytes: 150_000 }
const SLOW_DOWN = 4

type Taken = { readonly sealedMs: number; readonly longestMs: number }
type InPage = {
  readonly driver: Driver
  readonly meter: {
    readonly writeBare: (record: Workload['application'], times: number) => Promise<number[]>
    readonly take: () => Promise<Taken>
  }
}
type Saved = Taken & { readonly ms: readonly number[] }

const contest = await openContest()
try {
  const meter = await bundlePage('bench/page/meter.mjs')
  const [ours, peer] = [await openMetered('station'), await openMetered('pouch')]
  const work = await contest.workload({ records: RECORDS, photosEach: 0, photoBytes: 0 })
  // The first record opens what the next ones find open.
  for (const side of [ours, peer]) await save(side, { ...work, records: 2, ...PHOTOS })
  await reportTexts()
  await reportPhotos()

  async function openMetered(side: 'station' | 'pouch'): Promise<OpenSide> {
    const open = await contest.openSide(side)
    await open.page.addScriptTag({ content: meter, type: 'module' })
    await open.page.waitForFunction(() => 'meter' in globalThis)
    open.link.down()
    return open
  }

  async function reportTexts(): Promise<void> {
    const rounds: { ours: Saved; peer: Saved; bare: number[] }[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({ ours: await save(ours, work), peer: await save(peer, work), bare: await writeBare(work) })
    }
    const all = median(rounds.flatMap((round) => round.ours.ms))
    const sealed = median(rounds.map((round) => round.ours.sealedMs / RECORDS))
    const bare = median(rounds.flatMap((round) => round.bare))
    const put = median(rounds.flatMap((round) => round.peer.ms))
    report({
      metric: 'one record kept without a line, sealing taken out (PouchDB seals and checks nothing)',
      ours: rounded(all - sealed, 1),
      peer: rounded(put, 1),
      limit: rounded(bare, 1),
      unit: 'ms (floor: one strict put)',
      goal: '≤ 1.6 × floor',
      holds: all - sealed <= 1.6 * bare,
    })
    report({
      metric: '… sealing: record, receipt and signature, hashes included',
      ours: rounded(sealed, 1),
      unit: 'ms',
      goal: 'shown',
      holds: true,
    })
    report({
      metric: '… all of it',
      ours: rounded(all, 1),
      peer: rounded(put, 1),
      limit: rounded(bare, 1),
      unit: 'ms (floor: one strict put)',
      goal: '≤ 0.7 of peer',
      holds: all <= 0.7 * put,
    })
  }

  async function reportPhotos(): Promise<void> {
    const withPhotos = { ...work, ...PHOTOS, records: PHOTO_RECORDS }
    const rounds: { ours: Saved; peer: Saved }[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({ ours: await save(ours, withPhotos), peer: await save(peer, withPhotos) })
    }
    const all = median(rounds.flatMap((round) => round.ours.ms))
    const put = median(rounds.flatMap((round) => round.peer.ms))
    report({
      metric: 'a record with three photos of 150 KB kept without a line, hashed and sealed (PouchDB seals nothing)',
      ours: rounded(all, 1),
      peer: rounded(put, 1),
      unit: 'ms',
      goal: '≤ 0.5 of peer',
      holds: all <= 0.5 * put,
    })
    report({
      metric: '… sealing: each photo for the draft, then to the county, hashes included',
      ours: rounded(median(rounds.map((round) => round.ours.sealedMs / PHOTO_RECORDS)), 1),
      unit: 'ms',
      goal: 'shown',
      holds: true,
    })
    await ours.cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
    await peer.cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
    const slow = { ours: await save(ours, withPhotos), peer: await save(peer, withPhotos) }
    report({
      metric: `… the longest that the page was busy in one piece, CPU ${SLOW_DOWN} × slower (0: never over 50 ms)`,
      ours: rounded(slow.ours.longestMs, 0),
      peer: rounded(slow.peer.longestMs, 0),
      limit: 50,
      unit: 'ms',
      goal: '≤ 50',
      holds: slow.ours.longestMs <= 50,
    })
  }

  async function save({ page }: OpenSide, what: Workload): Promise<Saved> {
    await page.evaluate(() => (globalThis as unknown as InPage).meter.take())
    const ms = await page.evaluate((job) => (globalThis as unknown as InPage).driver.make(job), what)
    return { ms, ...(await page.evaluate(() => (globalThis as unknown as InPage).meter.take())) }
  }

  /** In the page of ours: the same browser, the same minute. */
  function writeBare({ application, records }: Workload): Promise<number[]> {
    return ours.page.evaluate(([record, times]) => (globalThis as unknown as InPage).meter.writeBare(record, times), [
      application,
      records,
    ] as const)
  }
} finally {
  await contest.close()
}
