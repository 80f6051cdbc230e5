import { report, rounded } from '../figure'
import { openContest, type Run, type RunOptions, sendOver } from '../line/contest'
import { FAST } from '../line/link'
import { type PageMemory, pageProcesses, watchMemory } from '../line/page-memory'
import type { Driver, Workload } from '../page/driver'

/** 传照片占多少内存 — the process of the page and its heap while 45 MB of photos go, beside PouchDB, and while four times as much goes. */
const WORK = { records: 100, photosEach: 3, photoBytes: 150_000 }
const MANY_TIMES = 4
const MOST_MS = 400_000
const ON: RunOptions = { shape: FAST, what: 'all', mostMs: MOST_MS }
const NOTHING = { application: {}, name: '', records: 0, photosEach: 0, photoBytes: 0 }
const MB = 1024 * 1024
type InPage = { readonly driver: Driver }

const contest = await openContest()
try {
  const work = await contest.workload(WORK)
  const sizeMb = (WORK.records * WORK.photosEach * WORK.photoBytes) / MB
  await contest.run('station', { ...work, records: 1 }, ON)
  await contest.run('pouch', { ...work, records: 1 }, ON)
  const ours = await sendWatched('station', work)
  const peer = await sendWatched('pouch', work)
  const grown = { ours: ours.mostMb - ours.beforeMb, peer: peer.mostMb - peer.beforeMb }
  report({
    metric: `memory of the page while ${rounded(sizeMb, 0)} MB of photos go: what its process grew by, most`,
    ours: rounded(grown.ours, 0),
    peer: rounded(grown.peer, 0),
    unit: 'MB',
    goal: '≤ 0.3 of peer',
    holds: grown.ours <= 0.3 * grown.peer,
  })
  report({
    metric: '… its whole process, most',
    ours: rounded(ours.mostMb, 0),
    peer: rounded(peer.mostMb, 0),
    unit: 'MB',
    goal: '≤ peer',
    holds: ours.mostMb <= peer.mostMb,
  })
  report({
    metric: '… heap of its scripts, most',
    ours: rounded(ours.heapMb, 0),
    peer: rounded(peer.heapMb, 0),
    unit: 'MB',
    goal: '≤ peer',
    holds: ours.heapMb <= peer.heapMb,
  })
  const many = await sendWatched('station', { ...work, photosEach: WORK.photosEach * MANY_TIMES })
  report({
    metric: `… ${rounded(sizeMb * MANY_TIMES, 0)} MB of photos against ${rounded(sizeMb, 0)} MB, whole process (limit: at ${rounded(sizeMb, 0)} MB)`,
    ours: rounded(many.mostMb, 0),
    limit: rounded(ours.mostMb, 0),
    unit: 'MB',
    goal: '≤ 1.2 × limit',
    holds: many.mostMb <= 1.2 * ours.mostMb,
  })
  report({
    metric: '… the same, heap of its scripts',
    ours: rounded(many.heapMb, 0),
    limit: rounded(ours.heapMb, 0),
    unit: 'MB',
    goal: '≤ 1.2 × limit',
    holds: many.heapMb <= 1.2 * ours.heapMb,
  })

  /** Records are made unwatched; what is watched is the sending. */
  async function sendWatched(side: 'station' | 'pouch', what: Workload): Promise<PageMemory> {
    const before = new Set(await pageProcesses(contest.browser))
    const open = await contest.openSide(side)
    try {
      open.link.down()
      await open.page.evaluate((job) => (globalThis as unknown as InPage).driver.make(job), what)
      const pids = (await pageProcesses(contest.browser)).filter((pid) => !before.has(pid))
      let run: Run | null = null
      const memory = await watchMemory({ pids, cdp: open.cdp }, async () => {
        run = await sendOver(open, NOTHING, ON)
      })
      if ((run as Run | null)?.done !== true) throw new Error(`${side} did not send everything`)
      return memory
    } finally {
      await open.close()
    }
  }
} finally {
  await contest.close()
}
