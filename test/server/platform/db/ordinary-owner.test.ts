import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { migrate, openDatabase } from '../../../../server/platform/db'
import { databaseUrl, runAsOwner } from '../../../support/template-database'

const name = `county_${randomBytes(6).toString('hex')}`
const server = inject('databaseServer')
let url: string

beforeAll(async () => {
  const address = new URL(databaseUrl(server, name))
  address.username = name
  address.password = 'pass'
  url = address.toString()
  await runAsOwner(server, [`CREATE ROLE ${name} LOGIN PASSWORD 'pass'`, `CREATE DATABASE ${name} OWNER ${name}`])
})
afterAll(() => runAsOwner(server, [`DROP DATABASE ${name} WITH (FORCE)`, `DROP ROLE ${name}`]))

describe('a database whose owner is no superuser', () => {
  it('is migrated once its owner may become yimen_app, and is worked on as yimen_app', async () => {
    const folder = join(process.cwd(), 'prisma', 'migrations')
    await expect(migrate(url, folder)).rejects.toThrow(/yimen_app|permission denied/)
    await runAsOwner(server, [`GRANT yimen_app TO ${name}`])
    await migrate(url, folder)
    const database = openDatabase({ url })
    try {
      expect(await database.db.case.count()).toBe(0)
      await expect(database.pool.query('DELETE FROM "CaseAction"')).rejects.toMatchObject({ code: '42501' })
    } finally {
      await database.close()
    }
  })
})
