import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, readOnce } from '../../../../server/platform/db'
import { openTestCounty, type TestCounty } from '../../../support/actors'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

/** A read that counts how often it is done. */
function counting<Value>(value: Value) {
  const read = { times: 0, now: async () => value }
  return {
    read,
    ask: async () => {
      read.times += 1
      return read.now()
    },
  }
}

describe('what a transaction reads once', () => {
  it('is read once however often it is asked for, and anew by the next transaction', async () => {
    const { read, ask } = counting('tree')
    const { db } = county.services
    const answers = await inTransaction(db, (tx) => Promise.all([1, 2, 3].map(() => readOnce(tx, 'tree', ask))))
    expect(answers).toEqual(['tree', 'tree', 'tree'])
    expect(read.times).toBe(1)
    await inTransaction(db, (tx) => readOnce(tx, 'tree', ask))
    expect(read.times).toBe(2)
  })

  it('is kept by its key', async () => {
    const { db } = county.services
    const both = await inTransaction(db, async (tx) => [
      await readOnce(tx, 'key/a', async () => 'a'),
      await readOnce(tx, 'key/b', async () => 'b'),
    ])
    expect(both).toEqual(['a', 'b'])
  })

  it('is asked again when there was nothing, or when it failed', async () => {
    const nothing = counting(null)
    const failing = counting('later')
    const { db } = county.services
    await inTransaction(db, async (tx) => {
      await readOnce(tx, 'nothing', nothing.ask)
      await readOnce(tx, 'nothing', nothing.ask)
      const good = failing.read.now
      failing.read.now = async () => Promise.reject(new Error('gone'))
      await expect(readOnce(tx, 'failing', failing.ask)).rejects.toThrow('gone')
      failing.read.now = good
      expect(await readOnce(tx, 'failing', failing.ask)).toBe('later')
    })
    expect(nothing.read.times).toBe(2)
  })

  it('outside a transaction each call reads', async () => {
    const { read, ask } = counting(1)
    await readOnce(county.services.db, 'tree', ask)
    await readOnce(county.services.db, 'tree', ask)
    expect(read.times).toBe(2)
  })
})
