import { chownSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseUser } from '../../../setup/steps/data-home.mjs'
import { type Somebody, signIn } from '../../support/actors'
import { application, DISABILITY } from '../../support/builders'
import { faultSize, noteFaultRun } from '../../support/fault-report'
import { proofsOf } from '../../support/http-county'
import { type OwnCounty, openOwnCounty } from '../../support/own-county'
import { mountSmallDisk } from '../../support/small-disk'
import { runAsOwner } from '../../support/template-database'
import { type BusyDevice, busyDevice } from '../harness/busy-device'

const TIMES = faultSize('YIMEN_FULL_DATABASES', { everyRun: 2, full: 15 })
/** Enough to fill whatever room the tables still have of their own. */
const MOST_INTAKES = 400

let own: OwnCounty
let device: BusyDevice
let citizen: Somebody
const disk = mountSmallDisk(160)

beforeAll(async () => {
  own = await openOwnCounty()
  if (disk !== null) await moveTables(disk.folder)
  citizen = await signIn(own.county, 'P002')
  device = await busyDevice(own.county, () => own.server.url, 0)
})
afterAll(async () => {
  device.close()
  await own.close()
  disk?.close()
})

/** The tables move to the small disk; what PostgreSQL writes ahead stays where it was, as an administrator would have it. */
async function moveTables(folder: string): Promise<void> {
  const place = join(folder, 'tables')
  mkdirSync(place, { mode: 0o700 })
  const user = databaseUser()
  if (user !== null) chownSync(place, user.uid, user.gid)
  await own.server.kill()
  const url = new URL(own.county.database.url)
  url.pathname = '/postgres'
  await runAsOwner(url.toString(), [
    `CREATE TABLESPACE small LOCATION '${place}'`,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'yimen'`,
    'ALTER DATABASE yimen SET TABLESPACE small',
  ])
  await own.server.start()
}

/** Where nobody may mount a disk, PostgreSQL says in its own words that it has none when a row is added to what is written with every record. */
const SAYS_FULL = [
  `CREATE FUNCTION say_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
     RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$`,
  ...['SyncOperation', 'CaseAction'].map(
    (table) => `CREATE TRIGGER say_full BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION say_full()`,
  ),
]
const fill = async () => {
  if (disk !== null) disk.fill()
  else await own.county.database.runAsOwner(...SAYS_FULL)
}
const free = async () => {
  if (disk !== null) disk.free()
  else await own.county.database.runAsOwner('DROP FUNCTION say_full() CASCADE')
}

/** Somebody at a phone is told at once, with a pause: nothing is called saved. */
async function assertRefused(): Promise<void> {
  for (let one = 0; one < MOST_INTAKES; one += 1) {
    const form = await application(own.county, { itemId: DISABILITY, resident: 'P002' })
    const answer = await fetch(`${own.server.url}/trpc/case.submit`, {
      method: 'POST',
      headers: { ...proofsOf(citizen), 'x-yimen': '1', 'content-type': 'application/json' },
      body: JSON.stringify(form),
    })
    if (answer.ok) continue
    expect(await answer.json()).toMatchObject({ error: { data: { problem: { code: 'system.storageFull' } } } })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(await own.county.services.db.case.count({ where: { caseId: form.caseId } })).toBe(0)
    return
  }
  throw new Error('nobody was refused')
}

it(`V03, G11: a database whose disk is full ${TIMES} times refuses with words and a pause, loses nothing that it acknowledged, still reads, and goes on by itself`, async () => {
  const began = Date.now()
  const { db } = own.county.services
  const caseIds: string[] = []
  const acked = new Set<string>()
  for (let time = 0; time < TIMES; time += 1) {
    caseIds.push(await device.intake(1))
    await device.sendAll()
    await fill()
    let refused: string | null = null
    for (let one = 0; one < MOST_INTAKES && refused === null; one += 1) {
      caseIds.push(await device.intake())
      await device.send()
      for (const opId of await device.acknowledged()) acked.add(opId)
      const waiting = await device.ctx.db.kept.outbox.where('step').anyOf('waiting', 'retry').toArray()
      refused = waiting.find((row) => row.problem !== null || row.tries > 0)?.step ?? null
    }
    expect(refused, 'it never became full').not.toBeNull()
    const [held] = await device.ctx.db.kept.outbox.where({ step: 'retry' }).toArray()
    expect(held?.problem).toMatchObject({ code: 'system.storageFull', title: '我们这边存储已满' })
    expect(held?.nextTryAt).toBeGreaterThan(device.ctx.machineMs())
    await assertRefused()
    // What is there is read all the while, and the server says that it is ready.
    expect(await fetch(`${own.server.url}/readyz`).then((answer) => answer.status)).toBe(200)
    await free()
    await device.sendAll()
  }
  for (const opId of await device.acknowledged()) acked.add(opId)
  const rows = await db.syncOperation.findMany({ where: { opId: { in: [...acked] } } })
  expect(rows.filter((row) => row.outcome === 'applied')).toHaveLength(acked.size)
  expect(acked.size).toBe(caseIds.length)
  expect(await db.case.count({ where: { caseId: { in: caseIds } } })).toBe(caseIds.length)
  expect(await db.caseAction.count({ where: { caseId: { in: caseIds }, name: 'submit' } })).toBe(caseIds.length)
  const way = disk === null ? 'as PostgreSQL says it' : 'a disk that is full'
  const size = `${TIMES} times, ${way}; ${acked.size} acknowledged`
  console.info(`full database: ${size}`)
  noteFaultRun({
    ...{ id: 'G11', what: 'no room under the database, then room again', size, seed: null, ok: true },
    seconds: (Date.now() - began) / 1000,
  })
}, 3_600_000)
