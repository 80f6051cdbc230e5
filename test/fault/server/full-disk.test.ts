import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { openVault } from '../../../server/modules/attachment/vault/file-vault'
import { openPlain } from '../../../server/modules/attachment/vault/plain-file'
import { recognise } from '../../../server/modules/attachment/vault/recognise'
import { openTestCounty, type TestCounty } from '../../support/actors'
import { faultSize, noteFaultRun } from '../../support/fault-report'
import { samplePicture } from '../../support/sample-files'
import { type ServerProcess, startServer } from '../../support/server-process'
import { limitFileSize, mountSmallDisk } from '../../support/small-disk'
import { type BusyDevice, busyDevice } from '../harness/busy-device'

const TIMES = faultSize('YIMEN_FULL_DISKS', { everyRun: 3, full: 15 })
const TUS = { 'tus-resumable': '1.0.0' }

/** A way to leave no room for the files of a server that runs. */
type Way = { readonly name: string; readonly fill: () => void; readonly free: () => void }

let county: TestCounty
let server: ServerProcess
let folder: string
const disk = mountSmallDisk(24)

beforeAll(async () => {
  county = await openTestCounty()
  folder = disk?.folder ?? (await mkdtemp(join(tmpdir(), 'yimen-full-disk-')))
  server = await startServer({ databaseUrl: county.database.url, dataFolder: join(folder, 'data') })
})
afterAll(async () => {
  await server.kill()
  await county.close()
  disk?.close()
  await rm(folder, { recursive: true, force: true })
})

const pid = () => server.pid() ?? Number.NaN
/** Everybody may limit a process of theirs; a disk that is really full needs somebody who may mount one. */
const WAYS: readonly Way[] = [
  {
    name: 'a limit beyond which the system takes no byte of a file',
    fill: () => limitFileSize(pid(), 16 * 1024),
    free: () => limitFileSize(pid(), null),
  },
  ...(disk === null
    ? []
    : [{ name: 'a disk without room', fill: () => disk.fill(20 * 1024), free: () => disk.free() }]),
]

/** Photos of cases that the county calls whole are whole: with the hash that was announced. */
async function assertWhole(): Promise<number> {
  const { db, keys } = county.services
  const vault = openVault(join(folder, 'data'), keys)
  const files = await db.attachment.findMany({ where: { state: 'complete' } })
  for (const file of files) {
    const plain = await openPlain(keys, await vault.open(file), file.fileId)
    expect(plain === null ? null : (await recognise(plain)).sha256).toBe(Buffer.from(file.sha256).toString('hex'))
  }
  return files.length
}

/** Sends the rest of a photo that waits, and answers as the server did. */
async function sendOne(device: BusyDevice): Promise<Response> {
  const files = await device.ctx.db.kept.files.where({ state: 'kept' }).toArray()
  const file = files.find((one) => one.location !== null && one.bytes > 20_000)
  if (file?.location == null) throw new Error('no photo waits')
  const head = await device.remote.request(file.location, { method: 'HEAD', headers: TUS })
  const offset = head.headers.get('upload-offset') ?? ''
  const answer = await device.remote.request(file.location, {
    method: 'PATCH',
    headers: { ...TUS, 'content-type': 'application/offset+octet-stream', 'upload-offset': offset },
    body: Uint8Array.from(samplePicture(file.bytes - Number(offset))),
  })
  const after = await device.remote.request(file.location, { method: 'HEAD', headers: TUS })
  expect(after.headers.get('upload-offset')).toBe(offset)
  return answer
}

it.each(WAYS)(
  'V04, G11: with $name under the photos, texts go on, a photo waits with words and a pause, and all is whole once there is room',
  async ({ name, fill, free }) => {
    const began = Date.now()
    const { db } = county.services
    const device = await busyDevice(
      county,
      () => server.url,
      WAYS.findIndex((way) => way.name === name),
    )
    const caseIds = [await device.intake(1)]
    onTestFinished(free)
    await device.sendAll()
    for (let time = 0; time < TIMES; time += 1) {
      fill()
      for (let one = 0; one < 3; one += 1) caseIds.push(await device.intake(2))
      await device.send()
      // The words of an intake do not wait for its photos.
      expect(await db.case.count({ where: { caseId: { in: caseIds } } })).toBe(caseIds.length)
      const waiting = await device.ctx.db.kept.files.where({ state: 'kept' }).toArray()
      expect(waiting.length).toBeGreaterThanOrEqual(6)
      for (const file of waiting) {
        expect(file.problem).toMatchObject({ code: 'file.noSpace', values: { pauseMs: 5_000 } })
        expect(file.nextTryAt).toBeGreaterThan(device.ctx.machineMs() - 100_000)
      }
      const refused = await sendOne(device)
      expect(refused.status).toBe(503)
      expect(refused.headers.get('retry-after')).toBe('5')
      expect(await refused.json()).toMatchObject({
        problem: { code: 'file.noSpace', title: '我们这边存不下了' },
      })
      await assertWhole()
      free()
      await device.sendAll()
    }
    const whole = await assertWhole()
    expect(await db.attachment.count({ where: { caseId: { in: caseIds }, state: 'complete' } })).toBe(
      1 * 2 + (caseIds.length - 1) * 3,
    )
    expect(await db.caseAction.count({ where: { caseId: { in: caseIds }, name: 'submit' } })).toBe(caseIds.length)
    device.close()
    const size = `${TIMES} times by ${name}; ${whole} photos, all with their hash`
    console.info(`full disk: ${size}`)
    noteFaultRun({
      ...{ id: 'G11', what: 'no room for the photos, then room again', size, seed: null, ok: true },
      seconds: (Date.now() - began) / 1000,
    })
  },
  3_600_000,
)
