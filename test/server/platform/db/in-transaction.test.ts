import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../../server/platform/db'
import { openTestDatabase, type TestDatabase } from '../../../support/database'

let database: TestDatabase
const AT = new Date('2026-03-02T01:00:00Z')

beforeAll(async () => {
  database = await openTestDatabase('empty')
  await database.runAsOwner('CREATE TABLE tally (key text PRIMARY KEY, value int NOT NULL)')
})
afterAll(() => database.close())

describe('a transaction', () => {
  it('leaves nothing when its body throws', async () => {
    const run = inTransaction(database.db, async (tx) => {
      await tx.setting.create({ data: { key: 'half', value: 1, updatedAt: AT } })
      throw new Error('stop')
    })
    await expect(run).rejects.toThrow('stop')
    expect(await database.db.setting.count({ where: { key: 'half' } })).toBe(0)
  })

  it('is run again after a deadlock, and both writers end up written', async () => {
    await database.runAsOwner(`INSERT INTO tally VALUES ('a', 0), ('b', 0)`)
    let runs = 0
    let holding = 0
    const add = (first: string, second: string) =>
      inTransaction(database.db, async (tx) => {
        runs += 1
        await tx.$executeRaw`UPDATE tally SET value = value + 1 WHERE key = ${first}`
        // Only when both hold their first row does the second wait for the other in a circle.
        holding += 1
        while (holding < 2) await new Promise((resolve) => setTimeout(resolve, 5))
        await tx.$executeRaw`UPDATE tally SET value = value + 1 WHERE key = ${second}`
      })
    await Promise.all([add('a', 'b'), add('b', 'a')])
    expect(await database.db.$queryRaw`SELECT key, value FROM tally ORDER BY key`).toEqual([
      { key: 'a', value: 2 },
      { key: 'b', value: 2 },
    ])
    expect(runs).toBeGreaterThan(2)
  })

  it('is run again when two serialisable ones contradict each other', async () => {
    await database.runAsOwner(`INSERT INTO tally VALUES ('x', 1), ('y', 1)`)
    let runs = 0
    const takeOne = (key: string) =>
      inTransaction(
        database.db,
        async (tx) => {
          runs += 1
          const [sum] = await tx.$queryRaw<
            { sum: bigint }[]
          >`SELECT sum(value) AS sum FROM tally WHERE key IN ('x', 'y')`
          await new Promise((resolve) => setTimeout(resolve, 100))
          if (Number(sum?.sum) >= 2) await tx.$executeRaw`UPDATE tally SET value = 0 WHERE key = ${key}`
        },
        { isolation: 'Serializable' },
      )
    await Promise.all([takeOne('x'), takeOne('y')])
    expect(await database.db.$queryRaw`SELECT sum(value)::int AS sum FROM tally WHERE key IN ('x', 'y')`).toEqual([
      { sum: 1 },
    ])
    expect(runs).toBe(3)
  })

  it('is run again when another has taken its unique key meanwhile, and then sees the row of the first', async () => {
    const keep = (value: number) =>
      inTransaction(database.db, async (tx) => {
        const found = await tx.setting.findUnique({ where: { key: 'once' } })
        if (found !== null) return `${value} met ${String(found.value)}`
        await new Promise((resolve) => setTimeout(resolve, 50))
        await tx.setting.create({ data: { key: 'once', value, updatedAt: AT } })
        return `${value} wrote`
      })
    const told = (await Promise.all([keep(1), keep(2)])).sort().join(', ')
    expect(['1 met 2, 2 wrote', '1 wrote, 2 met 1']).toContain(told)
  })

  it('passes on a unique key that is taken for good', async () => {
    const again = inTransaction(
      database.db,
      (tx) => tx.setting.create({ data: { key: 'once', value: 3, updatedAt: AT } }),
      {
        retries: 1,
      },
    )
    await expect(again).rejects.toMatchObject({ code: 'P2002' })
  })

  it('that only reads cannot write', async () => {
    const run = inTransaction(database.db, (tx) => tx.setting.create({ data: { key: 'r', value: 1, updatedAt: AT } }), {
      readOnly: true,
    })
    await expect(run).rejects.toThrow(/read-only|25006/)
  })
})
