import { afterAll, afterEach } from 'vitest'
import type { Station } from '../../station/data/station-api'
import { openTestCounty, type TestCounty } from './actors'
import { enrolledStation, testWorld, type WiredCounty, type WorldChange, wireCounty } from './station-world'

/** What ends with the test that opened it. */
type Closable = { readonly close: () => void | Promise<void> }

/** 站点一片 — a county behind a wire that can break, and the stations that the tests of one file open on it. */
export type WiredStations = {
  readonly county: TestCounty
  readonly wired: WiredCounty
  /** What is closed after the test, in this order; a test that closes something itself takes it out. */
  readonly open: Closable[]
  /** A device of 沙头村, enrolled and open, in a browser of its own. */
  readonly device: (change?: WorldChange) => Promise<{ world: ReturnType<typeof testWorld>; station: Station }>
}

/**
 * Opens the field of one test file, at its top (`await wiredStations()`). After every test the wire is whole again and all that was opened is
 * closed; after the last one the county is closed as well.
 */
export async function wiredStations(): Promise<WiredStations> {
  const county = await openTestCounty()
  const wired = await wireCounty(county)
  const open: Closable[] = []
  afterEach(async () => {
    wired.wire.up()
    for (const one of open.splice(0)) await one.close()
  })
  afterAll(async () => {
    await wired.close()
    await county.close()
  })
  return {
    ...{ county, wired, open },
    device: async (change = {}) => {
      const world = testWorld(county, { url: wired.wire.url, ...change })
      const station = await enrolledStation(world)
      open.push(station)
      return { world, station }
    },
  }
}
