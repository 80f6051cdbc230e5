import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeviceContext } from '../../../station/data/device-context'
import { type Databases, openDatabases } from '../../../station/data/local/database'
import { machineTimer } from '../../../station/data/world'
import { type Leadership, runForLead } from '../../../station/sync/leader'

let db: Databases
let nowMs: number
const running: Leadership[] = []

beforeEach(async () => {
  db = await openDatabases(`leader-${Math.random()}`)
  nowMs = 1_000_000
})
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
  db.kept.close()
  db.cache.close()
})

/** One tab that runs for the lead by the lease row; resolves once its first try is over. */
async function tab(name: string): Promise<Leadership> {
  const ctx = {
    db,
    machineMs: () => nowMs,
    world: { locks: null, databases: 'x', after: machineTimer },
  } as unknown as DeviceContext
  const leadership = runForLead(ctx, name, () => undefined)
  running.push(leadership)
  await db.kept.lease.get('lease')
  await new Promise((resolve) => setTimeout(resolve, 20))
  return leadership
}

describe('the lead among tabs without Web Locks', () => {
  it('belongs to one of them', async () => {
    const [first, second] = [await tab('a'), await tab('b')]
    expect([first.isLeader(), second.isLeader()]).toEqual([true, false])
  })

  it('is free at once when its holder gives it away', async () => {
    const first = await tab('a')
    await first.stop()
    expect((await tab('b')).isLeader()).toBe(true)
  })

  it('is free after a while when its holder died without a word', async () => {
    await db.kept.lease.put({ key: 'lease', holder: 'dead', untilMs: nowMs + 15_000 })
    expect((await tab('a')).isLeader()).toBe(false)
    nowMs += 15_001
    expect((await tab('b')).isLeader()).toBe(true)
  })

  it('S08: is free at once when it was taken before the clock was put back: nobody waits for years', async () => {
    await db.kept.lease.put({ key: 'lease', holder: 'dead', untilMs: nowMs + 3_650 * 86_400_000 })
    expect((await tab('a')).isLeader()).toBe(true)
  })
})
