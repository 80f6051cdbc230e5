import { report, rounded } from '../figure'
import { openContest, type Run, type RunOptions, sendOver } from '../line/contest'
import { LIVELY, type LineShape, limitMs } from '../line/link'
import type { Workload } from '../page/driver'

/**
 * 断线 — ten records with three photos each over 4 Mbit/s and 400 ms, on a line that is torn again and again. What arrived is counted by the servers.
 * PouchDB goes beside it on lines of its own, in its default batch and in batches of two; after `MOST_MS` it is given up; the
 * station is waited for three times as long, for it has to deliver.
 */
const CUTS_MS = [8_000, 3_000, 1_000]
const MOST_MS = 80_000
const MOST_OF_OURS_MS = 240_000
const BATCHES = [100, 2]
const WORK = { records: 10, photosEach: 3, photoBytes: 150_000 }
/** A signature goes with every record of ours. */
const SIGNATURE_BYTES = 2_000

type Delivered = { readonly run: Run; readonly records: number }

const contest = await openContest()
try {
  const work = await contest.workload(WORK)
  const photoBytes = WORK.records * WORK.photosEach * WORK.photoBytes
  const textBytes = WORK.records * Buffer.byteLength(JSON.stringify(work.application))
  const payload = photoBytes + textBytes
  const oursPayload = payload + WORK.records * SIGNATURE_BYTES
  // The first record of a server pays for its loading.
  const first: RunOptions = { shape: LIVELY, what: 'all', mostMs: MOST_MS }
  await contest.run('station', { ...work, records: 1 }, first)
  await contest.run('pouch', { ...work, records: 1 }, first)
  for (const cutEveryMs of [null, ...CUTS_MS]) await reportLine({ ...LIVELY, cutEveryMs })

  async function reportLine(shape: LineShape): Promise<void> {
    const on: RunOptions = { shape, what: 'all', mostMs: MOST_MS }
    const before = await arrived()
    const running = Promise.all(BATCHES.map((batch) => runPeer(work, { ...on, batch })))
    const run = await contest.run('station', work, { ...on, mostMs: MOST_OF_OURS_MS })
    const peers = await running
    const after = await arrived()
    const came = { cases: after.cases - before.cases, files: after.files - before.files }
    const whole = WORK.records * (WORK.photosEach + 1)
    const name = shape.cutEveryMs === null ? 'a line that holds' : `a line cut every ${shape.cutEveryMs / 1000} s`
    report({
      metric: `${name}: records that arrived of ${WORK.records}, with every photo, once (${run.cuts} cuts; PouchDB in its default batch)`,
      ours: came.files === whole ? came.cases : `${came.cases}, ${came.files} of ${whole} files`,
      peer: peers[0]?.records ?? null,
      limit: WORK.records,
      unit: 'records',
      goal: `${WORK.records}`,
      holds: run.done && came.cases === WORK.records && came.files === whole,
    })
    report({
      metric: '… PouchDB in batches of two',
      ours: came.cases,
      peer: peers[1]?.records ?? null,
      unit: 'records',
      goal: 'shown',
      holds: true,
    })
    const limit = limitMs(shape, oursPayload)
    const goal = shape.cutEveryMs === null ? 1.03 : 1.15
    report({
      metric: '… time over the limit of a line that is there so often (PouchDB in batches of two)',
      ours: run.done ? rounded(run.allMs / limit) : givenUp(MOST_OF_OURS_MS, limit),
      peer: overOf(peers[1], limitMs(shape, payload)),
      limit: 1,
      unit: '× limit',
      goal: `≤ ${goal}`,
      holds: run.done && run.allMs / limit <= goal,
    })
    report({
      metric: '… bytes up over what had to go (PouchDB in batches of two)',
      ours: rounded(run.up / oursPayload, 3),
      peer: peers[1] === undefined ? null : rounded(peers[1].run.up / payload, 3),
      limit: 1,
      unit: '× payload',
      goal: '≤ 1.05',
      holds: run.done && run.up / oursPayload <= 1.05,
    })
  }

  function overOf(side: Delivered | undefined, limit: number): number | string {
    return side?.run.done === true ? rounded(side.run.allMs / limit) : givenUp(MOST_MS, limit)
  }

  function givenUp(atMs: number, limit: number): string {
    return `given up at ${rounded(atMs / limit, 1)}`
  }

  function arrived(): Promise<{ cases: number; files: number }> {
    return contest.county.ask('arrived')
  }

  async function runPeer(what: Workload, on: RunOptions): Promise<Delivered> {
    const settings = { batch: String(on.batch) }
    const open = await contest.openSide('pouch', settings)
    try {
      const run = await sendOver(open, what, on)
      open.link.down()
      return { run, records: await contest.peer.ask<number>('arrived', open.name) }
    } finally {
      await open.close()
    }
  }
} finally {
  await contest.close()
}
