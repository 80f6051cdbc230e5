import { report, rounded } from '../figure'
import type { ReadyStation } from '../line/new-stations'
import { openPeerStations } from '../line/peer-stations'
import { type OtherServer, startServer } from '../line/servers'

/**
 * 站点越多 — the server's CPU of one station's push with a new intake, while ten stations push and while a thousand do, from one process at twenty at
 * a time by the real door. Ten go several times, before and after the thousand, so that a larger database weighs on both.
 */
const FEW = 10
const MANY = 1_000
const TEXTS = 1
const GROUPS = 8
const AT_ONCE = 20

const [county, peer] = await Promise.all([
  startServer('bench/line/county-server.ts'),
  startServer('bench/line/peer-server.mjs'),
])
try {
  const application = await county.ask<object>('application')
  const groups = Array.from({ length: GROUPS }, (_, index) => index)
  await pushOurs(FEW)
  const ours = { few: [] as number[], many: 0 }
  for (const _ of groups.slice(GROUPS / 2)) ours.few.push(await pushOurs(FEW))
  ours.many = await pushOurs(MANY)
  for (const _ of groups.slice(GROUPS / 2)) ours.few.push(await pushOurs(FEW))
  await pushPeers(FEW)
  const theirs = { few: [] as number[], many: 0 }
  for (const _ of groups.slice(GROUPS / 2)) theirs.few.push(await pushPeers(FEW))
  theirs.many = await pushPeers(MANY)
  for (const _ of groups.slice(GROUPS / 2)) theirs.few.push(await pushPeers(FEW))
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  const grown = ours.many / mean(ours.few)
  report({
    metric: `the server's CPU of one station's push of an intake: ${MANY} stations over ${FEW}`,
    ours: rounded(grown),
    peer: rounded(theirs.many / mean(theirs.few)),
    limit: 1,
    unit: `× that of ${FEW}`,
    goal: '≤ 1.25',
    holds: grown <= 1.25,
  })
  report({
    metric: `… at ${MANY} stations (ours with PostgreSQL, rules, papers, audit; PouchDB one shared LevelDB)`,
    ours: rounded(ours.many, 1),
    peer: rounded(theirs.many, 1),
    unit: 'ms',
    goal: '≤ 0.4 of peer',
    holds: ours.many <= 0.4 * theirs.many,
  })

  /** The server's CPU milliseconds a station. */
  async function pushOurs(stations: number): Promise<number> {
    const ready = await county.ask<ReadyStation[]>('stations', { stations, texts: TEXTS })
    const before = await cpuOf(county)
    await sideBySide(ready, pushOne)
    return ((await cpuOf(county)) - before) / stations
  }

  async function pushOne({ deviceId, token, credential, operations }: ReadyStation): Promise<void> {
    const answer = await fetch(`${county.url}/trpc/sync.push`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'x-device': credential ?? '',
      },
      body: JSON.stringify({ protocol: 1, deviceId, operations }),
    })
    const body = (await answer.json()) as { result?: { data?: { results?: { outcome: string }[] } } }
    const outcomes = body.result?.data?.results?.map((one) => one.outcome) ?? []
    if (outcomes.length !== TEXTS || outcomes.some((one) => one !== 'applied'))
      throw new Error(`a push was answered ${answer.status} ${JSON.stringify(body).slice(0, 400)}`)
  }

  async function pushPeers(stations: number): Promise<number> {
    const shared = `${peer.url}/db/shared`
    await fetch(shared, { method: 'PUT' })
    const open = await openPeerStations(stations, () =>
      Array.from({ length: TEXTS }, () => ({ ...application, _id: crypto.randomUUID() })),
    )
    try {
      const before = await cpuOf(peer)
      await sideBySide(
        Array.from({ length: stations }, (_, index) => index),
        (index) => open.sync(index, shared),
      )
      return ((await cpuOf(peer)) - before) / stations
    } finally {
      await open.close()
    }
  }
} finally {
  await county.close()
  await peer.close()
}

async function cpuOf(server: OtherServer): Promise<number> {
  const { node, postgres } = await server.ask<{ node: number; postgres: number }>('cpu')
  return node + postgres
}

/** At most twenty at a time. */
async function sideBySide<One>(all: readonly One[], run: (one: One) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async (): Promise<void> => {
    for (let one = all[next++]; one !== undefined; one = all[next++]) await run(one)
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, lane))
}
