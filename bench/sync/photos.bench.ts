import { median, report, rounded } from '../figure'
import { openContest, type Run, type RunOptions } from '../line/contest'
import { FAST, limitMs, VILLAGE } from '../line/link'

/**
 * 照片上传 — thirty photos of ten records over 400 kbit/s and 400 ms, side by side with PouchDB on a line of its own; then 45 MB on a line as fast as
 * the machine, one after the other. Ours are sealed on the device, opened, checked and sealed anew by the server.
 */
const WORK = { records: 10, photosEach: 3, photoBytes: 150_000 }
const SIGNATURE_BYTES = 2_000
/** The best of PouchDB's batches on such a line: its attachments travel inside the batch. */
const PEER_BATCH = 5
const FAST_ROUNDS = 1
const FAST_RECORDS = 100
const MOST_MS = 240_000
const MB = 1024 * 1024

const contest = await openContest()
try {
  const work = await contest.workload(WORK)
  // The first record of a server pays for its loading.
  const first: RunOptions = { shape: FAST, what: 'all', mostMs: MOST_MS }
  await contest.run('station', { ...work, records: 1 }, first)
  await contest.run('pouch', { ...work, records: 1 }, first)
  await reportVillage()
  await reportFast()

  async function reportVillage(): Promise<void> {
    const on: RunOptions = { shape: VILLAGE, what: 'all', mostMs: MOST_MS }
    const running = contest.run('pouch', work, { ...on, batch: PEER_BATCH })
    const ours = await contest.run('station', work, on)
    const peer = await running
    const texts = await contest.run('station', { ...work, photosEach: 0 }, { ...on, what: 'texts' })
    const payload = WORK.records * (WORK.photosEach * WORK.photoBytes + SIGNATURE_BYTES) + texts.up
    const limit = limitMs(VILLAGE, payload)
    if (!ours.done) throw new Error('the station did not deliver every photo')
    report({
      metric: `30 photos of 150 KB with their texts, seconds (400 kbit/s, 400 ms; PouchDB in batches of ${PEER_BATCH})`,
      ours: rounded(ours.allMs / 1000, 1),
      peer: peer.done ? rounded(peer.allMs / 1000, 1) : `over ${MOST_MS / 1000}`,
      limit: rounded(limit / 1000, 1),
      unit: 's',
      goal: '≤ 0.75 of peer',
      holds: ours.allMs <= 0.75 * peer.allMs,
    })
    report({
      metric: '… over the limit of the line',
      ours: rounded(ours.allMs / limit, 3),
      peer: rounded(peer.allMs / limit, 3),
      limit: 1,
      unit: '× limit',
      goal: '≤ 1.03',
      holds: ours.allMs / limit <= 1.03,
    })
    report({
      metric: '… bytes up over what had to go, headers included',
      ours: rounded(ours.up / payload, 3),
      peer: rounded(peer.up / payload, 3),
      limit: 1,
      unit: '× payload',
      goal: '≤ 1.005',
      holds: ours.up / payload <= 1.005,
    })
    reportTextsFirst({ ours, peer, texts })
  }

  /** A record counts from its text on, while its photos are on the way. */
  function reportTextsFirst({ ours, peer, texts }: { ours: Run; peer: Run; texts: Run }): void {
    const limit = limitMs(VILLAGE, texts.up)
    report({
      metric: '… seconds until the texts of all ten were registered while photos wait',
      ours: rounded(ours.textMs / 1000),
      peer: rounded(peer.textMs / 1000, 1),
      limit: rounded(limit / 1000),
      unit: 's',
      goal: '≤ 0.02 of peer',
      holds: ours.textMs <= 0.02 * peer.textMs,
    })
    report({
      metric: '… over one round trip and their bytes',
      ours: rounded(ours.textMs / limit),
      limit: 1,
      unit: '× limit',
      goal: '≤ 2',
      holds: ours.textMs <= 2 * limit,
    })
  }

  async function reportFast(): Promise<void> {
    const on: RunOptions = { shape: FAST, what: 'all', mostMs: MOST_MS }
    const many = { ...work, records: FAST_RECORDS }
    const rounds: { ours: Run; peer: Run }[] = []
    for (let round = 0; round < FAST_ROUNDS; round += 1) {
      rounds.push({ ours: await contest.run('station', many, on), peer: await contest.run('pouch', many, on) })
    }
    const middle = (of: (round: { ours: Run; peer: Run }) => number) => median(rounds.map(of))
    const payload = FAST_RECORDS * WORK.photosEach * WORK.photoBytes
    const over = middle(({ ours, peer }) => ours.allMs / peer.allMs)
    report({
      metric: `${rounded(payload / MB, 0)} MB of photos on a fast local network, seconds (PouchDB in its default batch)`,
      ours: rounded(middle(({ ours }) => ours.allMs) / 1000, 1),
      peer: rounded(middle(({ peer }) => peer.allMs) / 1000, 1),
      unit: 's',
      goal: '≤ peer',
      holds: rounds.every(({ ours }) => ours.done) && over <= 1,
    })
    report({
      metric: '… bytes up over the photos',
      ours: rounded(middle(({ ours }) => ours.up) / payload, 3),
      peer: rounded(middle(({ peer }) => peer.up) / payload, 3),
      limit: 1,
      unit: '× payload',
      goal: '≤ 0.85 of peer',
      holds: middle(({ ours, peer }) => ours.up / peer.up) <= 0.85,
    })
    report({
      metric: "… the server's CPU a photo (ours opens, checks and seals; PouchDB stores)",
      ours: rounded(middle(({ ours }) => ours.cpuMs) / (FAST_RECORDS * WORK.photosEach), 1),
      peer: rounded(middle(({ peer }) => peer.cpuMs) / (FAST_RECORDS * WORK.photosEach), 1),
      unit: 'ms',
      goal: 'shown',
      holds: true,
    })
  }
} finally {
  await contest.close()
}
