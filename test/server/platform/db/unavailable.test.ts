import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, whyUnavailable } from '../../../../server/platform/db'
import { toProblem } from '../../../../server/platform/trpc'
import { freePort } from '../../../../setup/steps/processes.mjs'
import { openTestDatabase, type TestDatabase } from '../../../support/database'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase('empty')
})
afterAll(() => database.close())

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )
const raise = (state: string) =>
  failureOf(
    database.db.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'nothing goes' USING ERRCODE = '${state}'; END $$`),
  )

it('V03: a full disk under the database is told from everything else, as the driver brings it', async () => {
  const error = await raise('53100')
  expect(whyUnavailable(error)).toBe('full')
  expect(toProblem(error, 'request')).toMatchObject({ code: 'system.storageFull', status: 503 })
})

it('V01: a database that is going, coming or not there is away', async () => {
  for (const state of ['57P01', '57P03']) expect(whyUnavailable(await raise(state))).toBe('away')
  const nobody = openDatabase({ url: `postgresql://nobody:nothing@127.0.0.1:${await freePort()}/none`, poolSize: 1 })
  const error = await failureOf(nobody.db.setting.count())
  await nobody.close()
  expect(toProblem(error, 'request')).toMatchObject({ code: 'system.databaseAway', status: 503 })
})

it('what is wrong with a statement is not excused by it', async () => {
  expect(whyUnavailable(await raise('23505'))).toBeNull()
  expect(whyUnavailable(new Error('column does not exist'))).toBeNull()
})
