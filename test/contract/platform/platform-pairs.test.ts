import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newId, openTestCounty, type Somebody, signIn, type TestCounty } from '../../support/actors'
import { serveFiles } from '../../support/file-county'
import { type HttpCounty, proofsOf } from '../../support/http-county'
import { samplePicture, sha256Of } from '../../support/sample-files'
import { makeWebHost } from './web-host'
import { makeWxHost } from './wx-host'

let county: TestCounty
let http: HttpCounty
let kuang: Somebody

beforeAll(async () => {
  county = await openTestCounty()
  http = await serveFiles(county)
  kuang = await signIn(county, 'P002')
  vi.stubGlobal('wx', makeWxHost().wx)
  vi.stubGlobal('SERVER_ORIGIN', http.url)
  for (const [name, value] of Object.entries(makeWebHost(http.url))) vi.stubGlobal(name, value)
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await http.close()
  await county.close()
})

type Outgoing = Parameters<typeof import('../../../mobile/src/platform/net/send-file').sendFile>[0]

/** Both variants of each pair, asked the same. */
const VARIANTS = [
  {
    name: 'h5',
    storage: () => import('../../../mobile/src/platform/keep/storage.h5'),
    random: () => import('../../../mobile/src/platform/device/random.h5'),
    request: () => import('../../../mobile/src/platform/net/request.h5'),
    send: () => import('../../../mobile/src/platform/net/send-file.h5'),
  },
  {
    name: 'weapp',
    storage: () => import('../../../mobile/src/platform/keep/storage.weapp'),
    random: () => import('../../../mobile/src/platform/device/random.weapp'),
    request: () => import('../../../mobile/src/platform/net/request.weapp'),
    send: () => import('../../../mobile/src/platform/net/send-file.weapp'),
  },
] as const

describe.each(VARIANTS)('on $name', (variant) => {
  it('a text that was kept is read again, listed and forgotten', async () => {
    const { keep, readKept, keptKeys, forget } = await variant.storage()
    expect(readKept('draft.a')).toBeNull()
    expect(keep('draft.a', '{"x":1}')).toBe(true)
    expect(readKept('draft.a')).toBe('{"x":1}')
    expect(keptKeys('draft.')).toEqual(['draft.a'])
    forget('draft.a')
    expect(readKept('draft.a')).toBeNull()
  })

  it('random bytes are as many as asked for and never the same', async () => {
    const { randomBytes } = await variant.random()
    const [one, other] = [await randomBytes(16), await randomBytes(16)]
    expect(one).toHaveLength(16)
    expect([...one]).not.toEqual([...other])
  })

  it('a call reaches the county and says that it was ours who answered', async () => {
    const { sendRequest } = await variant.request()
    const answer = await sendRequest({
      method: 'POST',
      path: '/trpc/identity.me',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      timeoutMs: 10_000,
    })
    expect(answer.status).toBe(200)
    expect(answer.headers['x-yimen-server']).toBe('1')
    expect(JSON.parse(answer.text)).toEqual({ result: { data: { kind: 'anonymous' } } })
  })

  it('a line that is cut is told as no answer', async () => {
    const { sendRequest } = await variant.request()
    vi.stubGlobal('SERVER_ORIGIN', 'http://127.0.0.1:9')
    const dead = variant.name === 'h5' ? 'http://127.0.0.1:9/trpc/x' : '/trpc/x'
    const asked = sendRequest({ method: 'POST', path: dead, headers: {}, body: '{}', timeoutMs: 2_000 })
    await expect(asked).rejects.toMatchObject({ name: 'NoAnswer' })
    vi.stubGlobal('SERVER_ORIGIN', http.url)
  })

  it('a file of several pieces arrives whole, with progress that only grows, and is done at once the second time', async () => {
    const { sendFile } = await variant.send()
    const bytes = samplePicture(700_000)
    const file: Outgoing = {
      fileId: newId(county),
      sha256: sha256Of(bytes),
      kind: 'material',
      bytes: Uint8Array.from(bytes).buffer,
    }
    const told: number[] = []
    const options = { headers: proofsOf(kuang), onProgress: (sent: number) => void told.push(sent) }
    await sendFile(file, options)
    expect(told.at(-1)).toBe(700_000)
    expect([...told].sort((a, b) => a - b)).toEqual(told)
    expect(told.length).toBeGreaterThan(2)
    const row = await county.services.db.attachment.findUniqueOrThrow({ where: { fileId: file.fileId } })
    expect(row.state).toBe('complete')
    await sendFile(file, options)
  })

  it('a file that is no picture is refused in words', async () => {
    const { sendFile } = await variant.send()
    const bytes = Uint8Array.from(Buffer.from('this is a program, not a picture of a page'.repeat(20)))
    const file: Outgoing = { fileId: newId(county), sha256: sha256Of(bytes), kind: 'material', bytes: bytes.buffer }
    const sent = sendFile(file, { headers: proofsOf(kuang), onProgress: () => undefined })
    await expect(sent).rejects.toMatchObject({ name: 'FileRefused', words: expect.stringMatching(/照片|PDF|文件/) })
  })
})
