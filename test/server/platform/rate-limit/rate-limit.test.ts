import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, openDatabase } from '../../../../server/platform/db'
import { assertWithin, deleteEnded, forget, hit, hitsOf, refund, sayWait } from '../../../../server/platform/rate-limit'
import { openTestDatabase, type TestDatabase } from '../../../support/database'
import { problemOf } from '../../../support/problems'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase('empty')
})
afterAll(() => database.close())

const NOW = Date.parse('2026-03-02T01:00:00Z')
const limit = (key: string, most = 3) => ({ key, most, windowMs: 60_000 })

describe('a limit', () => {
  it('counts to its end within a window and begins anew with the next', async () => {
    const tries = [0, 10_000, 20_000, 30_000].map((ms) => NOW + ms)
    const hits = []
    for (const at of tries) hits.push(await hit(database.db, limit('a'), at))
    expect(hits.map((one) => one.over)).toEqual([false, false, false, true])
    expect(hits.at(-1)?.waitMs).toBe(30_000)
    expect(await hit(database.db, limit('a'), NOW + 60_000)).toMatchObject({ hits: 1, over: false })
  })

  it('loses no try of many at the same moment, in two processes', async () => {
    const other = openDatabase({ url: database.url, poolSize: 4 })
    const hits = await Promise.all(
      Array.from({ length: 40 }, (_, index) => hit(index % 2 ? other.db : database.db, limit('b'), NOW)),
    )
    await other.close()
    expect(hits.map((one) => one.hits).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    )
    expect(hits.filter((one) => !one.over)).toHaveLength(3)
  })

  it('stays counted when the write that it guards is rolled back', async () => {
    await inTransaction(database.db, async () => {
      await hit(database.db, limit('c'), NOW)
      throw new Error('refused')
    }).catch(() => undefined)
    expect(await hitsOf(database.db, 'c', NOW)).toBe(1)
  })

  it('is refused with the longest of the waiting times', async () => {
    const limits = [limit('d', 1), { key: 'e', most: 1, windowMs: 3_600_000 }]
    await assertWithin(database.db, limits, NOW)
    expect(await problemOf(assertWithin(database.db, limits, NOW + 1_000))).toMatchObject({
      code: 'identity.tooMany',
      what: '为了安全，60 分钟后再试。',
      values: { waitSeconds: 3_599 },
    })
  })

  it('gives a rightful try back, forgets, and is swept when it has ended', async () => {
    await hit(database.db, limit('f'), NOW)
    await hit(database.db, limit('f'), NOW)
    await refund(database.db, 'f')
    expect(await hitsOf(database.db, 'f', NOW)).toBe(1)
    await forget(database.db, 'f')
    expect(await hitsOf(database.db, 'f', NOW)).toBe(0)
    await refund(database.db, 'f')
    expect(await deleteEnded(database.db, new Date(NOW + 86_400_000))).toBeGreaterThan(0)
    expect(await database.db.rateCounter.count()).toBe(0)
  })
})

describe('a waiting time', () => {
  it.each([
    [400, '1 秒后'],
    [40_000, '40 秒后'],
    [61_000, '2 分钟后'],
    [3 * 3_600_000, '3 小时后'],
  ])('of %i ms is said as %s', (ms, words) => expect(sayWait(ms)).toBe(words))
})
