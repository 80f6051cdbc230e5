import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../support/database'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase('empty')
})
afterAll(() => database.close())

describe('the rows that are evidence', () => {
  it('the application works as yimen_app', async () => {
    const rows = await database.db.$queryRaw<{ name: string }[]>`SELECT current_user::text AS name`
    expect(rows).toEqual([{ name: 'yimen_app' }])
  })

  for (const table of ['CaseAction', 'AuditRow', 'AuditSeal']) {
    it(`${table} cannot be changed, removed or emptied by the application`, async () => {
      for (const sql of [`DELETE FROM "${table}"`, `TRUNCATE "${table}"`, `UPDATE "${table}" SET county = county`]) {
        await expect(database.pool.query(sql)).rejects.toMatchObject({ code: '42501' })
      }
    })

    it(`${table} cannot be changed, removed or emptied by the owner by mistake`, async () => {
      for (const sql of [`DELETE FROM "${table}"`, `TRUNCATE "${table}"`, `UPDATE "${table}" SET county = county`]) {
        await expect(database.runAsOwner(sql)).rejects.toThrow('only added')
      }
    })
  }

  it('the application cannot become the owner of the history of migrations', async () => {
    await expect(database.pool.query('DELETE FROM "_prisma_migrations"')).rejects.toMatchObject({ code: '42501' })
  })
})
