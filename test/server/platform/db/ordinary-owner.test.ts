import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { migrate, openDatabase } from '../../../../server/platform/db'
import { openPostgres } from '../../../../setup/steps/embedded-postgres.mjs'
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

  it('is migrated on a fresh server when its owner may make roles', async () => {
    const home = await mkdtemp(join(tmpdir(), 'yimen-owner-'))
    const fresh = await openPostgres({ root: process.cwd(), home, throwAway: true })
    try {
      const postgres = fresh.urlOf('postgres')
      await runAsOwner(postgres, [
        `CREATE ROLE maker LOGIN CREATEROLE PASSWORD 'pass'`,
        'CREATE DATABASE made OWNER maker',
      ])
      const address = new URL(databaseUrl(postgres, 'made'))
      address.username = 'maker'
      address.password = 'pass'
      await migrate(address.toString(), join(process.cwd(), 'prisma', 'migrations'))
      const database = openDatabase({ url: address.toString() })
      expect(await database.db.case.count()).toBe(0)
      await database.close()
    } finally {
      await fresh.stop()
      await rm(home, { recursive: true, force: true })
    }
  })
})
