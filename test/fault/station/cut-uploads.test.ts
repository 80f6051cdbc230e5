import { afterAll, beforeAll, expect, it } from 'vitest'
import { openVault } from '../../../server/modules/attachment/vault/file-vault'
import { openPlain } from '../../../server/modules/attachment/vault/plain-file'
import { recognise } from '../../../server/modules/attachment/vault/recognise'
import { faultSize, noteFaultRun } from '../../support/fault-report'
import { makeRandom } from '../../support/seeded-random'
import { wiredStations } from '../../support/wired-stations'
import { type BusyDevice, busyDevice } from '../harness/busy-device'

const CUTS = faultSize('YIMEN_UPLOAD_CUTS', { everyRun: 50, full: 500 })
const SEED = Number(process.env.YIMEN_FAULT_SEED ?? 20_260_304)
/** A photo and a signature take so many bytes on the line, with all that is said around them. */
const BYTES = 40_000

const { county, wired } = await wiredStations()
let device: BusyDevice

beforeAll(async () => {
  device = await busyDevice(county, () => wired.wire.url, 0)
})
afterAll(() => device.close())

it(`G12, S22: ${CUTS} uploads, each cut at a random byte, are whole in the end, each with the announced hash`, async () => {
  const began = Date.now()
  const random = makeRandom(SEED)
  const caseIds: string[] = []
  for (let cut = 0; cut < CUTS; cut += 1) {
    caseIds.push(await device.intake(1))
    const torn = wired.wire.tornCount()
    const direction = random() < 0.8 ? 'up' : 'down'
    wired.wire.cutOnce({ direction, afterBytes: Math.floor(random() * (direction === 'up' ? BYTES : 3_000)) })
    await device.sendAll()
    expect(wired.wire.tornCount(), `seed ${SEED}, cut ${cut}`).toBeGreaterThanOrEqual(torn)
  }
  const { db, keys } = county.services
  const files = await db.attachment.findMany({ where: { caseId: { in: caseIds } } })
  expect(files.map((file) => file.state)).toEqual(Array.from({ length: CUTS * 2 }, () => 'complete'))
  const vault = openVault(wired.http.dataFolder, keys)
  for (const file of files) {
    const plain = await openPlain(keys, await vault.open(file), file.fileId)
    expect(plain === null ? null : (await recognise(plain)).sha256).toBe(Buffer.from(file.sha256).toString('hex'))
  }
  const torn = wired.wire.tornCount()
  expect(torn).toBeGreaterThan(CUTS * 0.7)
  noteFaultRun({
    ...{ id: 'G12', what: 'uploads cut and resumed, hash equal', size: `${files.length} files, ${torn} cuts` },
    ...{ seed: SEED, ok: true, seconds: (Date.now() - began) / 1000 },
  })
}, 3_600_000)
