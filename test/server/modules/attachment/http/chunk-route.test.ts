import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, openTestCounty, type Somebody, signIn, type TestCounty } from '../../../../support/actors'
import { serveFiles } from '../../../../support/file-county'
import { type HttpCounty, proofsOf } from '../../../../support/http-county'
import { samplePicture, sha256Of } from '../../../../support/sample-files'

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

type Chunk = { fileId: string; offset: number; total: number; sha256: string; bytes: Buffer }

function fieldsOf(chunk: Chunk): Record<string, string> {
  const { fileId, offset, total, sha256 } = chunk
  return { fileId, offset: String(offset), total: String(total), sha256, kind: 'material' }
}

/** As wx.uploadFile sends it. */
function sendForm(chunk: Chunk, who = kuang): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fieldsOf(chunk))) form.set(name, value)
  form.set('file', new Blob([new Uint8Array(chunk.bytes)]), 'tmp_1234.jpg')
  return fetch(`${http.url}/files/chunk`, { method: 'POST', headers: proofsOf(who), body: form })
}

/** As wx.request sends an ArrayBuffer. */
function sendRaw(chunk: Chunk, who = kuang): Promise<Response> {
  return fetch(`${http.url}/files/chunk?${new URLSearchParams(fieldsOf(chunk))}`, {
    method: 'POST',
    headers: { ...proofsOf(who), 'content-type': 'application/octet-stream' },
    body: new Uint8Array(chunk.bytes),
  })
}

describe.each([
  ['a form', sendForm],
  ['raw bytes', sendRaw],
])('a chunk as %s', (_, send) => {
  const cut = (bytes: Buffer, offset: number, end: number, fileId: string): Chunk => ({
    fileId,
    offset,
    total: bytes.length,
    sha256: sha256Of(bytes),
    bytes: bytes.subarray(offset, end),
  })

  it('follows the one before until the file is whole', async () => {
    const bytes = samplePicture(150_000)
    const fileId = newId(county)
    expect(await (await send(cut(bytes, 0, 100_000, fileId))).json()).toEqual({
      fileId,
      offset: 100_000,
      complete: false,
    })
    expect(await (await send(cut(bytes, 100_000, 150_000, fileId))).json()).toEqual({
      fileId,
      offset: 150_000,
      complete: true,
    })
    const stored = await fetch(`${http.url}/files/${fileId}`, { headers: proofsOf(kuang) })
    expect(sha256Of(Buffer.from(await stored.arrayBuffer()))).toBe(sha256Of(bytes))
  })

  it('sent again after its answer was lost is told where to go on, and the last one is whole already', async () => {
    const bytes = samplePicture(60_000)
    const fileId = newId(county)
    await send(cut(bytes, 0, 30_000, fileId))
    const again = await send(cut(bytes, 0, 30_000, fileId))
    expect(again.status).toBe(409)
    expect(await again.json()).toMatchObject({ problem: { code: 'file.offset', values: { offset: 30_000 } } })
    await send(cut(bytes, 30_000, 60_000, fileId))
    expect(await (await send(cut(bytes, 30_000, 60_000, fileId))).json()).toMatchObject({ complete: true })
  })

  it('two at the same moment are taken once', async () => {
    const bytes = samplePicture(80_000)
    const fileId = newId(county)
    const answers = await Promise.all([1, 2, 3].map(() => send(cut(bytes, 0, 80_000, fileId))))
    expect(answers.every((answer) => answer.status === 200)).toBe(true)
    expect(await county.services.db.attachment.count({ where: { fileId, state: 'complete' } })).toBe(1)
  })

  it('without an owner, of a wrong hash, or too large is refused in our words', async () => {
    const bytes = samplePicture(1_000)
    const fileId = newId(county)
    const anonymous = await send(cut(bytes, 0, 1_000, fileId), { ...kuang, token: null })
    expect([anonymous.status, (await anonymous.json()).problem.code]).toEqual([401, 'identity.signInFirst'])
    const other = { ...cut(bytes, 0, 1_000, fileId), sha256: sha256Of(Buffer.from('other')) }
    expect(await (await send(other)).json()).toMatchObject({ problem: { code: 'file.hash' } })
    const large = { ...cut(bytes, 0, 1_000, newId(county)), total: 30_000_000 }
    expect(await (await send(large)).json()).toMatchObject({ problem: { code: 'file.tooLarge' } })
    const huge = { ...cut(samplePicture(1_200_000), 0, 1_200_000, newId(county)) }
    expect((await send(huge)).status).toBe(413)
  })

  it('that lacks what it should say is refused', async () => {
    const answer = await send({ fileId: '../x', offset: 0, total: 10, sha256: 'zz', bytes: Buffer.from('1234567890') })
    expect([answer.status, (await answer.json()).problem.code]).toEqual([400, 'file.header'])
  })
})

describe('a form that is none', () => {
  it('is refused', async () => {
    const answer = await fetch(`${http.url}/files/chunk`, {
      method: 'POST',
      headers: { ...proofsOf(kuang), 'content-type': 'multipart/form-data; boundary=x' },
      body: 'not a form',
    })
    expect([answer.status, (await answer.json()).problem.code]).toEqual([400, 'file.header'])
  })
})
