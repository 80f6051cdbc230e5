import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRequestContext, makeToken } from '../../../../server/platform/session'
import { openTestCounty, signIn, signInDevice, type TestCounty } from '../../../support/actors'
import { type HttpCounty, serveTestCounty } from '../../../support/http-county'

let county: TestCounty
let http: HttpCounty

beforeAll(async () => {
  county = await openTestCounty()
  const makeContext = makeRequestContext(county.services)
  http = await serveTestCounty(county, () => [
    async (app) => {
      app.get('/who', async (request, reply) => {
        const { actor, device } = await makeContext(request, reply)
        return { kind: actor.kind, device: device?.pointId ?? null }
      })
    },
  ])
})
afterAll(async () => {
  await http.close()
  await county.close()
})

const call = (procedure: string, input: object, headers: Record<string, string>) =>
  fetch(`${http.url}/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(input),
  })
const kindOf = async (answer: Promise<Response>) => (await (await answer).json()).result.data.kind as string
const who = async (headers: Record<string, string>) => (await fetch(`${http.url}/who`, { headers })).json()

async function cookieOf(): Promise<string> {
  const answer = await call(
    'identity.loginStaff',
    { account: 'shatou', password: 'yimen-2026', deviceLabel: '一号窗口' },
    { 'x-yimen': '1' },
  )
  const body = await answer.json()
  expect(body.result.data.token).toBeNull()
  const [line = ''] = answer.headers.getSetCookie()
  expect(line).toMatch(/^ym_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/)
  return line.split(';')[0] ?? ''
}

describe('a browser', () => {
  it('is known by its cookie together with our header', async () => {
    const cookie = await cookieOf()
    expect(await kindOf(call('identity.me', {}, { cookie, 'x-yimen': '1' }))).toBe('staff')
  })

  it('that another page made send the cookie is nobody', async () => {
    const cookie = await cookieOf()
    expect(await kindOf(call('identity.me', {}, { cookie }))).toBe('anonymous')
    expect(await kindOf(call('identity.me', {}, { cookie, 'sec-fetch-site': 'same-origin' }))).toBe('anonymous')
    const form = await fetch(`${http.url}/trpc/identity.logout`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'text/plain' },
      body: '{}',
    })
    expect(form.headers.getSetCookie()).toEqual([])
    expect(await kindOf(call('identity.me', {}, { cookie, 'x-yimen': '1' }))).toBe('staff')
  })

  it('may show what this origin’s own page asks for, and nothing that another page asks for', async () => {
    const cookie = await cookieOf()
    expect(await who({ cookie, 'sec-fetch-site': 'same-origin' })).toMatchObject({ kind: 'staff' })
    for (const site of ['cross-site', 'same-site', 'none', ''])
      expect(await who({ cookie, 'sec-fetch-site': site }), site).toMatchObject({ kind: 'anonymous' })
    expect(await who({ cookie })).toMatchObject({ kind: 'anonymous' })
  })

  it('that left has no cookie any more', async () => {
    const cookie = await cookieOf()
    const left = await call('identity.logout', {}, { cookie, 'x-yimen': '1' })
    expect(left.headers.getSetCookie()[0]).toMatch(/^ym_session=; Max-Age=0;/)
    expect(await kindOf(call('identity.me', {}, { cookie, 'x-yimen': '1' }))).toBe('anonymous')
  })
})

describe('the mini-program', () => {
  it('is known by its bearer token', async () => {
    const { token } = await signIn(county, 'P002')
    expect(await kindOf(call('identity.me', {}, { authorization: `Bearer ${token}` }))).toBe('citizen')
    expect(await kindOf(call('identity.me', {}, { authorization: `Basic ${token}` }))).toBe('anonymous')
    expect(await kindOf(call('identity.me', {}, { authorization: `Bearer ${'x'.repeat(3_000)}` }))).toBe('anonymous')
  })
})

describe('a device', () => {
  it('is known by its credential, beside whoever is signed in on it', async () => {
    const bare = await signInDevice(county, 'st-201')
    expect(await who({ 'x-device': bare.credential ?? '' })).toEqual({ kind: 'anonymous', device: 'st-201' })
    const manned = await signInDevice(county, 'st-201', 'shatou')
    const headers = { 'x-device': manned.credential ?? '', authorization: `Bearer ${manned.token}` }
    expect(await who(headers)).toEqual({ kind: 'staff', device: 'st-201' })
    expect(await who({ 'x-device': 'made-up' })).toEqual({ kind: 'anonymous', device: null })
  })
})

describe('S21: the session of a station', () => {
  it('is nobody’s without the proof that lies in the vault, and on any other device; bound, it lasts a fortnight offline', async () => {
    const own = (await signInDevice(county, 'st-201')).credential ?? ''
    const other = (await signInDevice(county, 'st-202')).credential ?? ''
    const proof = makeToken()
    const boundTo = createHash('sha256').update(proof).digest('base64url')
    const asked = { account: 'shatou', password: 'yimen-2026', deviceLabel: '一号机', boundTo }
    const answer = await call('identity.loginStaff', asked, { 'x-yimen': '1', 'x-device': own })
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const kind = (headers: Record<string, string>) =>
      kindOf(call('identity.me', {}, { cookie, 'x-yimen': '1', ...headers }))
    expect(await kind({ 'x-device': own, 'x-unlock': proof })).toBe('staff')
    expect(await kind({ 'x-device': own })).toBe('anonymous')
    expect(await kind({ 'x-device': own, 'x-unlock': makeToken() })).toBe('anonymous')
    expect(await kind({ 'x-device': own, 'x-unlock': '' })).toBe('anonymous')
    expect(await kind({ 'x-device': other, 'x-unlock': proof })).toBe('anonymous')
    expect(await kind({ 'x-unlock': proof })).toBe('anonymous')
    county.clock.moveTo('2026-03-15T09:00:00+08:00')
    expect(await kind({ 'x-device': own, 'x-unlock': proof })).toBe('staff')
    county.clock.moveTo('2026-03-29T09:30:00+08:00')
    expect(await kind({ 'x-device': own, 'x-unlock': proof })).toBe('anonymous')
  })
})

describe('what the database keeps of a session', () => {
  it('opens nothing', async () => {
    const { token } = await signIn(county, 'P003')
    const rows = await county.services.db.session.findMany()
    const kept = rows.flatMap((row) => [
      Buffer.from(row.tokenHash).toString('hex'),
      Buffer.from(row.tokenHash).toString('base64url'),
    ])
    expect(kept).not.toContain(token)
    for (const stolen of kept.slice(0, 4))
      expect(await kindOf(call('identity.me', {}, { authorization: `Bearer ${stolen}` }))).toBe('anonymous')
  })
})
