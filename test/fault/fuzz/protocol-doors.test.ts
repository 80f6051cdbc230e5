import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Operation } from '@shared/sync/operation'
import { PROTOCOL } from '@shared/sync/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, openTestCounty, type TestCounty } from '../../support/actors'
import { DISABILITY, ELDER } from '../../support/builders'
import { serveFiles } from '../../support/file-county'
import { type HttpCounty, proofsOf } from '../../support/http-county'
import { samplePicture, sha256Of } from '../../support/sample-files'
import { makeRandom } from '../../support/seeded-random'
import { type StationDevice, stationDevice, withPayload } from '../../support/station-device'
import { type Chance, junk, pick, spoil, spoilText } from './junk'

const CASES = Number(process.env.YIMEN_FUZZ_CASES ?? 10_000)
const SEED = Number(process.env.YIMEN_FUZZ_SEED ?? 20_260_302)
const AT_ONCE = 8
/** Faults that a failing run prints. */
const MOST_SHOWN = 25
/** What is held is weighed after the first thousand and then each so many. */
const WARM_UP = 1_000
const STAGE = 3_000
const READINGS = 12
const BETWEEN_READINGS_MS = 250
/** What one stage may hold more than the one before: a kilobyte a call. A body, or a row of a map, that nobody lets go is more, in every stage. */
const MOST_GROWTH_BYTES = STAGE * 1024

let county: TestCounty
let http: HttpCounty
let device: StationDevice
let whole: readonly Operation[]

beforeAll(async () => {
  county = await openTestCounty()
  http = await serveFiles(county)
  device = await stationDevice(county, 'st-201', 'shatou')
  whole = [
    await device.intake({ itemId: ELDER, resident: 'P001' }),
    await device.intake({ itemId: DISABILITY, resident: 'P020' }),
    device.operation('voidNumber', { number: '430423-260302-YH201-000150-0', reason: '写坏了' }),
    device.operation('act', { name: 'handOut', baseVersion: null, input: {} }, { caseId: newId(county) }),
  ]
})
afterAll(async () => {
  await http.close()
  await county.close()
})

type Request = {
  readonly method: 'POST' | 'PATCH' | 'HEAD'
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string | Buffer
}

const CONTENT_TYPES = [
  'application/json;charset=utf-8',
  'application/json\t',
  ' Application/JSON',
  'text/plain',
  'application/octet-stream',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  '',
] as const

function procedure(chance: Chance, name: string, good: unknown): Request {
  const type = chance() < 0.93 ? 'application/json' : pick(chance, CONTENT_TYPES)
  const input = chance() < 0.05 ? junk(chance) : spoil(good, chance)
  return {
    method: 'POST',
    url: `/trpc/${name}${chance() < 0.02 ? `?batch=1&input=${encodeURIComponent(wellFormed(textOf(junk(chance))))}` : ''}`,
    headers: { ...(type === '' ? {} : { 'content-type': type }) },
    body: spoilText(JSON.stringify(input) ?? '', chance),
  }
}

/** An operation that is new each time; sometimes its hash is made right again, so that the rules behind the hash are met. */
function spoiltOperation(chance: Chance): unknown {
  const base = pick(chance, whole)
  const fresh: Operation = { ...base, opId: newId(county), deviceSeq: 10 + Math.floor(chance() * 1_000_000) }
  if (chance() < 0.4) return spoil(fresh, chance)
  const payload = spoil(fresh.payload, chance)
  const hash = () => withPayload(fresh, payload)
  try {
    return hash()
  } catch {
    return { ...fresh, payload }
  }
}

function sealedOperation(chance: Chance): unknown {
  const bytes = Buffer.from(Array.from({ length: Math.floor(chance() * 400) }, () => Math.floor(chance() * 256)))
  const body = chance() < 0.5 ? Buffer.concat([Buffer.from('YMS1\u0001\u0001'), bytes]) : bytes
  const sealed = body.toString('base64url')
  const check = createHash('sha256').update(sealed).digest('hex').slice(0, 16)
  const operation = {
    opId: newId(county),
    deviceSeq: 10 + Math.floor(chance() * 1_000_000),
    after: null,
    sealed,
    check,
  }
  return chance() < 0.5 ? operation : spoil(operation, chance)
}

const push = (operations: readonly unknown[]) => ({ protocol: PROTOCOL, deviceId: device.deviceId, operations })

type Door = (chance: Chance) => Request

const DOORS: readonly Door[] = [
  (chance) => procedureAsIs('sync.push', push([spoiltOperation(chance)]), chance),
  (chance) => procedureAsIs('sync.push', push([spoiltOperation(chance), sealedOperation(chance)]), chance),
  (chance) => procedure(chance, 'sync.push', push([sealedOperation(chance)])),
  (chance) =>
    procedure(chance, 'sync.pull', {
      ...{ protocol: PROTOCOL, cursor: { epoch: 'a', at: '17', id: null }, tasksHash: 'x' },
      caseIds: [newId(county)],
    }),
  (chance) =>
    procedure(chance, 'device.heartbeat', {
      ...{ unsent: 1, oldestUnsentAt: county.clock.now(), appVersion: '1', clockMs: 1, lastSeq: 1, persisted: true },
    }),
  (chance) => procedure(chance, 'device.lendBlock', { opId: newId(county), left: 3 }),
  (chance) => procedure(chance, pick(chance, ['device.getSealTarget', 'device.listOwn', 'device.list']), {}),
  (chance) => procedure(chance, 'device.revoke', { opId: newId(county), deviceId: newId(county), reason: '丢了' }),
  (chance) =>
    procedure(chance, 'device.enrol', {
      ...{ opId: newId(county), deviceId: newId(county), credential: 'a'.repeat(43), deviceName: '平板' },
      ...{ pointId: 'st-201', code: 'AAAA-BBBB' },
    }),
  tusCreation,
  tusCreation,
  tusPart,
  tusPart,
  chunk,
  (chance) => ({
    ...procedure(chance, '', { fileIds: [newId(county), newId(county)] }),
    url: '/files/offsets',
  }),
]

function procedureAsIs(name: string, input: unknown, chance: Chance): Request {
  const body = spoilText(JSON.stringify(input), chance)
  return { method: 'POST', url: `/trpc/${name}`, headers: { 'content-type': 'application/json' }, body }
}

const created: string[] = []
const b64 = (text: string) => Buffer.from(text).toString('base64')

function tusCreation(chance: Chance): Request {
  const fileId = chance() < 0.8 ? newId(county) : textOf(junk(chance))
  const bytes = samplePicture(64)
  const kind = chance() < 0.8 ? 'material' : textOf(junk(chance))
  const metadata =
    chance() < 0.8
      ? `fileId ${b64(fileId)},sha256 ${b64(sha256Of(bytes))},kind ${b64(kind)}`
      : pick(chance, [
          '',
          'fileId',
          'fileId !!!',
          'fileId YQ==,fileId YQ==',
          '__proto__ YQ==',
          ',,,',
          `x ${'A'.repeat(9_000)}`,
        ])
  if (chance() < 0.8) created.push(fileId)
  return {
    method: 'POST',
    url: '/files',
    headers: headerSafe({
      'tus-resumable': chance() < 0.9 ? '1.0.0' : '0.2.2',
      'upload-length': chance() < 0.6 ? '64' : pick(chance, LENGTHS),
      'upload-metadata': metadata,
      ...(chance() < 0.1 ? { 'upload-concat': pick(chance, ['partial', 'final;/files/a /files/b', 'x']) } : {}),
      ...(chance() < 0.1 ? { 'upload-defer-length': pick(chance, ['1', '0', '-1']) } : {}),
      ...(chance() < 0.1 ? { 'x-http-method-override': pick(chance, ['DELETE', 'PATCH', 'GET']) } : {}),
    }),
    body: '',
  }
}

const LENGTHS = [
  '-1',
  '0',
  '1e9',
  '99999999999999999999',
  '0x40',
  '9007199254740993',
  'NaN',
  '',
  '64, 64',
  '20971521',
] as const

function tusPart(chance: Chance): Request {
  const fileId = chance() < 0.7 && created.length > 0 ? pick(chance, created) : newId(county)
  const known = encodeURIComponent(wellFormed(fileId)).slice(0, 200)
  const url =
    chance() < 0.85
      ? `/files/${known}`
      : pick(chance, ['/files/..%2f..%2fetc', '/files/%00', '/files/a/b', '/files/CON', '/files/'])
  const head = chance() < 0.3
  return {
    method: head ? 'HEAD' : 'PATCH',
    url,
    headers: headerSafe({
      'tus-resumable': chance() < 0.95 ? '1.0.0' : '9',
      ...(head
        ? {}
        : {
            'content-type':
              chance() < 0.85
                ? 'application/offset+octet-stream'
                : pick(chance, ['application/json', 'text/plain', 'application/offset+octet-stream\t']),
            'upload-offset': chance() < 0.6 ? '0' : pick(chance, LENGTHS),
            ...(chance() < 0.1 ? { 'upload-length': pick(chance, LENGTHS) } : {}),
            ...(chance() < 0.1 ? { 'upload-checksum': pick(chance, ['sha1 x', 'md5', '']) } : {}),
          }),
    }),
    body: head ? '' : chance() < 0.5 ? samplePicture(64) : Buffer.alloc(Math.floor(chance() * 200), 7),
  }
}

function chunk(chance: Chance): Request {
  const fields = spoil(
    { fileId: newId(county), offset: '0', total: '64', sha256: sha256Of(samplePicture(64)), kind: 'material' },
    chance,
  )
  const query = Object.entries(fields ?? {}).map(
    ([key, value]) => `${key}=${encodeURIComponent(wellFormed(textOf(value).slice(0, 500)))}`,
  )
  return {
    method: 'POST',
    url: `/files/chunk?${query.join('&')}`,
    headers: { 'content-type': chance() < 0.8 ? 'application/octet-stream' : 'multipart/form-data; boundary=x' },
    body: chance() < 0.5 ? samplePicture(64) : Buffer.from('--x\r\n\r\n--x--'),
  }
}

/** Junk as text: an object of ours may have no way of becoming one. */
const textOf = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

/** An address cannot carry half a character. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '')

/** What no HTTP parser would let through anyway is left to the raw sockets of another test. */
function headerSafe(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace(/[^\t\x20-\x7e]/g, '')]),
  )
}

const STACK = /\bat .+:\d+:\d+|node_modules|PrismaClient|prisma\.|\/server\/|SELECT /

describe('ten thousand senseless calls at every door of the protocol', () => {
  it(`I03, I08, I13, I19, I22: ${CASES} of seed ${SEED}: refused in our words, never our fault, and a whole operation is kept`, async () => {
    const chance = makeRandom(SEED)
    const names = Object.getOwnPropertyNames(Object.prototype).length
    const proofs = proofsOf(device.clerk)
    const counts = new Map<number, number>()
    const kept: string[] = []
    const weights: number[] = []
    const faults: string[] = []
    const blame = (what: string, said: string) => void faults.push(`${what}: ${said}`)
    const one = async (index: number, request: Request) => {
      const answer = await http.app.inject({
        ...{ method: request.method, url: request.url, payload: request.body },
        headers: { ...proofs, 'x-yimen': '1', ...request.headers },
        // The limit for one address is another test's.
        remoteAddress: `10.9.${Math.floor(index / 200) % 250}.${index % 250}`,
      })
      const said = `case ${index} of seed ${SEED}: ${request.method} ${request.url.slice(0, 120)} ${JSON.stringify(request.headers)} ${String(request.body).slice(0, 1_500)} → ${answer.statusCode} ${answer.body.slice(0, 500)}`
      counts.set(answer.statusCode, (counts.get(answer.statusCode) ?? 0) + 1)
      if (answer.statusCode >= 500) return blame('our fault', said)
      if (STACK.test(answer.body)) return blame('a trace', said)
      if (answer.statusCode >= 400 && request.method !== 'HEAD') {
        const found = problemIn(answer.body)
        if (found === null || !/^[a-z]+\.[A-Za-z]+$/.test(found.code) || !/\p{Script=Han}/u.test(found.title))
          blame('no Problem', said)
      }
      if (answer.statusCode === 200 && request.url === '/trpc/sync.push') {
        for (const result of resultsIn(answer.body)) {
          if (result.outcome !== 'retry') kept.push(result.opId)
          else if (result.problem?.code !== 'sync.garbled') blame('sent again for ever', said)
        }
      }
    }
    for (let index = 0; index < CASES; index += AT_ONCE) {
      if (index >= WARM_UP && (index - WARM_UP) % STAGE < AT_ONCE) weights.push(await keptBytes())
      const batch = Array.from({ length: Math.min(AT_ONCE, CASES - index) }, (_, at) => ({
        at: index + at,
        request: pick(chance, DOORS)(chance),
      }))
      await Promise.all(batch.map(({ at, request }) => one(at, request)))
    }
    expect(faults.slice(0, MOST_SHOWN)).toEqual([])
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(names)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    weights.push(await keptBytes())
    // What is loaded once, and what timers still hold, weighs on one stage; what is never let go weighs on all of them.
    const growth = weights.slice(1).map((weight, at) => weight - (weights[at] ?? 0))
    if (growth.length > 1) expect(Math.min(...growth)).toBeLessThan(MOST_GROWTH_BYTES)
    const { db } = county.services
    const unique = [...new Set(kept)]
    const stored = await db.syncOperation.findMany({ where: { opId: { in: unique } }, select: { opId: true } })
    const aside = await db.syncQuarantine.findMany({ where: { opId: { in: unique } }, select: { opId: true } })
    expect(new Set([...stored, ...aside].map((row) => row.opId)).size).toBe(unique.length)
    console.info(
      `fuzz, seed ${SEED}: ${[...counts]
        .sort(([a], [b]) => a - b)
        .map(([status, count]) => `${status}×${count}`)
        .join(' ')}; kept ${unique.length}`,
    )
    // Were everything refused at the first schema, the doors behind it would not have been tried.
    expect(unique.length).toBeGreaterThan(CASES / 50)
  }, 600_000)
})

/**
 * Bytes that are held and not merely not yet given back: after full collections, buffers outside the heap included. What an answer just sent still
 * holds, and what a finalizer frees, goes with the next turns of the loop: the least of readings over a while.
 */
async function keptBytes(): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const readings: number[] = []
  while (readings.length < READINGS) {
    collect()
    const { heapUsed, external } = process.memoryUsage()
    readings.push(heapUsed + external)
    await setTimeout(BETWEEN_READINGS_MS)
  }
  return Math.min(...readings)
}

type Said = { readonly code: string; readonly title: string }

function problemIn(body: string): Said | null {
  try {
    const parsed = JSON.parse(body)
    const first = Array.isArray(parsed) ? parsed[0] : parsed
    return first?.problem ?? first?.error?.data?.problem ?? null
  } catch {
    return null
  }
}

function resultsIn(body: string): { opId: string; outcome: string; problem: { code: string } | null }[] {
  return JSON.parse(body).result.data.results
}
