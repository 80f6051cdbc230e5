import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, type TestCounty } from '../../support/actors'
import { type HttpCounty, serveTestCounty } from '../../support/http-county'

let county: TestCounty
let open: HttpCounty
let behind: HttpCounty

beforeAll(async () => {
  county = await openTestCounty()
  open = await serveTestCounty(county, () => [])
  behind = await serveTestCounty(county, () => [], ['127.0.0.1'])
})
afterAll(async () => {
  await open.close()
  await behind.close()
  await county.close()
})

async function guess(url: string, from: string): Promise<string> {
  const answer = await fetch(`${url}/trpc/identity.loginStaff`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify({ account: 'shatou', password: 'guess', deviceLabel: '电脑' }),
  })
  return (await answer.json()).error.data.problem.code
}

async function cookieLine(url: string): Promise<string> {
  const answer = await fetch(`${url}/trpc/identity.loginStaff`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-yimen': '1', 'x-forwarded-proto': 'https' },
    body: JSON.stringify({ account: 'yh.win1', password: 'yimen-2026', deviceLabel: '电脑' }),
  })
  return answer.headers.getSetCookie()[0] ?? ''
}

describe('a caller that names another address for itself', () => {
  it('is counted under its own, so that no limit is walked around', async () => {
    const codes: string[] = []
    for (let index = 0; index < 7; index += 1) codes.push(await guess(open.url, `203.0.113.${index}`))
    expect(codes.slice(-2)).toEqual(['identity.locked', 'identity.locked'])
  })

  it('is believed when it is a proxy that the settings name', async () => {
    const codes: string[] = []
    for (let index = 0; index < 6; index += 1) codes.push(await guess(behind.url, `203.0.113.${index}`))
    expect(new Set(codes)).toEqual(new Set(['identity.passwordWrong']))
  })
})

describe('the word that a browser shall come by HTTPS only', () => {
  const wordOf = async (url: string, proto: string) => {
    const answer = await fetch(`${url}/healthz`, { headers: { 'x-forwarded-proto': proto } })
    await answer.text()
    return answer.headers.get('strict-transport-security')
  }

  it('is given where a trusted proxy says that the caller came by it, and never over plain HTTP', async () => {
    expect(await wordOf(behind.url, 'https')).toBe('max-age=15552000; includeSubDomains')
    expect(await wordOf(behind.url, 'http')).toBeNull()
    expect(await wordOf(open.url, 'https')).toBeNull()
  })
})

describe('the cookie of a session', () => {
  it('is for HTTPS only where a trusted proxy says that the caller came by it', async () => {
    expect(await cookieLine(behind.url)).toContain('Secure')
    expect(await cookieLine(open.url)).not.toContain('Secure')
  })
})
