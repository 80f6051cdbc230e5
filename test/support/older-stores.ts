import 'fake-indexeddb/auto'
import type { Operation } from '@shared/sync/operation'
import { Dexie } from 'dexie'
import { sealTargetOf } from '../../server/platform/crypto'
import { sealFile, sealOperation } from '../../station/data/local/seal-record'
import { PIN_COSTS, stretchPin } from '../../station/vault/pin'
import type { TestCounty } from './actors'
import { samplePicture, sha256Of } from './sample-files'
import { type StationDevice, withPayload } from './station-device'

/** 从前的版本 — how stores were left: `open` by the first version, which sealed nothing, `sealed` by the one after it, which sealed to the server what was handed in, and had no vault. */
export type OlderVersion = 'open' | 'sealed'

/** The PIN of both: six digits were enough for them. */
export const OLDER_PIN = '280617'

/** What was made on such a device and never sent. */
export type OlderWork = {
  readonly operations: readonly Operation[]
  /** Hash of the plain bytes of every file that belongs to a record, by id. */
  readonly files: ReadonlyMap<string, string>
  readonly draftId: string
}

/** The stores of both versions, word for word as their code declared them. */
const KEPT = {
  ...{ device: 'key', clerks: 'staffId', blocks: 'blockId', drafts: 'draftId, savedAt' },
  ...{ outbox: 'opId, &deviceSeq, caseId, step', files: 'fileId, draftId, opId, state', fileBytes: 'fileId' },
  lease: 'key',
}
const CACHE = { packages: 'key', cases: 'caseId, number, queryCode', tasks: 'taskId', cursors: 'key' }

const open = (body: unknown) => ({ v: 1, alg: 'none', body }) as const

/** Writes a device's stores with so many intakes, of a photo and a signature each, and as many spoilt numbers, all unsent, and one draft. */
export async function writeOlderStores(
  county: TestCounty,
  about: { databases: string; version: OlderVersion; device: StationDevice; intakes: number },
): Promise<OlderWork> {
  const kept = new Dexie(`${about.databases}-kept`)
  kept.version(1).stores(KEPT)
  const cache = new Dexie(`${about.databases}-cache`)
  cache.version(1).stores(CACHE)
  await Promise.all([kept.open(), cache.open()])
  const { device, version } = about
  const target = { year: 2026, target: sealTargetOf(county.services.keys, 2026) }
  const sealTo = version === 'open' ? {} : { sealTo: target }
  const operations: Operation[] = []
  const files = new Map<string, string>()
  for (let one = 0; one < about.intakes; one += 1) {
    const made = await intakeWithFiles(county, device)
    operations.push(made.operation)
    for (const file of made.files) {
      files.set(file.fileId, sha256Of(file.bytes))
      const sealed = version === 'open' ? null : await sealFile({ ...device, ...sealTo }, file.fileId, file.bytes)
      await kept.table('files').add(fileRow(file, made.operation, sealed?.envelope.length ?? file.bytes.length))
      await kept.table('fileBytes').add({ fileId: file.fileId, box: sealed ?? open(file.bytes) })
    }
    const number = `WRITTEN-${version}-${one}`
    operations.push(device.operation('voidNumber', { number, reason: '写坏了' }))
  }
  for (const [at, operation] of operations.entries()) {
    const text = { box: open(operation), chars: JSON.stringify(operation).length }
    const lies = version === 'open' ? text : await sealOperation({ ...device, ...sealTo }, operation)
    await kept.table('outbox').add({ ...outboxRow(operation, STEPS[at % STEPS.length] ?? WAITING), ...lies })
  }
  const draftId = await writeDraft(kept, device)
  await writeDevice(kept, device, { ...sealTo, lastSeq: operations.length })
  await cache.table('cursors').put({ key: 'cursor', cursor: { epoch: 'older', seq: '0' }, tasksHash: null })
  await cache.table('tasks').put({ taskId: 'older' })
  kept.close()
  cache.close()
  return { operations, files, draftId }
}

type MadeFile = {
  readonly fileId: string
  readonly kind: 'material' | 'signature'
  readonly bytes: Uint8Array<ArrayBuffer>
}

async function intakeWithFiles(county: TestCounty, device: StationDevice) {
  const plain = await device.intake({ itemId: 'disability-cert-new', resident: 'P024' })
  const payload = plain.payload as { confirmation: { fileId: string } }
  const photo = { fileId: idNear(payload.confirmation.fileId), kind: 'material' } as const
  const files: MadeFile[] = [
    { ...photo, bytes: Uint8Array.from(samplePicture(12_000)) },
    { fileId: payload.confirmation.fileId, kind: 'signature', bytes: Uint8Array.from(samplePicture(2_000)) },
  ]
  const line = { lineKey: 'photo', fileIds: [photo.fileId], exempt: null, paper: false, pages: 1 }
  const filesExpected = files.map(({ fileId, bytes }) => ({ fileId, sha256: sha256Of(bytes) }))
  const whole = { ...payload, materials: [line], filesExpected }
  return { operation: withPayload({ ...plain, madeAt: county.clock.now() }, whole), files }
}

/** An id beside another, so that both are of one moment. */
function idNear(id: string): string {
  const last = Number.parseInt(id.slice(-4), 16)
  return `${id.slice(0, -4)}${((last + 1) % 65_536).toString(16).padStart(4, '0')}`
}

/** How a record may stand that has not arrived: also one that a closed page left in the middle, and one that was put off. */
type Step = Readonly<Record<string, unknown>>
const WAITING: Step = { step: 'waiting', sendingSince: null, tries: 0, nextTryAt: null, answeredAt: null }
const STEPS: readonly Step[] = [
  WAITING,
  WAITING,
  { ...WAITING, step: 'sending', sendingSince: 1_772_000_000_000 },
  { ...WAITING, step: 'retry', tries: 3, nextTryAt: 1_772_000_000_000 },
]

function outboxRow(operation: Operation, step: Step) {
  const { opId, deviceSeq, after, kind, staffId, caseId, madeAt } = operation
  const { lent } = operation.payload as { lent?: { number: string; queryCode: string } }
  const summary = {
    ...{ title: '残疾人证新办', who: '早*', number: lent?.number ?? null, queryCode: lent?.queryCode ?? null },
    receipt: null,
  }
  return {
    ...{ opId, deviceSeq, after, kind, staffId, caseId, madeAt },
    ...step,
    ...{ problem: null, result: null, confirmedAt: null, summary: open(summary) },
  }
}

function fileRow({ fileId, kind, bytes }: MadeFile, { opId, deviceSeq, madeAt }: Operation, length: number) {
  return {
    ...{ fileId, draftId: null, opId, deviceSeq, kind, mime: 'image/jpeg', bytes: length, sha256: sha256Of(bytes) },
    ...{ lineKey: kind === 'material' ? 'photo' : '', page: 1, takenAt: madeAt, sentBytes: 0, state: 'kept' },
    ...{ location: null, tries: 0, nextTryAt: null, problem: null },
  }
}

async function writeDraft(kept: Dexie, { staffId }: StationDevice): Promise<string> {
  const draftId = '019cac00-0000-7000-8000-000000000001'
  const savedAt = '2026-03-02T01:00:00.000Z'
  const body = {
    ...{ draftId, itemId: 'disability-cert-new', itemVersion: 1, situations: {}, answers: { name: '肖垚' } },
    ...{ materials: [], person: null, step: null, note: '等照片', practice: false, madeBy: staffId },
    ...{ createdAt: savedAt, savedAt },
  }
  await kept.table('drafts').add({ draftId, savedAt, box: open(body) })
  return draftId
}

async function writeDevice(kept: Dexie, device: StationDevice, more: Readonly<Record<string, unknown>>): Promise<void> {
  const { answer, clerk, deviceId, staffId } = device
  await kept.table('device').put({
    ...{ key: 'device', deviceId, credential: clerk.credential, enrolOpId: deviceId, deviceName: '测试平板' },
    ...{ pointId: answer.point.pointId, point: answer.point, county: answer.block.county, skewMs: 0 },
    ...{ lastServerMs: Date.parse(answer.serverNow), paused: false, revoked: false, needUpdate: false },
    ...{ persisted: true, ...more },
  })
  await kept.table('blocks').put({ blockId: answer.block.blockId, block: answer.block, nextSeq: answer.block.toSeq })
  const salt = new Uint8Array(16).fill(3)
  const verifier = Buffer.from(await stretchPin(OLDER_PIN, salt, PIN_COSTS[0])).toString('hex')
  const pin = { ...PIN_COSTS[0], alg: 'argon2id', salt: Buffer.from(salt).toString('hex'), verifier }
  await kept.table('clerks').put({ staffId, name: answer.staff.name, pin, wrong: 0, waitUntilMs: null })
}
