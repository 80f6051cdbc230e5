import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request as openRequest, type ServerResponse } from 'node:http'
import type { LineRequest } from '../county-under-test'
import { BUSY, type Carry, type Fate, LOGIN_PAGE } from '../faulty-line'
import type { VirtualClock } from '../virtual-clock'

/** 坏代理 — an HTTP proxy before the real server that cuts, loses, delays, doubles, holds back and forges what passes. */
export type FaultyProxy = {
  /** The way of one device through it; `headers` are added to each of its requests. */
  readonly carryOf: (random: () => number, headers: Readonly<Record<string, string>>) => Carry
  /** While it is off every connection is torn, also those that are waiting for their answer. */
  readonly setOff: (isOff: boolean) => void
  readonly close: () => Promise<void>
}

/** What stands in a request's head in place of its fate, which cannot travel. */
const PASS = 'x-pass'

type Pass = Fate & { readonly random: () => number; readonly answered: Promise<unknown>; readonly arrive: () => void }
type Exchange = { readonly method: string; readonly path: string; readonly headers: Record<string, string | string[]> }
type Answer = { readonly status: number; readonly headers: Record<string, string>; readonly body: Buffer }

/** Opens the proxy on a free port. It waits by the virtual clock; what passes over real sockets stops it meanwhile. */
export async function openProxy(clock: VirtualClock, target: string): Promise<FaultyProxy> {
  const upstream = new Agent({ keepAlive: true, maxSockets: 32 })
  const downstream = new Agent({ keepAlive: true })
  const passes = new Map<string, Pass>()
  let isDark = false

  const forward = (about: Exchange, body: Buffer, cutAt: number | null = null) =>
    clock.during(ask(new URL(about.path, target), about, { body, cutAt, agent: upstream }))

  const serve = async (asked: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const body = await readAll(asked)
    const { [PASS]: id, host: _, ...headers } = asked.headers
    const pass = passes.get(String(id))
    if (pass === undefined) return void asked.socket.destroy()
    passes.delete(String(id))
    pass.arrive()
    const { fault, random } = pass
    const about: Exchange = { method: asked.method ?? 'GET', path: asked.url ?? '/', headers: onlyGiven(headers) }
    const tear = () => {
      void clock.during(pass.answered)
      asked.socket.destroy()
    }
    const say = (answer: Answer, share = 1) => {
      void clock.during(pass.answered)
      reply.writeHead(answer.status, answer.headers)
      if (share === 1) return void reply.end(answer.body)
      // The head promises all of it; the line breaks in the middle.
      reply.write(answer.body.subarray(0, Math.floor(answer.body.length * share)), () => asked.socket.destroy())
    }
    const isDown = () => isDark || pass.isOff()
    const way = () => clock.sleep(20 + random() * 200)
    await way()
    if (isDown() || fault === 'dropRequest') return tear()
    if (fault === 'captive') return say(forged(200, 'text/html; charset=utf-8', LOGIN_PAGE))
    if (fault === 'busy')
      return say(forged(503, 'application/json', BUSY, { 'x-yimen-server': '1', 'retry-after': '5' }))
    if (fault === 'hang') return
    if (fault === 'delay') await clock.sleep(random() * 60_000)
    if (fault === 'cutRequest') {
      await forward(about, body, Math.floor(body.length * random())).catch(() => undefined)
      return tear()
    }
    const again = () => void forward(about, body).catch(() => undefined)
    if (fault === 'duplicate') again()
    if (fault === 'lateDuplicate') clock.after(random() * 120_000, again)
    const answer = await forward(about, body).catch(() => null)
    if (answer === null || fault === 'loseAnswer' || isDown()) return tear()
    await way()
    if (isDown()) return tear()
    say(answer, fault === 'cutAnswer' ? random() * 0.99 : 1)
  }
  const server = createServer((asked, reply) => {
    serve(asked, reply).catch(() => asked.socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const own = `http://127.0.0.1:${address.port}`

  return {
    carryOf: (random, added) => async (request, fate) => {
      const id = randomUUID()
      let arrive: () => void = () => undefined
      const arrived = new Promise<void>((resolve) => {
        arrive = resolve
      })
      const headers = { ...Object.fromEntries(request.headers), ...added, [PASS]: id }
      const body = Buffer.from(request.body ?? '')
      const about = { method: request.method, path: request.path, headers }
      const asked = ask(new URL(request.path, own), about, {
        body,
        cutAt: null,
        agent: downstream,
        signal: fate.signal,
      })
      const answered = asked.then(
        () => undefined,
        () => undefined,
      )
      passes.set(id, { ...fate, random, answered, arrive })
      void clock.during(Promise.race([arrived, answered]))
      return toResponse(request, await asked)
    },
    setOff: (dark) => {
      isDark = dark
    },
    close: async () => {
      upstream.destroy()
      downstream.destroy()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** One request over a real socket; `cutAt` tears it after so many bytes of its body. Rejects as `fetch` does. */
function ask(
  url: URL,
  { method, headers }: Exchange,
  how: { body: Buffer; cutAt: number | null; agent: Agent; signal?: AbortSignal | null },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new TypeError('fetch failed'))
    const length = how.body.length > 0 || method === 'POST' || method === 'PATCH'
    const sent = { ...headers, ...(length ? { 'content-length': String(how.body.length) } : {}) }
    const out = openRequest(url, { method, headers: sent, agent: how.agent }, (answer) => {
      readAll(answer).then(
        (body) => resolve({ status: answer.statusCode ?? 0, headers: plainHeaders(answer), body }),
        fail,
      )
    })
    out.on('error', fail)
    how.signal?.addEventListener('abort', () => out.destroy())
    if (how.cutAt === null) return void out.end(how.body)
    out.write(how.body.subarray(0, how.cutAt), () => setTimeout(() => out.destroy(), 5))
  })
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  if (!stream.complete) throw new TypeError('cut')
  return Buffer.concat(chunks)
}

const onlyGiven = (headers: IncomingMessage['headers']) =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  )

/** Headers of the hop itself do not travel on. */
function plainHeaders(answer: IncomingMessage): Record<string, string> {
  const { connection: _, 'transfer-encoding': __, 'keep-alive': ___, ...rest } = answer.headers
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]))
}

function forged(status: number, type: string, text: string, more: Record<string, string> = {}): Answer {
  const body = Buffer.from(text)
  return { status, headers: { 'content-type': type, 'content-length': String(body.length), ...more }, body }
}

function toResponse(request: LineRequest, { status, headers, body }: Answer): Response {
  const isEmpty = request.method === 'HEAD' || status === 204 || status === 304
  return new Response(isEmpty ? null : Uint8Array.from(body), { status, headers })
}
