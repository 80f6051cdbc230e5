import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCounty, type TestCounty } from '../../support/actors'
import { faultSize, noteFaultRun } from '../../support/fault-report'
import { addManyCases } from '../../support/many-cases'
import { type ServerProcess, startServer } from '../../support/server-process'
import { runAsOwner } from '../../support/template-database'
import { type BusyDevice, busyDevice } from '../harness/busy-device'

/** What the devices do after the backup: all of it is lost on the server, and comes back. */
const LATER = faultSize('YIMEN_RESTORE_LATER', { everyRun: 200, full: 200 })
const DEVICES = 3
/** What the county has taken in in its years. */
const CASES = faultSize('YIMEN_RESTORE_CASES', { everyRun: 100_000, full: 1_000_000 })
/** A county of 100,000 cases serves again within so long (G10). */
const MOST_MS = 5 * 60_000

let county: TestCounty
let server: ServerProcess
let folder: string
let devices: BusyDevice[]

beforeAll(async () => {
  county = await openTestCounty()
  folder = await mkdtemp(join(tmpdir(), 'yimen-restore-'))
  server = await startServer({ databaseUrl: county.database.url, dataFolder: join(folder, 'data') })
  devices = await Promise.all(
    Array.from({ length: DEVICES }, (_, index) => busyDevice(county, () => server.url, index)),
  )
})
afterAll(async () => {
  for (const device of devices) device.close()
  await server.kill()
  await county.close()
  await rm(folder, { recursive: true, force: true })
})

const name = () => new URL(county.database.url).pathname.slice(1)
/** Statements beside the county's database, which nobody may hold open meanwhile. */
async function beside(...statements: string[]): Promise<void> {
  const url = new URL(county.database.url)
  url.pathname = '/postgres'
  const leave = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name()}'`
  await runAsOwner(url.toString(), [leave, ...statements])
}

async function work(count: number): Promise<void> {
  for (let one = 0; one < count; one += 1) {
    const device = devices[one % DEVICES]
    if (one % 3 === 0) await device?.intake(1)
    else await device?.voidNumber()
  }
  await Promise.all(devices.map((device) => device.sendAll()))
}

it(`G10, S17: a backup is restored by the county's own command, and the ${LATER} records of after it come back from the devices, once each`, async () => {
  const began = Date.now()
  await work(15)
  await server.kill()
  const { caseId } = await county.services.db.case.findFirstOrThrow({ where: { deviceId: { not: null } } })
  await addManyCases(county.database.url, caseId, CASES)
  await beside(`CREATE DATABASE ${name()}_backup TEMPLATE ${name()}`)
  await cp(join(folder, 'data'), join(folder, 'backup'), { recursive: true })
  await server.start()
  await work(LATER)
  const acked = (await Promise.all(devices.map((device) => device.acknowledged()))).flat()
  expect(acked).toHaveLength(15 + LATER)

  await server.kill()
  const from = performance.now()
  await beside(`DROP DATABASE ${name()} WITH (FORCE)`, `CREATE DATABASE ${name()} TEMPLATE ${name()}_backup`)
  await rm(join(folder, 'data'), { recursive: true })
  await cp(join(folder, 'backup'), join(folder, 'data'), { recursive: true })
  const said = execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'server/bin/after-restore.ts'], {
    env: { ...process.env, DATABASE_URL: county.database.url },
    encoding: 'utf8',
  })
  expect(said).toContain('从备份恢复')
  await server.start()
  const readyMs = performance.now() - from
  expect(readyMs).toBeLessThan(MOST_MS)
  const { db } = county.services
  expect(await db.syncOperation.count()).toBe(15)

  for (const device of devices) await device.look()
  await Promise.all(devices.map((device) => device.sendAll()))
  const rows = await db.syncOperation.findMany({ where: { opId: { in: acked } } })
  expect(rows.map((row) => row.outcome)).toEqual(acked.map(() => 'applied'))
  const made = (await Promise.all(devices.map((device) => device.ctx.db.kept.outbox.toArray()))).flat()
  const caseIds = made.flatMap((row) => (row.caseId === null ? [] : [row.caseId]))
  expect(await db.case.count({ where: { caseId: { in: caseIds } } })).toBe(caseIds.length)
  expect(await db.caseAction.count({ where: { caseId: { in: caseIds }, name: 'submit' } })).toBe(caseIds.length)
  expect(await db.attachment.count({ where: { caseId: { in: caseIds }, state: 'complete' } })).toBe(caseIds.length * 2)
  await beside(`DROP DATABASE ${name()}_backup`)
  const size = `${LATER} of ${LATER} back from ${DEVICES} devices; a database of ${CASES} cases served again after ${(readyMs / 1000).toFixed(1)} s`
  console.info(`restore: ${size}`)
  noteFaultRun({
    ...{ id: 'G10', what: 'restore from a backup, later records from the devices', size, seed: null, ok: true },
    seconds: (Date.now() - began) / 1000,
  })
}, 600_000)
