import { createReadStream } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { Agent, request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { Upload } from 'tus-js-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  newId,
  openTestCounty,
  type Somebody,
  signIn,
  signInDevice,
  somebody,
  type TestCounty,
} from '../../../../support/actors'
import { serveFiles } from '../../../../support/file-county'
import { type HttpCounty, proofsOf } from '../../../../support/http-county'
import { samplePdf, samplePicture, sha256Of } from '../../../../support/sample-files'

let county: TestCounty
let http: HttpCounty
let kuang: Somebody

beforeAll(async () => {
  county = await openTestCounty()
  http = await serveFiles(county)
  kuang = await signIn(county, 'P002')
})
afterAll(async () => {
  await http.close()
  await county.close()
})

const TUS = { 'tus-resumable': '1.0.0' }
const b64 = (text: string) => Buffer.from(text).toString('base64')
const metadata = (fileId: string, sha256: string) =>
  `fileId ${b64(fileId)},sha256 ${b64(sha256)},kind ${b64('material')}`

type Announced = { fileId?: string; sha256?: string; length?: number | string; who?: Somebody; meta?: string }

function create(bytes: Buffer, changes: Announced = {}): Promise<Response> {
  const { fileId = newId(county), sha256 = sha256Of(bytes), length = bytes.length, who = kuang } = changes
  return fetch(`${http.url}/files`, {
    method: 'POST',
    headers: {
      ...TUS,
      ...proofsOf(who),
      'upload-length': String(length),
      'upload-metadata': changes.meta ?? metadata(fileId, sha256),
    },
  })
}

function patch(location: string, bytes: Buffer, offset: number | string, who = kuang): Promise<Response> {
  return fetch(`${http.url}${location}`, {
    method: 'PATCH',
    headers: {
      ...TUS,
      ...proofsOf(who),
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(bytes),
  })
}

const head = (location: string, who = kuang) =>
  fetch(`${http.url}${location}`, { method: 'HEAD', headers: { ...TUS, ...proofsOf(who) } })
const read = (location: string, who = kuang) => fetch(`${http.url}${location}`, { headers: proofsOf(who) })

async function refusal(answer: Promise<Response>): Promise<{ status: number; code: string; values?: object }> {
  const response = await answer
  const body = (await response.json()) as { problem: { code: string; values?: object } }
  return {
    status: response.status,
    code: body.problem.code,
    ...(body.problem.values ? { values: body.problem.values } : {}),
  }
}

async function locationOf(created: Promise<Response>): Promise<string> {
  const response = await created
  expect(response.status).toBe(201)
  return response.headers.get('location') ?? ''
}

/** Sends the first `sent` bytes of a larger body and pulls the plug. */
function cutOff(location: string, bytes: Buffer, sent: number, waitMs = 150): Promise<void> {
  return new Promise((resolve) => {
    const url = new URL(`${http.url}${location}`)
    const request = httpRequest(url, {
      method: 'PATCH',
      headers: {
        ...TUS,
        ...proofsOf(kuang),
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
        'content-length': bytes.length,
      },
    })
    request.on('error', () => resolve())
    request.on('close', () => resolve())
    request.write(bytes.subarray(0, sent), () => setTimeout(() => request.destroy(), waitMs))
  })
}

/** Sends requests one after the other over one connection that is kept open; answers their states. */
async function overOneConnection(
  requests: readonly { method: string; path: string; body?: Buffer; headers: object }[],
) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const send = (one: (typeof requests)[number]) =>
    new Promise<number>((resolve, reject) => {
      const headers = { ...TUS, ...proofsOf(kuang), ...one.headers }
      const sent = httpRequest(new URL(`${http.url}${one.path}`), { method: one.method, agent, headers }, (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0))
      })
      sent.on('error', reject)
      sent.end(one.body)
    })
  try {
    return await Promise.all(requests.map(send))
  } finally {
    agent.destroy()
  }
}

describe('a photo is uploaded', () => {
  it('by the tus client as browsers use it, and read back the same', async () => {
    const bytes = samplePicture(300_000)
    const fileId = newId(county)
    await writeFile(join(http.dataFolder, 'photo.jpg'), bytes)
    await new Promise<void>((resolve, reject) => {
      new Upload(createReadStream(join(http.dataFolder, 'photo.jpg')), {
        endpoint: `${http.url}/files`,
        headers: proofsOf(kuang),
        metadata: { fileId, sha256: sha256Of(bytes), kind: 'material' },
        uploadSize: bytes.length,
        chunkSize: 100_000,
        onError: reject,
        onSuccess: () => resolve(),
      }).start()
    })
    const answer = await read(`/files/${fileId}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
  })

  it('and no plain byte of it lies on the disk', async () => {
    const bytes = samplePicture(200_000)
    const location = await locationOf(create(bytes))
    expect((await patch(location, bytes, 0)).status).toBe(204)
    const folder = join(http.dataFolder, 'files', location.slice(-2))
    const stored = await readFile(join(folder, `${location.slice(7)}.ymf`))
    expect(stored.length).toBeGreaterThan(bytes.length)
    for (const at of [0, 1_000, 70_000, 199_000]) expect(stored.includes(bytes.subarray(at, at + 16))).toBe(false)
    expect(await readdir(folder)).toEqual([`${location.slice(7)}.ymf`])
  })

  it('cut off as soon as its first words have come holds up nobody who asks where it stopped', async () => {
    const bytes = samplePicture(300_000)
    for (const waitMs of [0, 1, 2, 3, 5, 8]) {
      const path = await locationOf(create(bytes))
      await cutOff(path, bytes, 10, waitMs)
      const asked = performance.now()
      expect((await head(path)).status).toBe(200)
      // A lock that nobody lets go is taken after three seconds.
      expect(performance.now() - asked).toBeLessThan(2_000)
    }
  })

  it('refused with most of it still on the way does not stand before the next request of its connection', async () => {
    const bytes = samplePicture(5_000_000)
    const path = await locationOf(create(bytes))
    const part = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '4096' }
    expect(
      await overOneConnection([
        { method: 'PATCH', path, body: bytes, headers: { ...part, 'content-length': bytes.length } },
        { method: 'HEAD', path, headers: {} },
      ]),
    ).toEqual([409, 200])
  }, 20_000)

  it('goes on at the last byte that arrived after the line was cut, as often as it is cut', async () => {
    const bytes = samplePicture(500_000)
    const location = await locationOf(create(bytes))
    await cutOff(location, bytes, 123_457)
    const keptNow = async () => Number((await head(location)).headers.get('upload-offset'))
    await expect.poll(keptNow, { timeout: 10_000 }).toBe(123_457)
    const kept = await keptNow()
    const second = bytes.subarray(kept, kept + 77_777)
    expect((await patch(location, second, kept)).headers.get('upload-offset')).toBe(String(kept + 77_777))
    expect((await patch(location, bytes.subarray(kept + 77_777), kept + 77_777)).status).toBe(204)
    expect(sha256Of(Buffer.from(await (await read(location)).arrayBuffer()))).toBe(sha256Of(bytes))
  })

  it('announced again is found where it was, and again when it is whole', async () => {
    const bytes = samplePicture(90_000)
    const fileId = newId(county)
    const location = await locationOf(create(bytes, { fileId }))
    await patch(location, bytes.subarray(0, 40_000), 0)
    expect(await locationOf(create(bytes, { fileId }))).toBe(location)
    expect((await head(location)).headers.get('upload-offset')).toBe('40000')
    await patch(location, bytes.subarray(40_000), 40_000)
    expect(await locationOf(create(bytes, { fileId }))).toBe(location)
    expect((await head(location)).headers.get('upload-offset')).toBe('90000')
  })

  it('by a device without anybody signed in, who then cannot read it', async () => {
    const device = await signInDevice(county, 'st-201')
    const bytes = samplePicture(10_000)
    const location = await locationOf(create(bytes, { who: device }))
    expect((await patch(location, bytes, 0, device)).status).toBe(204)
    expect(await refusal(read(location, device))).toMatchObject({ status: 404, code: 'file.notFound' })
  })

  it('leaves an audit row when it is whole and for each reading', async () => {
    const bytes = samplePdf()
    const location = await locationOf(create(bytes))
    await patch(location, bytes, 0)
    await (await read(location)).arrayBuffer()
    await (await read(location)).arrayBuffer()
    const rows = await county.services.db.auditRow.findMany({ where: { objectId: location.slice(7) } })
    expect(rows.map((row) => row.action).sort()).toEqual(['attachment.complete', 'attachment.read', 'attachment.read'])
  })
})

describe('an upload is refused', () => {
  it('to nobody', async () => {
    expect(await refusal(create(samplePicture(100), { who: somebody(county) }))).toMatchObject({
      status: 401,
      code: 'identity.signInFirst',
    })
  })

  it('at a wrong offset, and told the right one', async () => {
    const bytes = samplePicture(50_000)
    const location = await locationOf(create(bytes))
    await patch(location, bytes.subarray(0, 20_000), 0)
    expect(await refusal(patch(location, bytes.subarray(10_000), 10_000))).toMatchObject({
      status: 409,
      code: 'file.offset',
    })
    expect(await refusal(patch(location, bytes, -1))).toMatchObject({ status: 400 })
    expect(await refusal(patch(location, bytes, '99999999999999999999'))).toMatchObject({ status: 400 })
  })

  it('when the hash is not the announced one, and can then be sent anew', async () => {
    const bytes = samplePicture(30_000)
    const location = await locationOf(create(bytes))
    const other = samplePicture(30_000)
    expect(await refusal(patch(location, other, 0))).toMatchObject({ status: 422, code: 'file.hash' })
    expect((await head(location)).headers.get('upload-offset')).toBe('0')
    expect((await patch(location, bytes, 0)).status).toBe(204)
  })

  it('when it is larger than 20 MB, larger than announced, empty, or of a length that is no length', async () => {
    expect(await refusal(create(samplePicture(100), { length: 20 * 1024 * 1024 + 1 }))).toMatchObject({
      status: 413,
      code: 'file.tooLarge',
    })
    const bytes = samplePicture(1_000)
    const location = await locationOf(create(bytes))
    expect(await refusal(patch(location, Buffer.concat([bytes, bytes]), 0))).toMatchObject({ code: 'file.tooLarge' })
    for (const length of [0, -5, '1e3', 'NaN', '99999999999999999999999'])
      expect((await create(bytes, { length })).status, String(length)).toBeGreaterThanOrEqual(400)
  })

  it.each([
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing with script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a program', Buffer.concat([Buffer.from('4d5a9000', 'hex'), Buffer.alloc(500)])],
    ['an archive', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(500)])],
    [
      'a picture made to fill memory',
      Buffer.from('89504e470d0a1a0a0000000d4948445200010000000100000802000000aaaaaaaa0000000049454e44ae426082', 'hex'),
    ],
    ['plain text', Buffer.from('你好')],
  ])('when it is %s, whatever it calls itself', async (_, bytes) => {
    const location = await locationOf(create(bytes))
    expect(await refusal(patch(location, bytes, 0))).toMatchObject({ status: 415, code: 'file.type' })
    expect((await read(location)).status).toBe(404)
    expect(await refusal(create(bytes, { fileId: location.slice(7) }))).toMatchObject({ code: 'file.type' })
  })

  it('under an id that is a path, another id, or none', async () => {
    const bytes = samplePicture(100)
    const sha256 = sha256Of(bytes)
    for (const fileId of ['../../etc/passwd', '..%2f..%2fx', 'con', 'a'.repeat(300), '0195\u0000', ''])
      expect(await refusal(create(bytes, { meta: metadata(fileId, sha256) })), fileId).toMatchObject({
        status: 400,
        code: 'file.header',
      })
    expect(await refusal(create(bytes, { meta: 'garbage!!' }))).toMatchObject({ status: 400 })
    for (const path of ['/files/..%2f..%2fetc%2fpasswd', '/files/%00', `/files/${'a'.repeat(900)}`])
      expect((await read(path)).status, path).toBe(404)
  })

  it('into a file of somebody else', async () => {
    const bytes = samplePicture(5_000)
    const fileId = newId(county)
    const location = await locationOf(create(bytes, { fileId }))
    const stranger = await signIn(county, 'P003')
    expect(await refusal(create(bytes, { fileId, who: stranger }))).toMatchObject({ code: 'file.idTaken' })
    expect(await refusal(patch(location, bytes, 0, stranger))).toMatchObject({ status: 404, code: 'file.notFound' })
    expect((await head(location, stranger)).status).toBe(404)
  })
})

describe('a stored file', () => {
  it('is not there for a stranger, an officer of another matter, or nobody', async () => {
    const bytes = samplePicture(5_000)
    const location = await locationOf(create(bytes))
    await patch(location, bytes, 0)
    for (const who of [await signIn(county, 'P003'), await signIn(county, 'mz.shenpi'), somebody(county)])
      expect(await refusal(read(location, who))).toMatchObject({ status: 404, code: 'file.notFound' })
  })

  it('is answered as a dead thing that nothing keeps', async () => {
    const bytes = samplePicture(5_000)
    const location = await locationOf(create(bytes))
    await patch(location, bytes, 0)
    const { headers } = await read(location)
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('content-disposition')).toMatch(/^inline; filename="[0-9a-f-]{36}\.jpg"$/)
    expect(headers.get('x-yimen-server')).toBe('1')
  })

  it('of which a byte was changed on the disk is not answered as if it were whole', async () => {
    const bytes = samplePicture(5_000)
    const location = await locationOf(create(bytes))
    await patch(location, bytes, 0)
    const path = join(http.dataFolder, 'files', location.slice(-2), `${location.slice(7)}.ymf`)
    const stored = await readFile(path)
    stored[2_000] = (stored[2_000] ?? 0) ^ 1
    await writeFile(path, stored)
    expect(await refusal(read(location))).toMatchObject({ status: 503, code: 'file.damaged' })
  })
})
