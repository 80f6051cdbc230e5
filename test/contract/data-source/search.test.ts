import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ItemSearch } from '../../../station/data/item-search'
import { localSearch } from '../../../station/data/local/search'
import { remoteSearch } from '../../../station/data/remote/search'
import type { Station } from '../../../station/data/station-api'
import { openTestCounty, type TestCounty } from '../../support/actors'
import { enrolledStation, partsOf, testWorld, type WiredCounty, wireCounty } from '../../support/station-world'

let county: TestCounty
let wired: WiredCounty
let station: Station
let parts: Awaited<ReturnType<typeof partsOf>>

beforeAll(async () => {
  county = await openTestCounty()
  wired = await wireCounty(county)
  const world = testWorld(county, { url: wired.wire.url })
  station = await enrolledStation(world)
  parts = await partsOf(world)
})
afterAll(async () => {
  parts.close()
  await station.close()
  await wired.close()
  await county.close()
})

const sources: readonly [string, () => ItemSearch][] = [
  ['the device', () => localSearch(parts.ctx)],
  ['the server', () => remoteSearch(parts.remote)],
]

describe.each(sources)('an item, asked of %s', (_, source) => {
  it.each([
    ['残疾人证', 'disability-cert-new'],
    ['glbt', 'elder-allowance'],
    ['canjirenzheng', 'disability-cert-new'],
    ['医保', 'medins-enroll'],
  ])('%s finds %s among the first five', async (text, itemId) => {
    const hits = await source()(text, 5)
    expect(hits.map((hit) => hit.itemId)).toContain(itemId)
  })

  it('finds nothing for nonsense', async () => {
    expect(await source()('㊗㊗㊗', 5)).toEqual([])
  })
})

it('device and server find the same, in the same order', async () => {
  const [local, remote] = sources.map(([, source]) => source())
  for (const text of ['低保', '社保卡', 'lao', '出生', '种地']) {
    const here = await local?.(text, 8)
    const there = await remote?.(text, 8)
    expect(here?.map((hit) => [hit.itemId, hit.matched])).toEqual(there?.map((hit) => [hit.itemId, hit.matched]))
  }
})

it('the device answers within 50 ms after the first search', async () => {
  const ask = localSearch(parts.ctx)
  await ask('残', 10)
  const began = performance.now()
  for (const text of ['残疾', 'cjrz', '高龄', 'yanglao', '宅基地', 'zjd', '种', '证', '补贴', 'bt']) await ask(text, 10)
  expect((performance.now() - began) / 10).toBeLessThan(50)
})
