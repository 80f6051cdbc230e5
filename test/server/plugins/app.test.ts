import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ANONYMOUS } from '@shared/identity/actor'
import { problem } from '@shared/problem/problem'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { createApp } from '../../../server/app'
import { standingClock } from '../../../server/platform/clock'
import { openLog } from '../../../server/platform/log'
import { openMetrics } from '../../../server/platform/metrics'
import { anyone, noAudit, type RequestContext, read, router, type Services } from '../../../server/platform/trpc'
import type { AppRouter } from '../../../server/router'
import { openTestDatabase, type TestDatabase } from '../../support/database'

let app: FastifyInstance
let root: string
let database: TestDatabase
let lines = ''

const double = read({
  access: anyone('a sum'),
  audit: noAudit('a sum'),
  input: z.strictObject({ value: z.number() }),
  output: z.strictObject({ value: z.number() }),
  run: async (_, input) => ({ value: input.value * 2 }),
})

const gone = read({
  access: anyone('a database that is away'),
  audit: noAudit('nothing is read'),
  input: z.strictObject({}),
  output: z.strictObject({}),
  run: async () => {
    throw problem('system.databaseAway')
  },
})

beforeAll(async () => {
  database = await openTestDatabase('empty')
  root = await mkdtemp(join(tmpdir(), 'yimen-sites-'))
  for (const [folder, html] of [
    ['mobile/dist/h5', '<html><script>window.rem = 1</script>home'],
    ['station/dist', '<html>station'],
    ['office/dist', '<html>office'],
  ] as const) {
    await mkdir(join(root, folder, 'assets'), { recursive: true })
    await writeFile(join(root, folder, 'index.html'), html)
    await writeFile(join(root, folder, 'assets', 'app-3f9a1c2e.js'), 'let a = 1')
    await writeFile(join(root, folder, 'service-worker.js'), 'let b = 1')
  }
  const log = openLog('info', {
    write: (line: string) => {
      lines += line
    },
  })
  const services = {
    db: database.db,
    clock: standingClock('2026-03-02T01:00:00Z'),
    log,
    demo: true,
  } as unknown as Services
  app = await createApp({
    root,
    pool: database.pool,
    log,
    metrics: openMetrics(),
    tls: null,
    modulePlugins: [
      async (scope) => {
        scope.get('/boom', async () => {
          throw new Error('secret of 13812345678')
        })
      },
    ],
    router: router({ double, gone }) as unknown as AppRouter,
    makeContext: async (request) =>
      ({
        services,
        requestId: request.id,
        actor: ANONYMOUS,
        session: null,
        device: null,
        addressKey: 'a',
        browser: true,
      }) as unknown as RequestContext,
  })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.close()
  await rm(root, { recursive: true, force: true })
})

const page = { accept: 'text/html,application/xhtml+xml' }
const json = { 'content-type': 'application/json' }

describe('procedures', () => {
  it('are called by POST', async () => {
    const answer = await app.inject({ method: 'POST', url: '/trpc/double', headers: json, payload: '{"value":4}' })
    expect(answer.json()).toEqual({ result: { data: { value: 8 } } })
    expect(answer.headers['x-yimen-server']).toBe('1')
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it.each(['GET', 'PUT', 'DELETE', 'PATCH'] as const)('%s answers that this is not the way', async (method) => {
    const answer = await app.inject({ method, url: '/trpc/double?input=%7B%22value%22%3A4%7D' })
    expect(answer.statusCode).toBe(405)
    expect(answer.json().error.data.problem.code).toBe('system.postOnly')
  })

  it.each([
    ['a body that is no JSON', '{"value":', 400, 'input.unreadable'],
    ['a body of another type', '{"value":"4"}', 422, 'input.invalid'],
    ['a key that nobody knows', '{"value":4,"more":1}', 422, 'input.invalid'],
    ['a prototype', '{"__proto__":{"value":4}}', 422, 'input.invalid'],
    ['null', 'null', 422, 'input.invalid'],
  ])('%s is a Problem and never our fault', async (_, payload, status, code) => {
    const answer = await app.inject({ method: 'POST', url: '/trpc/double', headers: json, payload })
    expect(answer.json().error.data.problem).toMatchObject({ code, status })
  })

  it('a body over 1 MB is refused with what to do', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/trpc/double',
      headers: json,
      payload: `"${'x'.repeat(1_100_000)}"`,
    })
    expect(answer.statusCode).toBe(413)
    expect(answer.json().error.data.problem.code).toBe('input.tooLarge')
  })

  it('an unknown name is a Problem', async () => {
    const answer = await app.inject({ method: 'POST', url: '/trpc/nothing.here', headers: json, payload: '{}' })
    expect(answer.statusCode).toBe(404)
    expect(answer.json().error.data.problem.code).toBe('system.notFound')
  })

  it.each(['br, gzip', 'identity'])(
    'V01, V03: refused with %s, an answer has its status and asks for a pause',
    async (encoding) => {
      const headers = { ...json, 'accept-encoding': encoding }
      const away = await app.inject({ method: 'POST', url: '/trpc/gone', headers, payload: '{}' })
      expect(away.statusCode).toBe(503)
      expect(away.headers['retry-after']).toBe('5')
      expect(away.headers['content-type']).toContain('application/json')
      const wrong = await app.inject({ method: 'POST', url: '/trpc/double', headers, payload: '{}' })
      expect(wrong.statusCode).toBe(422)
      expect(wrong.headers['retry-after']).toBeUndefined()
    },
  )

  it('more than ten in one batch are refused', async () => {
    const names = Array.from({ length: 11 }, () => 'double').join(',')
    const payload = JSON.stringify(Object.fromEntries(Array.from({ length: 11 }, (_, index) => [index, { value: 1 }])))
    const answer = await app.inject({ method: 'POST', url: `/trpc/${names}?batch=1`, headers: json, payload })
    expect(answer.statusCode).toBe(400)
  })
})

describe('what goes wrong outside a procedure', () => {
  it('answers a person with a page and a program with a Problem', async () => {
    const person = await app.inject({ url: '/files/nothing', headers: page })
    expect(person.headers['content-type']).toContain('text/html')
    expect(person.body).toContain('没有这一页')
    const program = await app.inject({ url: '/files/nothing' })
    expect(program.json().problem.code).toBe('system.notFound')
  })

  it('tells nothing of an error but a number to name on the phone, and logs no phone number', async () => {
    const answer = await app.inject({ url: '/boom' })
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('secret')
    expect(answer.json().problem.what).toContain(String(answer.headers['x-request-id']).slice(0, 8))
    expect(lines).toContain('request failed')
    expect(lines).not.toContain('13812345678')
  })

  it('logs the route, never the address that was asked for', async () => {
    lines = ''
    await app.inject({ url: '/healthz?phone=abc123' })
    expect(lines).toContain('/healthz')
    expect(lines).not.toContain('abc123')
  })
})

describe('the clients', () => {
  it.each([
    ['/', 'home'],
    ['/station/', 'station'],
    ['/office/', 'office'],
    ['/station/intake/new', 'station'],
    ['/office/case/abc', 'office'],
    ['/pages/guide/index', 'home'],
  ])('%s answers the page of its client, checked anew each time', async (url, text) => {
    const answer = await app.inject({ url, headers: page })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain(text)
    expect(answer.headers['cache-control']).toBe('no-cache')
  })

  it('files with the hash of their content in the name are kept for a year, the service worker never', async () => {
    expect((await app.inject({ url: '/station/assets/app-3f9a1c2e.js' })).headers['cache-control']).toContain(
      'immutable',
    )
    expect((await app.inject({ url: '/station/service-worker.js' })).headers['cache-control']).toBe('no-cache')
  })

  it('a file that is gone is no page', async () => {
    const answer = await app.inject({ url: '/station/assets/old-11112222.js', headers: page })
    expect(answer.statusCode).toBe(404)
  })

  it('runs no script but its own: inline ones only by the hash of what was built', async () => {
    const policy = String((await app.inject({ url: '/', headers: page })).headers['content-security-policy'])
    const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src'))
    expect(scripts).not.toContain('unsafe-inline')
    expect(scripts).not.toContain("'unsafe-eval'")
    expect(scripts).toMatch(/'sha256-[A-Za-z0-9+/=]{44}'/)
    expect(policy).toContain("object-src 'none'")
  })

  it.each(['/../../package.json', '/..%2f..%2fpackage.json', '/station/..%5c..%5cpackage.json', '/%00'])(
    '%s leads nowhere',
    async (url) => {
      const answer = await app.inject({ url })
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
      expect(answer.body).not.toContain('"dependencies"')
    },
  )
})

describe('health', () => {
  it('is alive, and ready while its database answers', async () => {
    expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200)
    expect((await app.inject({ url: '/readyz' })).json()).toEqual({ ready: true })
  })

  it('answers nothing on /metrics here: that is on a port of its own', async () => {
    expect((await app.inject({ url: '/metrics' })).statusCode).toBe(404)
  })
})
