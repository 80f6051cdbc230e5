import { MAX_OFFSETS } from '@shared/attachment/view/file-view'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, openTestCounty, type Somebody, signIn, somebody, type TestCounty } from '../../../../support/actors'
import { serveFiles } from '../../../../support/file-county'
import { type HttpCounty, proofsOf } from '../../../../support/http-county'
import { samplePicture, sha256Of } from '../../../../support/sample-files'

let county: TestCounty
let http: HttpCounty
let kuang: Somebody
let other: Somebody

beforeAll(async () => {
  county = await openTestCounty()
  http = await serveFiles(county)
  kuang = await signIn(county, 'P002')
  other = await signIn(county, 'P003')
})
afterAll(async () => {
  await http.close()
  await county.close()
})

const SOME_ID = '019cac0f-293c-7d25-8a3e-aaaaaaaaaaaa'
const PICTURE = samplePicture(60_000)

/** Sends the first `bytes` of the picture under this id. */
async function begin(fileId: string, bytes: number): Promise<void> {
  const fields = { fileId, offset: '0', total: String(PICTURE.length), sha256: sha256Of(PICTURE), kind: 'material' }
  const sent = await fetch(`${http.url}/files/chunk?${new URLSearchParams(fields)}`, {
    method: 'POST',
    headers: { ...proofsOf(kuang), 'content-type': 'application/octet-stream' },
    body: new Uint8Array(PICTURE.subarray(0, bytes)),
  })
  expect(sent.status).toBe(200)
}

function ask(body: string, who: Somebody = kuang): Promise<Response> {
  return fetch(`${http.url}/files/offsets`, {
    method: 'POST',
    headers: { ...proofsOf(who), 'content-type': 'application/json' },
    body,
  })
}

async function offsetsOf(fileIds: readonly string[], who: Somebody = kuang): Promise<readonly (number | null)[]> {
  const answer = await ask(JSON.stringify({ fileIds }), who)
  expect(answer.status).toBe(200)
  const { files } = (await answer.json()) as { files: { fileId: string; bytes: number | null }[] }
  return fileIds.map((fileId) => files.find((file) => file.fileId === fileId)?.bytes ?? null)
}

describe('the question where files stopped', () => {
  it('S22: is answered for all of them at once: whole, half-way, and never announced', async () => {
    const [whole, half, unknown] = [newId(county), newId(county), newId(county)]
    await begin(whole, PICTURE.length)
    await begin(half, 20_000)
    expect(await offsetsOf([whole, half, unknown])).toEqual([PICTURE.length, 20_000, null])
  })

  it('tells somebody else as little of a file as of one that is not there', async () => {
    const fileId = newId(county)
    await begin(fileId, 20_000)
    expect(await offsetsOf([fileId], other)).toEqual([null])
  })

  it('says nothing of a file that will never be taken: asked for by itself it answers why', async () => {
    const bytes = Buffer.from('MZ not a picture, whatever its name says')
    const fileId = newId(county)
    const fields = { fileId, offset: '0', total: String(bytes.length), sha256: sha256Of(bytes), kind: 'material' }
    await fetch(`${http.url}/files/chunk?${new URLSearchParams(fields)}`, {
      method: 'POST',
      headers: { ...proofsOf(kuang), 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    })
    const answer = await ask(JSON.stringify({ fileIds: [fileId] }))
    expect(await answer.json()).toEqual({ files: [] })
  })

  it.each([
    ['nothing', ''],
    ['half of it', '{"fileIds":["'],
    ['no ids', '{"fileIds":[]}'],
    ['what is no id', '{"fileIds":["../../etc/passwd"]}'],
    ['more than it takes', JSON.stringify({ fileIds: Array.from({ length: MAX_OFFSETS + 1 }, () => SOME_ID) })],
    ['a megabyte', JSON.stringify({ fileIds: ['x'.repeat(1_000_000)] })],
  ])('I03: %s is refused with a Problem', async (_, body) => {
    const answer = await ask(body)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(((await answer.json()) as { problem: { title: string } }).problem.title).toMatch(/\p{Script=Han}/u)
  })

  it('asks who is asking', async () => {
    const answer = await ask(JSON.stringify({ fileIds: [newId(county)] }), somebody(county))
    expect(answer.status).toBe(401)
  })
})
