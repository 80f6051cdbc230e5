import { median, report, rounded } from '../figure'
import { openContest, type Run, runIdle, sendAgain, sendOver } from '../line/contest'
import { limitMs, VILLAGE } from '../line/link'

/**
 * 文字上传 — records of a real form, sealed, with authority and validation on, from the real page to the real server over 400 kbit/s and 400 ms,
 * turn by turn with PouchDB (which seals and checks nothing) and a queue of one request a record.
 */
const ROUNDS = 3
const RECORDS = 100
/** The queue sends one after the other, so that twenty tell how long a hundred take. */
const QUEUED = 20
const IDLE_ROUNDS = 10
const MOST_MS = 240_000
const ON = { shape: VILLAGE, what: 'texts', mostMs: MOST_MS } as const

const contest = await openContest()
try {
  const one = await contest.workload({ records: 1, photosEach: 0, photoBytes: 0 })
  const many = { ...one, records: RECORDS }
  const jsonBytes = Buffer.byteLength(JSON.stringify(one.application))
  // The first record of a server pays for its loading.
  await contest.run('station', one, ON)
  await contest.run('pouch', one, ON)
  await reportOne()
  await reportMany()
  await reportAgainAndIdle()

  async function reportOne(): Promise<void> {
    const rounds: { ours: Run; peer: Run }[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({ ours: await contest.run('station', one, ON), peer: await contest.run('pouch', one, ON) })
    }
    const ours = (of: (run: Run) => number) => median(rounds.map((round) => of(round.ours)))
    const peer = (of: (run: Run) => number) => median(rounds.map((round) => of(round.peer)))
    const overLimit = (run: Run) => run.textMs / limitMs(VILLAGE, run.up)
    report({
      metric: 'one record, time over its own limit (400 kbit/s, 400 ms)',
      ours: rounded(ours(overLimit)),
      peer: rounded(peer(overLimit)),
      limit: 1,
      unit: '× limit',
      goal: '≤ 1.05',
      holds: ours(overLimit) <= 1.05,
    })
    report({
      metric: '… seconds until it was answered',
      ours: rounded(ours((run) => run.textMs) / 1000),
      peer: rounded(peer((run) => run.textMs) / 1000),
      limit: rounded(
        limitMs(
          VILLAGE,
          ours((run) => run.up),
        ) / 1000,
      ),
      unit: 's',
      goal: '≤ peer',
      holds: ours((run) => run.textMs) <= peer((run) => run.textMs),
    })
    report({
      metric: '… bytes up, headers included',
      ours: ours((run) => run.up),
      peer: peer((run) => run.up),
      unit: 'B',
      goal: '≤ 1,500',
      holds: ours((run) => run.up) <= 1_500,
    })
    report({
      metric: '… requests until it was answered',
      ours: ours((run) => run.requests),
      peer: peer((run) => run.requests),
      limit: 1,
      unit: 'requests',
      goal: '1',
      holds: ours((run) => run.requests) === 1,
    })
  }

  async function reportMany(): Promise<void> {
    const rounds: { ours: Run; peer: Run; queue: Run }[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({
        ours: await contest.run('station', many, ON),
        peer: await contest.run('pouch', many, ON),
        queue: await contest.run('queue', { ...one, records: QUEUED }, ON),
      })
    }
    if (rounds.some(({ ours }) => !ours.done)) throw new Error('the station did not deliver every record')
    const middle = (of: (round: { ours: Run; peer: Run; queue: Run }) => number) => median(rounds.map(of))
    const ours = middle((round) => round.ours.textMs)
    const overLimit = middle((round) => round.ours.textMs / limitMs(VILLAGE, round.ours.up))
    const overPeer = middle((round) => round.ours.textMs / round.peer.textMs)
    const overQueue = middle((round) => round.ours.textMs / RECORDS / (round.queue.textMs / QUEUED))
    report({
      metric: `text of ${RECORDS} records, seconds (400 kbit/s, 400 ms)`,
      ours: rounded(ours / 1000),
      peer: rounded(middle((round) => round.peer.textMs) / 1000),
      limit: rounded(
        limitMs(
          VILLAGE,
          middle((round) => round.ours.up),
        ) / 1000,
      ),
      unit: 's (peer: PouchDB)',
      goal: '≤ 0.25 of peer',
      holds: overPeer <= 0.25,
    })
    report({
      metric: '… over its own limit, with authority, validation and sealing',
      ours: rounded(overLimit),
      peer: rounded(middle((round) => round.peer.textMs / limitMs(VILLAGE, round.peer.up))),
      limit: 1,
      unit: '× limit',
      goal: '≤ 1.05',
      holds: overLimit <= 1.05,
    })
    report({
      metric: `… over a queue of one request a record (${QUEUED} of them, by the record)`,
      ours: rounded(ours / RECORDS),
      peer: rounded(middle((round) => round.queue.textMs) / QUEUED),
      unit: 'ms a record',
      goal: '≤ 0.025 of peer',
      holds: overQueue <= 0.025,
    })
    report({
      metric: '… bytes up a record, headers included',
      ours: rounded(middle((round) => round.ours.up) / RECORDS, 0),
      peer: rounded(middle((round) => round.peer.up) / RECORDS, 0),
      limit: jsonBytes,
      unit: 'B (limit: the record as JSON)',
      goal: '≤ 0.25 of peer',
      holds: middle((round) => round.ours.up / round.peer.up) <= 0.25,
    })
    report({
      metric: "… the server's CPU a record (ours with PostgreSQL, rules, papers, audit; LevelDB)",
      ours: rounded(middle((round) => round.ours.cpuMs) / RECORDS, 1),
      peer: rounded(middle((round) => round.peer.cpuMs) / RECORDS, 1),
      unit: 'ms',
      goal: 'shown',
      holds: true,
    })
  }

  async function reportAgainAndIdle(): Promise<void> {
    const open = await contest.openSide('station')
    const peer = await contest.openSide('pouch')
    const before = await contest.county.ask<{ cases: number }>('arrived')
    const first = await sendOver(open, { ...one, records: 40 }, ON)
    const again = [await sendAgain(open, ON), await sendAgain(open, ON), await sendAgain(open, ON)]
    const after = await contest.county.ask<{ cases: number }>('arrived')
    await sendOver(peer, { ...one, records: 40 }, ON)
    report({
      metric: '40 records sent four times over: cases in the database',
      ours: after.cases - before.cases,
      limit: 40,
      unit: 'cases',
      goal: '40',
      holds: after.cases - before.cases === 40 && again.every((run) => run.done),
    })
    const share = median(again.map((run) => run.cpuMs / first.cpuMs))
    report({
      metric: "… the server's CPU of sending again over that of the first time",
      ours: rounded(share),
      limit: 1,
      unit: '× first',
      goal: '≤ 0.5',
      holds: share <= 0.5,
    })
    // The first round asks what the next ones need not.
    await runIdle(open, 2)
    await runIdle(peer, 2)
    const idle = { ours: await runIdle(open, IDLE_ROUNDS), peer: await runIdle(peer, IDLE_ROUNDS) }
    const a = (value: number) => rounded(value / IDLE_ROUNDS, 1)
    report({
      metric: 'a round with nothing to send, requests',
      ours: a(idle.ours.requests),
      peer: a(idle.peer.requests),
      limit: 1,
      unit: 'requests',
      goal: '1',
      holds: a(idle.ours.requests) === 1,
    })
    report({
      metric: '… bytes up, the browser’s own headers included',
      ours: a(idle.ours.up),
      peer: a(idle.peer.up),
      unit: 'B',
      goal: '≤ 300',
      holds: a(idle.ours.up) <= 300,
    })
    const secure = { ours: await contest.openSecureSide('station'), peer: await contest.openSecureSide('pouch') }
    await runIdle(secure.ours, 2)
    await runIdle(secure.peer, 2)
    const quiet = {
      ours: await runIdle(secure.ours, IDLE_ROUNDS),
      peer: await runIdle(secure.peer, IDLE_ROUNDS),
    }
    await secure.ours.close()
    await secure.peer.close()
    report({
      metric: '… bytes up behind TLS and HTTP/2, as a county runs it',
      ours: a(quiet.ours.up),
      peer: a(quiet.peer.up),
      unit: 'B',
      goal: '≤ 300',
      holds: a(quiet.ours.up) <= 300,
    })
    report({
      metric: "… the server's CPU",
      ours: a(idle.ours.cpuMs),
      peer: a(idle.peer.cpuMs),
      unit: 'ms',
      goal: '≤ 0.2 of peer',
      holds: idle.ours.cpuMs <= 0.2 * idle.peer.cpuMs,
    })
    await open.close()
    await peer.close()
  }
} finally {
  await contest.close()
}
