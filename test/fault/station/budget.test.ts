import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { DAY_BUDGET_BYTES } from '../../../shared/sync/pull-budget'
import { todayOf } from '../../../station/data/world'
import { enrolledStation, PIN, partsOf, reopenedStation, testWorld, until } from '../../support/station-world'
import { wiredStations } from '../../support/wired-stations'

const { county, wired, open } = await wiredStations()

describe('what a station takes in a day', () => {
  it('is counted and shown; beyond the budget it holds back, but what is handed in and what the clerk asks for goes on', async () => {
    const asked: string[] = []
    const world = testWorld(county, { url: wired.wire.url, onRequest: (path) => asked.push(path) })
    const station = await enrolledStation(world)
    await station.syncNow()
    await until('the answers of the round are counted', () => station.sync.getSnapshot().receivedToday > 10_000)
    const first = station.sync.getSnapshot().receivedToday
    await station.syncNow()
    await until('more is counted with each round', () => station.sync.getSnapshot().receivedToday > first)
    await station.close()

    const { ctx, close } = await partsOf(world)
    await ctx.db.kept.device.update('device', { received: { on: todayOf(world), bytes: DAY_BUDGET_BYTES } })
    close()
    asked.length = 0
    const again = await reopenedStation(world)
    open.push(again)
    await again.unlock({ staffId: 'S001', pin: PIN })
    await again.voidNumber({ number: 'YH201-000031', reason: '写坏了' })
    await again.syncNow()
    const { db } = county.services
    await until('what was written down has arrived', async () => (await db.spoiltNumber.count()) === 1)
    await until('the list was asked for', () => asked.includes('/trpc/sync.pull'))
    expect(asked).not.toContain('/trpc/catalogue.getPackage')
    await again.refreshPackage()
    expect(asked).toContain('/trpc/catalogue.getPackage')
  })
})
